"""Parquet tables: one report a row; the extra `tacitus[tables]` brings the library that reads them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.sources.fields import Columns, record_page
from tacitus.sources.pages import refuse

ROWS = 64
"""Rows held in memory together; a row may be a long report."""


def read_parquet(stream: BinaryIO, address: str, columns: Columns) -> Iterator[Page | Refusal]:
    """Yield the reports of a Parquet table, row by row; a record's number counts the rows from 1.

    Args:
        stream: Open, and able to seek: the table's schema stands at its end.
        address: The file's.
        columns: What the user said the columns are.
    """
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        yield refuse(address, "it is a Parquet table; to read it, install tacitus[tables]")
        return
    number = 0
    try:
        for batch in ParquetFile(stream).iter_batches(batch_size=ROWS):
            for row in batch.to_pylist():
                number += 1
                yield record_page(row, f"{address}#{number}", columns)
    except (ArrowException, OSError, ValueError) as error:
        told = " ".join(str(error).split())[:200]
        yield refuse(f"{address}#{number + 1}", f"the table is damaged here and was read no further: {told}")
        return
    if not number:
        yield refuse(address, "this table holds no rows")
