"""CSV and TSV: one report a row, with a header that names the columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import BinaryIO

from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.sources.fields import Columns, record_page
from tacitus.sources.pages import refuse
from tacitus.text import decode


def read_table(
    stream: BinaryIO, address: str, delimiter: str, max_bytes: int, columns: Columns = ()
) -> Iterator[Page | Refusal]:
    """Yield the reports of a table, row by row; a record's number counts the rows below the header from 1.

    Args:
        stream: Open at the first byte.
        address: The file's.
        delimiter: What parts the cells.
        max_bytes: A longer line ends the reading of the file, with a refusal.
        columns: What the user said the columns are.
    """
    csv.field_size_limit(max_bytes)
    rows = csv.reader(_lines(stream, max_bytes), delimiter=delimiter)
    header: list[str] = []
    number = 0
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield refuse(
                f"{address}#{number + 1}",
                f"the table is broken from here on and was read no further: {error}",
            )
            return
        if row is None:
            if not number:
                yield refuse(address, "this table holds no rows below its header")
            return
        if not header:
            header = row
            continue
        if not any(cell.strip() for cell in row):
            continue
        number += 1
        if len(row) > len(header):
            reason = f"this row has {len(row)} cells where the header has {len(header)}"
            yield refuse(f"{address}#{number}", reason)
            continue
        yield record_page(dict(zip(header, row, strict=False)), f"{address}#{number}", columns)


def _lines(stream: BinaryIO, max_bytes: int) -> Iterator[str]:
    """Yield a table's lines as text; a line that is no text keeps its letters and loses its NULs."""
    while line := stream.readline(max_bytes + 1):
        if len(line) > max_bytes:
            raise csv.Error(f"a line is longer than {max_bytes:,} bytes (settings: max_bytes)")
        try:
            yield decode(line)[0]
        except ValueError:
            yield line.decode("latin-1").replace("\x00", "")
