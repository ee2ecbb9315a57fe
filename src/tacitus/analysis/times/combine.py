"""Words that tell one time together: a clock and its day, the two ends of a range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tacitus.analysis.times.calendar import interval_of
from tacitus.analysis.times.grammar import Hit
from tacitus.analysis.times.resolve import Timex

_DAYLIKE = frozenset({"weekday", "deictic", "date", "holiday"})
_CLOCKLIKE = frozenset({"clock", "part"})
_CLOCK_THEN_DAY = re.compile(r" |, | on | of | on the |,? local time,? (?:on )?")
_DAY_THEN_CLOCK = re.compile(r" |, | at | at about | around | about | in the |, at ")
_RANGE_LINK = re.compile(r" ?[-–—] ?| (?:to|through|until|till|and) (?:the )?")
_RANGE_LEAD = re.compile(r"\b(?:from|between)(?: the)? $", re.IGNORECASE)


def combine(hits: list[Hit], text: str) -> list[Hit]:
    """Join a clock time or part of the day with its day, and lend a range's year to its first end."""
    joined: list[Hit] = []
    for hit in hits:
        if joined:
            before = joined[-1]
            gap = text[before.end : hit.start]
            both = _join(before, hit, gap)
            if both:
                joined[-1] = both
                continue
            if _lends_year(before, hit, gap):
                joined[-1] = replace(before, groups={**before.groups, "y": hit.groups["y"]})
        joined.append(hit)
    return joined


def _join(before: Hit, hit: Hit, gap: str) -> Hit | None:
    kinds = before.rule.kind, hit.rule.kind
    if kinds[0] in _CLOCKLIKE and kinds[1] in _DAYLIKE and _CLOCK_THEN_DAY.fullmatch(gap):
        day, clock = hit, before
    elif (kinds[0] in _DAYLIKE and kinds[1] in _CLOCKLIKE and _DAY_THEN_CLOCK.fullmatch(gap)) or (
        kinds == ("clock", "part") and gap in {" ", " in the "}
    ):
        day, clock = before, hit
    elif kinds == ("weekday", "date") and gap in {", ", " "} and "d" in hit.groups:
        day, clock = hit, before
    else:
        return None
    if "rel" in clock.groups and clock.groups["rel"] not in {"this", "that", "same"}:
        return None
    extra = {key: value for key, value in clock.groups.items() if key not in {"rel", "mod", "mod2"}}
    return Hit(before.start, hit.end, day.rule, {**extra, **day.groups}, {**clock.places, **day.places})


def _lends_year(before: Hit, hit: Hit, gap: str) -> bool:
    same = before.rule.kind in {"date", "days"} and hit.rule.kind in {"date", "days"}
    return (
        same
        and "y" in hit.groups
        and not before.groups.keys() & {"y", "ry", "rel", "wd"}
        and (_RANGE_LINK.fullmatch(gap) is not None)
    )


def ranges(timexes: list[Timex], text: str) -> Iterator[list[Timex]]:
    """Group the two ends of a range; everything else stands alone."""
    index = 0
    while index < len(timexes):
        here = timexes[index]
        if index + 1 < len(timexes) and _is_range(here, timexes[index + 1], text):
            yield [here, timexes[index + 1]]
            index += 2
        else:
            yield [here]
            index += 1


def _is_range(first: Timex, second: Timex, text: str) -> bool:
    gap = text[first.end : second.start]
    if (
        first.type not in {"DATE", "TIME"}
        or second.type not in {"DATE", "TIME"}
        or not _RANGE_LINK.fullmatch(gap)
    ):
        return False
    begin, end = interval_of(first.value), interval_of(second.value)
    if not begin or not end or end.end <= begin.start or end.start <= begin.start:
        return False
    lead = _RANGE_LEAD.search(text[max(0, first.start - 14) : first.start])
    return bool(lead) or gap.strip() in {"-", "–", "—", "through", "until", "till"} or gap.strip() == "to"
