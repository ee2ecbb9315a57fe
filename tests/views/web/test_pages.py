from __future__ import annotations

import dataclasses
import inspect

from tacitus.views.web import pages


def test_pages_are_frozen_records() -> None:
    made = [
        each for _, each in inspect.getmembers(pages, inspect.isclass) if each.__module__ == pages.__name__
    ]
    assert made
    for each in made:
        assert dataclasses.is_dataclass(each)
        assert each.__dataclass_params__.frozen, each  # type: ignore[attr-defined]
