"""Years that a text implies: "the 208th anniversary", told in 2019, is of something of 1811."""

from __future__ import annotations

import re

from tacitus.analysis.document import ParsedReport
from tacitus.analysis.times.calendar import interval_of
from tacitus.analysis.times.grammar import load_grammar
from tacitus.analysis.times.numbers import read_ordinal
from tacitus.records.when import When

_ANNIVERSARY = re.compile(
    r"\b(?:the |its |their |his |her |our )?(?P<ord>\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?) anniversary\b",
    re.IGNORECASE,
)


def find_implied(parsed: ParsedReport) -> tuple[When, ...]:
    """Return the years that anniversaries imply, in text order, marked as inferred; none dates an event.

    The year may be one off where the report tells of an anniversary to come.
    """
    day = parsed.report.published.day
    if day is None:
        return ()
    found: list[When] = []
    for match in _ANNIVERSARY.finditer(parsed.doc.text):
        number = read_ordinal(match["ord"], load_grammar())
        interval = interval_of(f"{day.year - number:04d}") if number else None
        if interval is None:
            continue
        value = f"{interval.start.year:04d}"
        reason = f"implied: {number} years before {day.year}, the year of publication"
        span = parsed.char_span(match.start(), match.end())
        found.append(
            When(
                interval.start,
                interval.end,
                interval.grain,
                value,
                reason,
                span,
                f"{day.year}",
                inferred=True,
            )
        )
    return tuple(found)
