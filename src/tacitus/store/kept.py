"""What grouping works out once and keeps: profiles of reports and ties of windows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from tacitus.errors import NotFoundError
from tacitus.records.ids import ReportId
from tacitus.store.rows import Insert, prepare, when_of


def published(connection: sqlite3.Connection) -> Iterator[tuple[ReportId, date | None]]:
    """Yield every report with its day of publication, in order of id."""
    rows = connection.execute(
        "SELECT r.id AS of_report, t.* FROM reports r"
        " JOIN times t ON t.report_id = r.id AND t.id = r.published_id ORDER BY r.id"
    )
    return ((ReportId(row["of_report"]), when_of(row).day) for row in rows)


def profiles(connection: sqlite3.Connection, report_ids: Iterable[ReportId], made_by: str) -> Iterator[bytes]:
    """Yield the packed profile of each report.

    Raises:
        NotFoundError: These versions made none of a report.
    """
    for report_id in report_ids:
        row = connection.execute(
            "SELECT packed FROM profiles WHERE report_id = ? AND made_by = ?", (report_id, made_by)
        ).fetchone()
        if row is None:
            raise NotFoundError(f"no profile was made of the report {report_id!r}")
        yield row["packed"]


def without_profile(connection: sqlite3.Connection, made_by: str) -> list[ReportId]:
    """Return the reports of which these versions made no profile."""
    rows = connection.execute(
        "SELECT id FROM reports EXCEPT SELECT report_id FROM profiles WHERE made_by = ? ORDER BY id",
        (made_by,),
    )
    return [ReportId(row["id"]) for row in rows]


def write_profile(connection: sqlite3.Connection, report_id: ReportId, made_by: str, packed: bytes) -> None:
    """Keep the profile of a report, in place of an older one."""
    connection.execute("INSERT OR REPLACE INTO profiles VALUES (?, ?, ?)", (report_id, made_by, packed))


def prepare_profile(report_id: ReportId, made_by: str, packed: bytes) -> Iterator[Insert]:
    """Yield the row of a report's profile."""
    return prepare("profiles", [{"report_id": report_id, "made_by": made_by, "packed": packed}], if_new=True)


def window_state(connection: sqlite3.Connection, key: str) -> str:
    """Return what the ties of a window were made from; empty when there are none."""
    row = connection.execute("SELECT state FROM windows WHERE id = ?", (key,)).fetchone()
    return row["state"] if row else ""


def window_ties(connection: sqlite3.Connection, key: str, state: str) -> bytes:
    """Return the packed ties of a window.

    Raises:
        NotFoundError: None that were made from this state are kept.
    """
    row = connection.execute("SELECT packed FROM windows WHERE id = ? AND state = ?", (key, state)).fetchone()
    if row is None:
        raise NotFoundError(f"no ties are kept of the window {key!r}")
    packed: bytes = row["packed"]
    return packed


def write_window(connection: sqlite3.Connection, key: str, state: str, packed: bytes) -> None:
    """Keep the ties of a window, in place of older ones."""
    connection.execute("INSERT OR REPLACE INTO windows VALUES (?, ?, ?)", (key, state, packed))


def keep_windows(connection: sqlite3.Connection, keys: Sequence[str]) -> None:
    """Remove the ties of all other windows: time is cut otherwise now."""
    kept = set(keys)
    for row in connection.execute("SELECT id FROM windows").fetchall():
        if row["id"] not in kept:
            connection.execute("DELETE FROM windows WHERE id = ?", (row["id"],))
