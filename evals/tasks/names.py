"""Whether two written names can be one person's, against our own list of pairs."""

from __future__ import annotations

import csv
from pathlib import Path

from evals.rows import GoldError, Row, read_bytes
from evals.scorers.names import score
from evals.task import Gold, Result, Task


def load(path: Path, fields: tuple[str, ...]) -> Gold:
    """Read a tab-separated list of pairs; lines that begin with `#` are comments.

    Raises:
        GoldError: The file is missing or not of this shape.
    """
    lines = [line for line in read_bytes(path).decode("utf-8").splitlines() if not line.startswith("#")]
    table = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    if not table or any(not row.get(field) for row in table for field in fields):
        raise GoldError(f"{path}: a table with the columns {', '.join(fields)}, none empty, is wanted")
    rows: list[Row] = [
        row | {"id": f"{number:04}", "same": row["same"] == "1"} for number, row in enumerate(table, 1)
    ]
    return Gold(rows, rows)


def code(rows: list[Row]) -> list[Result]:
    """Return whether the names of each pair can be one person's."""
    from tacitus.analysis.actors.names import one_person

    return [{"id": row["id"], "same": one_person(row["name_a"], row["name_b"])} for row in rows]


TASK = Task(
    name="names",
    summary="whether two written names can be one person's",
    example="evals/gold/names/pairs.tsv",
    own=True,
    fields=("name_a", "name_b", "same", "kind"),
    code=code,
    score=score,
    load=load,
)
