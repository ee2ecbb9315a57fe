"""Pages to reports: title, day, authors and text of real HTML pages."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path

from evals.rows import Row, read_bytes, read_rows
from evals.scorers.pages import score
from evals.task import Gold, Result, Task

_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|\||&|\band\b)\s*")
_BY = re.compile(r"^\s*by\s+", re.IGNORECASE)


def load(path: Path, fields: tuple[str, ...]) -> Gold:
    """Read the index; its pages stand in the folder beside it."""
    rows = read_rows(path, fields)
    return Gold(rows, [row | {"page": str(path.parent / row["file"])} for row in rows])


def code(rows: list[Row]) -> list[Result]:
    """Return what each page says; a page that is refused gives nothing."""
    return [read_page(row) for row in rows]


def read_page(row: Row) -> Row:
    """Read one page into the shape of a prediction.

    A page that is refused for its language is measured by what the reader took from it: that does not depend
    on the language. `refused` says why `tacitus read` would not keep it.
    """
    from tacitus.records.ids import PageId, content_id
    from tacitus.records.report import Page, Report
    from tacitus.reports import read_report

    data = read_bytes(Path(row["page"]))
    digest = hashlib.sha256(data).hexdigest()
    url = row.get("url") or ""
    told = (("url", url),) if url else ()
    page = Page(PageId(content_id("p", digest)), url or row["file"], "text/html", digest, data, told)
    report = read_report(page)
    if isinstance(report, Report):
        day = report.published.day
        return _prediction(row, report.title, day, report.byline) | {"text": report.text}
    return _extracted(row, data, report.reason)


def _extracted(row: Row, data: bytes, reason: str) -> Row:
    from tacitus.reports.dates import parse_published
    from tacitus.reports.html import extract

    try:
        found = extract(data, row.get("url") or "")
    except ValueError:
        return _prediction(row, "", None, "") | {"text": "", "refused": reason}
    day = parse_published(found.told.published, "the page").day
    return _prediction(row, found.told.title, day, found.told.byline) | {
        "text": found.text,
        "refused": reason,
    }


def _prediction(row: Row, title: str, day: date | None, byline: str) -> Row:
    return {
        "id": row["id"],
        "title": title,
        "date": day.isoformat() if day else None,
        "authors": names(byline),
    }


def names(byline: str) -> list[str]:
    """Return the names of a byline."""
    return [name for name in _BETWEEN_NAMES.split(_BY.sub("", byline)) if name]


TASK = Task(
    name="reading",
    summary="title, date, authors and text of HTML pages",
    example="gold/html/index.jsonl.gz",
    fields=("id", "file"),
    code=code,
    score=score,
    load=load,
)
