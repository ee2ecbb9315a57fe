"""The time that a clause tells of what it tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from tacitus.accounts.clauses import Clause
from tacitus.accounts.points import Scene
from tacitus.records.span import Span
from tacitus.records.when import Grain, When
from tacitus.words import function_stems, stem

_BOUND = re.compile(r"\b(?:by|until|till|before|after|within|since)\s+(?:the\s+)?$", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:ago|weekend)$"
    r"|\b(?:that|same) (?:day|night|morning|afternoon|evening|week|month|year)$"
    r"|\b(?:day|days|week|weeks)\s+(?:after|before|later|earlier)\b|\bday after$",
    re.IGNORECASE,
)
"""Times that are counted from another happening, or that two readers count otherwise."""
_OWNED = re.compile(r"(?:\b(?:an?|his|her|their|its|our|my)|['’]s)\s+$", re.IGNORECASE)
_NOUN = re.compile(r"\s+([a-z]+)")
_CLOCK = re.compile(r"T\d\d")
_SOON = re.compile(
    r"\b(?:shortly|just|soon|minutes|moments)\s+(?:before|after)\s+(?:the\s+)?$", re.IGNORECASE
)
_LATE = re.compile(r"\b(?:night|evening|midnight|late)\b", re.IGNORECASE)
_EARLY = re.compile(r"\b(?:early|midnight|dawn|night)\b", re.IGNORECASE)
_FINE = frozenset({Grain.MINUTE, Grain.HOUR, Grain.DAY})


@dataclass(frozen=True, slots=True)
class Told:
    """A time with its words."""

    when: When
    span: Span
    bounded: bool
    """True when the words set a bound alone: "by Friday", "until May"."""

    @property
    def day(self) -> date | None:
        """The day, when the words tell one."""
        return self.when.day if self.fine else None

    @property
    def fine(self) -> bool:
        """True when a day or something shorter is told."""
        return self.when.grain in _FINE


def time_of(scene: Scene, clause: Clause) -> Told | None:
    """Return the time that a clause tells as a day, an hour or the like; None for none, or for several.

    Of a day and an hour of that day, it is the hour.
    """
    found = [
        Told(when, when.span, _is_bound(coded.report.text, when.span.start))
        for coded in scene.coded
        if coded.report.id == clause.span.report_id
        for when in coded.times
        if when.span is not None
        and clause.span.covers(when.span)
        and not _modifies(coded.report.text, when.span)
        and when.type in ("DATE", "TIME")
        and when.known
        and when.grain not in (Grain.PAST, Grain.PRESENT, Grain.FUTURE, Grain.UNKNOWN)
        and when.grain is not Grain.WEEK
        and not _COUNTED.search(when.span.text)
    ]
    if len(found) == 2 and found[0].day is not None and found[0].day == found[1].day:
        found = [each for each in found if each.when.grain is not Grain.DAY][:1]
    return found[0] if len(found) == 1 else None


def next_to(a: Told, b: Told) -> bool:
    """Tell whether two times are the two ends of one night: late on one day, early on the next."""
    if a.day is None or b.day is None or abs((a.day - b.day).days) != 1:
        return False
    earlier, later = (a, b) if a.day < b.day else (b, a)
    return bool(_LATE.search(earlier.span.text)) or bool(_EARLY.search(later.span.text))


def _modifies(text: str, span: Span) -> bool:
    """Tell whether a time stands before a noun, as whose time it is told: "his Saturday tweets"."""
    following = _NOUN.match(text, span.end)
    noun = following is not None and stem(following[1]) not in function_stems()
    return noun and bool(_OWNED.search(text, max(0, span.start - 12), span.start))


def _is_bound(text: str, start: int) -> bool:
    before = text[max(0, start - 24) : start]
    return bool(_BOUND.search(before)) and not _SOON.search(before)


def hours_apart(a: Told, b: Told) -> bool:
    """Tell whether two clock times of one day are an hour or more apart."""
    if not (_CLOCK.search(a.when.value) and _CLOCK.search(b.when.value)):
        return False
    if a.when.start is None or b.when.start is None:
        return False
    return a.day == b.day and abs(a.when.start - b.when.start) >= timedelta(hours=1)


def apart(a: Told, b: Told) -> bool:
    """Tell whether two times have no instant in common."""
    if a.when.start is None or a.when.end is None or b.when.start is None or b.when.end is None:
        return True
    return a.when.end <= b.when.start or b.when.end <= a.when.start
