"""A list of actors as a table: CSV, with commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from tacitus.analysis.actors.lists.rows import Fault, Row, Rows, choices, table


def read_table(text: str) -> Rows:
    """Read a table whose first line names its columns; lines that begin with `#` are comments."""
    lines = text.splitlines()
    first = next((index for index, line in enumerate(lines) if _counts(line)), None)
    if first is None:
        return Rows((), (Fault(0, "the file is empty: write a line of column names, then a line an actor"),))
    sign = next((sign for sign in "\t;," if sign in lines[first]), ",")
    header = [name.strip().strip('"').lower() for name in lines[first].split(sign)]
    faults = list(_header_faults(header, first + 1))
    if faults:
        return Rows((), tuple(faults))
    rows: list[Row] = []
    body = [line if _counts(line) else "" for line in lines[first + 1 :]]
    reader = csv.reader(body, delimiter=sign, strict=True, skipinitialspace=True)
    while True:
        line = first + 2 + reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            faults.append(Fault(line, f"the line is no CSV ({error}): close each quotation mark"))
            break
        if len(cells) > len(header) and any(cells[len(header) :]):
            told = f"{len(cells)} cells, but the first line names {len(header)} columns"
            faults.append(Fault(line, f"{told}: put a cell that holds {sign!r} in quotation marks"))
        elif any(cells):
            kept = {name: cell.strip() for name, cell in zip(header, cells, strict=False) if cell.strip()}
            rows.append(Row(line, kept))
    return Rows(tuple(rows), tuple(faults))


def _counts(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _header_faults(header: list[str], line: int) -> Iterator[Fault]:
    for name in header:
        if name not in choices("columns"):
            yield Fault(line, f"{name!r} is no column; there are {', '.join(table('columns'))}")
    for name in sorted({name for name in header if header.count(name) > 1}):
        yield Fault(line, f"the column {name!r} is there twice")
    if "name" not in header:
        yield Fault(line, "there is no column 'name'; it is the only one that must be there")


def write_table(rows: Rows) -> str:
    """Return a table that says what rows say."""
    columns = [name for name in choices("columns") if any(name in row.cells for row in rows.rows)]
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(columns or ["name"])
    writer.writerows([row.cells.get(name, "") for name in columns] for row in rows.rows)
    return written.getvalue()
