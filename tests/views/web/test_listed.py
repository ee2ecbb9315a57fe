from __future__ import annotations

import dataclasses
import inspect

from tacitus.views.web import listed


def test_pages_are_frozen_records() -> None:
    made = [
        each for _, each in inspect.getmembers(listed, inspect.isclass) if each.__module__ == listed.__name__
    ]
    assert len(made) > 20
    for each in made:
        assert dataclasses.is_dataclass(each)
        assert each.__dataclass_params__.frozen  # type: ignore[attr-defined]
