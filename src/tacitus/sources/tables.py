"""CSV and TSV: one report a row, with a header that names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.sources.fields import record_page
from tacitus.sources.pages import refuse


def read_table(stream: BinaryIO, address: str, delimiter: str, max_bytes: int) -> Iterator[Page | Refusal]:
    """Yield the reports of a table, row by row; a record's number counts the rows below the header from 1.

    Args:
        stream: Open at the first byte; UTF-8, where damaged bytes become U+FFFD.
        address: The file's.
        delimiter: What parts the cells.
        max_bytes: A longer cell ends the reading of the file, with a refusal.
    """
    csv.field_size_limit(max_bytes)
    # Quotation marks inside a tab-separated cell are marks of the text; only a comma needs quoting.
    lines = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")
    rows = csv.reader(lines, delimiter=delimiter)
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
        yield record_page(dict(zip(header, row, strict=False)), f"{address}#{number}")
