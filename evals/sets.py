"""The development sets that `python -m evals all` runs, as `sets.toml` lists them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from evals.rows import GoldError

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class DevSet:
    """One development set."""

    name: str
    task: str
    gold: str
    """File or folder below the shared folder; several files, with spaces between, are scored as one."""
    floors: tuple[str, ...]
    """Figures that may not fall."""
    show: tuple[tuple[str, str], ...]
    """Figures of the table with their headings."""
    peers: str
    """How far others get, in words."""
    own: bool = False
    """True when the gold is ours, below the root of this repository and not in the shared folder."""

    def paths(self, shared: Path) -> tuple[Path, ...]:
        """Return where its gold lies."""
        root = HERE.parent if self.own else shared
        return tuple(root / name for name in self.gold.split())


def dev_sets(path: Path = HERE / "sets.toml") -> tuple[DevSet, ...]:
    """Return the development sets in the order of the file."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["set"]
    return tuple(
        DevSet(
            row["name"],
            row["task"],
            row["gold"],
            tuple(row["floors"]),
            tuple(row["show"].items()),
            row["peers"],
            row.get("own", False),
        )
        for row in rows
    )


def choose(sets: tuple[DevSet, ...], wanted: list[str]) -> tuple[DevSet, ...]:
    """Return the sets whose name or task is wanted; all when nothing is.

    Raises:
        GoldError: Something wanted is neither.
    """
    for name in wanted:
        if not any(name in (one.name, one.task) for one in sets):
            known = "; ".join(one.name for one in sets)
            raise GoldError(f"no development set or task {name!r}; the sets are: {known}")
    return tuple(one for one in sets if not wanted or one.name in wanted or one.task in wanted)
