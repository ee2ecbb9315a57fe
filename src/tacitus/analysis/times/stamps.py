"""Dates of the lines about a report: "March 1, 2008" below the title, "date 2019-07-05", a dateline's day.

Such a line is no sentence and is not parsed, but its date is a time that the report tells.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc as Parse

from tacitus.analysis.document import ParsedReport
from tacitus.analysis.times.checks import Words
from tacitus.analysis.times.context import Context
from tacitus.analysis.times.find import read_timexes, when_of
from tacitus.analysis.times.resolve import Timex
from tacitus.analysis.tokens import Doc
from tacitus.records.report import BlockKind
from tacitus.records.when import When

_STAMPED = frozenset({BlockKind.METADATA, BlockKind.DATELINE, BlockKind.BYLINE})
_KINDS = ("date.", "weekday", "clock")


def find_stamps(parsed: ParsedReport) -> tuple[When, ...]:
    """Return the dates of the lines about a report, in text order; none dates an event."""
    day = parsed.report.published.day
    return tuple(
        when_of(stamp, parsed.report.span(stamp.start, stamp.end), day) for stamp in stamp_timexes(parsed)
    )


def stamp_timexes(parsed: ParsedReport) -> tuple[Timex, ...]:
    """Return the same in TIMEX3 terms; offsets count the report's text."""
    report = parsed.report
    found: list[Timex] = []
    for block in report.blocks:
        if block.kind not in _STAMPED:
            continue
        text = report.text[block.start : block.end]
        line = Words.of(Doc(Parse(parsed.parse.vocab, words=[text], spaces=[False])))
        found += [
            replace(
                timex,
                start=block.start + timex.start,
                end=block.start + timex.end,
                reason=f"a {block.kind.value} line; {timex.reason}",
            )
            for timex in read_timexes(line, Context(report.published.day))
            if timex.rule.startswith(_KINDS) and timex.value[:4].isdigit()
        ]
    return tuple(found)
