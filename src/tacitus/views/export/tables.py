"""CSV, JSON lines and Parquet of what the lists show: events, statements, reports, stories."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping

from tacitus.store.filters import Filter
from tacitus.store.select import event_rows, report_rows, statement_rows, story_rows, with_spans
from tacitus.store.store import Store
from tacitus.store.table import Table

Ask = Callable[[Store, Filter], Table]

WHAT: Mapping[str, Ask] = {
    "events": event_rows,
    "statements": statement_rows,
    "reports": report_rows,
    "stories": lambda store, _: story_rows(store),
}
"""What may be exported, and the query that gives it: the same as in the command of that name."""


def csv_lines(table: Table) -> Iterator[str]:
    """Yield a table as CSV (RFC 4180), the header first; codes such as 010 stay as they are."""
    yield _line(table.columns)
    for row in table.rows:
        yield _line(row)


def json_lines(store: Store, table: Table) -> Iterator[str]:
    """Yield a table as JSON, one object a line; statements and events with the spans they rest on."""
    step = 500
    spanned = {"statement_id", "act"} & set(table.columns)  # events and statements rest on spans
    for begin in range(0, len(table), step):
        part = Table(table.columns, table.rows[begin : begin + step])
        for row in (with_spans(store, part) if spanned else part).to_dicts():
            yield json.dumps(row, ensure_ascii=False, default=str) + "\n"


def parquet_bytes(table: Table) -> bytes:
    """Return a table as a Parquet file.

    Raises:
        SettingsError: pyarrow is not installed.
    """
    arrow = table.to_arrow()
    from pyarrow import parquet

    held = io.BytesIO()
    parquet.write_table(arrow, held)
    return held.getvalue()


def _line(cells: tuple[object, ...]) -> str:
    held = io.StringIO()
    csv.writer(held, lineterminator="\n").writerow(["" if cell is None else cell for cell in cells])
    return held.getvalue()
