"""Task: what a gold set asks of Tacitus, and how the answers are scored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evals.figures import Figures, Scores
from evals.rows import GoldError, Row, read_rows


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold set as read: what is scored, and what the pipeline is given."""

    rows: list[Row]
    """What the scorer compares with."""
    work: list[Row]
    """What is coded, one item at a time; often the rows themselves."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the pipeline said: one prediction a line of the predictions file."""

    predictions: list[Row]
    extra: Figures = field(default_factory=dict)
    """Further figures that cannot be had from the predictions alone."""
    lines: tuple[str, ...] = ()
    """The extra figures in words."""


Result = Any
"""What coding one item gives, of a kind that the task knows; None when it raised."""


def _as_predictions(gold: Gold, results: list[Result]) -> Answers:  # noqa: ARG001 (others use both)
    return Answers([result for result in results if isinstance(result, dict)])


@dataclass(frozen=True, slots=True)
class Task:
    """One task of the evals contract."""

    name: str
    summary: str
    """What is asked, in one line."""
    example: str
    """A gold file of the shared folder, below its root; of this repository when `own`."""
    fields: tuple[str, ...]
    """Fields that every gold record must have."""
    code: Callable[[list[Row]], list[Result]]
    """Codes a batch, one result an item, in order. A function of a module: worker processes import it."""
    score: Callable[[list[Row], list[Row]], Scores]
    """Compares gold rows with predictions."""
    finish: Callable[[Gold, list[Result]], Answers] = _as_predictions
    """Makes predictions of the results of all items (grouping needs them together)."""
    load: Callable[[Path, tuple[str, ...]], Gold] | None = None
    """Reads the gold; None for a plain file of records."""
    limit: Callable[[Gold, int], Gold] | None = None
    """Cuts the gold to its first items; None where rows and work are the same."""
    parts: tuple[str, tuple[str, ...]] | None = None
    """Name of a field that holds a list, and the fields of its members; None when there is none to check."""
    item_id: str = "id"
    """Name of the field that tells items apart."""
    own: bool = False
    """True when the gold set is ours and part of this repository, so that a run needs no `--gold`."""

    @property
    def example_path(self) -> str:
        """The gold file to show in an example, seen from the root of the repository."""
        return self.example if self.own else f"../shared/{self.example}"

    def read(self, paths: Path | Sequence[Path], limit: int | None = None) -> Gold:
        """Return the gold set of a file, or of several as one, cut to its first `limit` items.

        Raises:
            GoldError: A file is missing or not of this task's shape, or the task takes only one.
        """
        given = (paths,) if isinstance(paths, Path) else tuple(paths)
        if self.load is not None:
            if len(given) > 1:
                raise GoldError(f"the task {self.name} takes one gold set; {len(given)} were given")
            gold = self.load(given[0], self.fields)
        else:
            rows = [row for path in given for row in self._rows(path)]
            gold = Gold(rows, rows)
        if limit is None:
            return gold
        if self.limit is not None:
            return self.limit(gold, limit)
        return Gold(gold.rows[:limit], gold.work[:limit])

    def _rows(self, path: Path) -> list[Row]:
        rows = read_rows(path, self.fields)
        for row in rows:
            self._check_parts(row, path)
        return rows

    def _check_parts(self, row: Row, path: Path) -> None:
        if self.parts is None:
            return
        name, fields = self.parts
        members = row[name]
        whole = isinstance(members, list) and all(isinstance(member, dict) for member in members)
        if not whole or any(field not in member for member in members for field in fields):
            wanted = f"a list of objects with {', '.join(fields)}" if fields else "a list of objects"
            raise GoldError(f"{path}: {name} of record {row[self.item_id]} must be {wanted}")
