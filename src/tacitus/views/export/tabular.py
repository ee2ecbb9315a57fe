"""Rows of text formats: columns with kinds, checked before they are written, tabs and newlines taken out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a format."""

    name: str
    kind: str = "text"
    """`text`, `int`, `float`, or a list of allowed values parted by `|`."""
    required: bool = False


def columns(*lines: str) -> tuple[Column, ...]:
    """Return columns from lines such as `EventCode:text!`: name, kind (else text), `!` for required."""
    found = []
    for line in lines:
        name, _, kind = line.partition(":")
        required = kind.endswith("!")
        found.append(Column(name, kind.rstrip("!") or "text", required))
    return tuple(found)


def checked(row: Sequence[Cell], wanted: Sequence[Column], empty: str = "") -> list[str]:
    """Return a row as text.

    Args:
        row: One value a column.
        wanted: The columns.
        empty: What stands for nothing.

    Raises:
        ValueError: The row breaks the format; that is a fault of the exporter.
    """
    if len(row) != len(wanted):
        raise ValueError(f"a row of {len(row)} cells for {len(wanted)} columns")
    return [_cell(value, column, empty) for value, column in zip(row, wanted, strict=True)]


def _cell(value: Cell, column: Column, empty: str) -> str:
    if value is None or value == "":
        if column.required:
            raise ValueError(f"column {column.name} may not be empty")
        return empty
    if column.kind == "int" and not isinstance(value, int):
        raise ValueError(f"column {column.name} takes a whole number, not {value!r}")
    if column.kind == "float":
        return f"{float(value):.10g}"
    text = " ".join(str(value).split())
    if "|" in column.kind and text not in column.kind.split("|"):
        raise ValueError(f"column {column.name} takes one of {column.kind}, not {text!r}")
    return text


def tab_separated(rows: Iterable[Sequence[Cell]], wanted: Sequence[Column], empty: str = "") -> Iterator[str]:
    """Yield lines with cells parted by tabs, without a header."""
    for row in rows:
        yield "\t".join(checked(row, wanted, empty)) + "\n"


def comma_separated(rows: Iterable[Sequence[Cell]], wanted: Sequence[Column]) -> Iterator[str]:
    """Yield lines of CSV (RFC 4180), the header first."""
    yield _csv_line([column.name for column in wanted])
    for row in rows:
        yield _csv_line(checked(row, wanted))


def header(wanted: Sequence[Column]) -> str:
    """Return the names of the columns as a line parted by tabs."""
    return "\t".join(column.name for column in wanted) + "\n"


def _csv_line(cells: Sequence[str]) -> str:
    held = io.StringIO()
    csv.writer(held, lineterminator="\n").writerow(cells)
    return held.getvalue()
