"""The shared gold folder and its reference scorers; tests that need it skip where it is not there."""

from __future__ import annotations

import importlib.util
import random
from pathlib import Path
from types import ModuleType

import pytest

from evals.rows import Row, read_rows

SHARED = Path(__file__).parents[2].parent / "shared"

needs_shared = pytest.mark.skipif(
    not (SHARED / "gold").is_dir(), reason="the shared gold folder is not beside the repository"
)


def reference(path: str) -> ModuleType:
    """Load a reference scorer of the gold folder."""
    file = SHARED / "gold" / path
    spec = importlib.util.spec_from_file_location(f"reference_{file.stem}", file)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold_rows(path: str, first: int | None = None) -> list[Row]:
    """Read a gold file, or its first rows."""
    return read_rows(SHARED / "gold" / path)[:first]


def dice(seed: int = 1) -> random.Random:
    """Seeded chance, so that a failure can be seen again."""
    return random.Random(seed)  # noqa: S311


def shifted(rnd: random.Random, spans: list[list[int]]) -> list[list[int]]:
    """Move the ends of spans a little, now and then."""
    moved = [
        [max(0, start + rnd.choice([0, 0, 3, -3])), end + rnd.choice([0, 0, 6, -12])] for start, end in spans
    ]
    return [span for span in moved if span[0] < span[1]]
