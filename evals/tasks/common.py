"""What tasks share: gold rows to reports, reports through the product's own pipeline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from evals.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tacitus.analysis.document import ParsedReport
    from tacitus.records.coded import CodedReport
    from tacitus.records.report import Report
    from tacitus.records.span import Span

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def report_of(row: Row, text: str = "text", date: str = "", *, with_source: bool = False) -> Report:
    """Return a gold row's text as a report, made of no more than the contract lets a task use.

    Args:
        row: The gold row.
        text: Name of the field with the text.
        date: Name of the field with the date of publication; empty, or a null field, for an undated text.
        with_source: Whether the title, outlet and URL may be used too.

    Raises:
        ValueError: The text is empty, or the reader changed it, so that offsets would not fit the gold.
    """
    from tacitus.reports import from_text

    published = str(row.get(date) or "") if date else ""
    told = {name: row.get(name) or "" for name in ("title", "outlet", "url")} if with_source else {}
    report = from_text(
        row[text],
        published=published if _DAY.match(published) else "",
        address=str(row.get("id") or row.get("pair_id") or "text"),
        **told,
    )
    if report.text != row[text]:
        raise ValueError("the reader changed the text, so offsets into it would be wrong")
    return report


def parsed(reports: Iterable[Report]) -> list[ParsedReport]:
    """Parse reports with the default pipeline, in order."""
    from tacitus.analysis.parse import load_pipeline, parse
    from tacitus.settings import Settings

    settings = Settings()
    return list(parse(reports, load_pipeline(settings.model), settings.batch_size))


def coded(reports: list[Report]) -> list[CodedReport]:
    """Code reports with the default settings, in order.

    Raises:
        RuntimeError: A report was refused; the text gives the reason.
    """
    from tacitus.pipeline import code_reports
    from tacitus.records.coded import CodedReport
    from tacitus.settings import Settings

    found = []
    for one in code_reports(reports, Settings()):
        if not isinstance(one, CodedReport):
            raise RuntimeError(one.reason)
        found.append(one)
    return found


def ranges(*spans: Span | None) -> list[list[int]]:
    """Return `[start, end]` of each span that is there."""
    return [[span.start, span.end] for span in spans if span is not None]
