from __future__ import annotations

from tacitus.views.web.pages import ReportLine
from tacitus.views.web.strip import WIDTH, time_strip


def line(day: str, outlet: str = "") -> ReportLine:
    return ReportLine("r", outlet, "T", day or "undated", day)


def test_reports_of_a_day_are_stacked() -> None:
    strip = time_strip(
        [line("2026-03-05"), line("2026-03-01", "A"), line(""), line("2026-03-01"), line("2026-03-03")]
    )
    assert strip
    assert [(dot.x, len(dot.labels)) for dot in strip.dots] == [(12.0, 2), (WIDTH / 2, 1), (WIDTH - 12.0, 1)]
    assert strip.dots[0].labels == ("A: T", "Outlet unknown: T")
    assert (strip.first, strip.last) == ("2026-03-01", "2026-03-05")


def test_one_day_or_none_needs_no_strip() -> None:
    assert time_strip([line("2026-03-05"), line("2026-03-05"), line("")]) is None
    assert time_strip([]) is None
