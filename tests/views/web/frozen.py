"""Whether what pages show are frozen records."""

from __future__ import annotations

import dataclasses
import inspect
from types import ModuleType


def count_frozen(module: ModuleType) -> int:
    """Return how many classes a module makes, all of them frozen records."""
    made = [
        each for _, each in inspect.getmembers(module, inspect.isclass) if each.__module__ == module.__name__
    ]
    for each in made:
        assert dataclasses.is_dataclass(each)
        assert each.__dataclass_params__.frozen, each  # type: ignore[attr-defined]
    return len(made)
