"""The time expressions of a report: matched, tested in context, resolved in reading order."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import date, datetime

from tacitus.analysis.document import Located, ParsedReport
from tacitus.analysis.times.calendar import Interval, interval_of, stretch
from tacitus.analysis.times.checks import Words, passes
from tacitus.analysis.times.combine import combine, ranges
from tacitus.analysis.times.context import Context, Tense
from tacitus.analysis.times.grammar import Hit, find_hits, load_grammar, longest
from tacitus.analysis.times.quoted import speaking_days
from tacitus.analysis.times.reading import FUTURE_REF, PAST_REF, PRESENT_REF
from tacitus.analysis.times.resolve import Timex, resolve
from tacitus.analysis.times.tense import is_pluperfect, tense_at
from tacitus.records.span import Span
from tacitus.records.when import Grain, When

_HISTORY_YEARS = 4
"""A text with this many years of its own, most of them long before publication, is read as a history."""
_YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
_DEICTIC = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|tomorrow)\b", re.IGNORECASE
)
_NEWS = re.compile(
    r"\b(?:last|this|next) (?:week|month|quarter|year)\b|\b(?:yesterday|tomorrow)\b", re.IGNORECASE
)
_NEED_TENSE = frozenset({"weekday", "date", "quarter", "season", "holiday", "weekend"})
_SINCE = re.compile(r"\b(?:ever )?since $", re.IGNORECASE)
_VAGUE = {PAST_REF: Grain.PAST, PRESENT_REF: Grain.PRESENT, FUTURE_REF: Grain.FUTURE}


def find_times(parsed: ParsedReport, published: date | None = None) -> tuple[Located[When], ...]:
    """Return the times a report tells, in token order.

    A range ("between July 20 and 22", "from 2014 to mid-2016") is one time; what cannot be
    resolved is an unknown `When` with its reason.

    Args:
        parsed: The report's parse.
        published: Day to count from when the report has no publication date of its own (a date inherited from
            its story); times counted from it are marked as inferred.
    """
    inferred = parsed.report.published.day is None and published is not None
    words, day = Words.of(parsed.doc), _publication(parsed, published)
    found: list[Located[When]] = []
    for group in ranges(_read(words, day), words.text):
        start, end = group[0].start, group[-1].end
        first = max(0, bisect_left(words.starts, start + 1) - 1)
        last = bisect_left(words.starts, end)
        when = when_of_group(group, parsed.char_span(start, end), day)
        when = since(when, words.text[max(0, start - 10) : start], day)
        if inferred and when.anchor:
            when = replace(when, inferred=True)
        found.append(Located(when, first, last))
    return tuple(found)


def find_timexes(parsed: ParsedReport, published: date | None = None) -> tuple[Timex, ...]:
    """Return the time expressions in TIMEX3 terms, in text order; the ends of a range stand apart.

    Args:
        parsed: The report's parse; offsets of the result count `parsed.doc.text`.
        published: See `find_times`.
    """
    return tuple(_read(Words.of(parsed.doc), _publication(parsed, published)))


def _read(words: Words, published: date | None) -> list[Timex]:
    return read_timexes(words, Context(published, narrative=_is_history(words.text, published)))


def read_timexes(words: Words, context: Context) -> list[Timex]:
    """Return the time expressions of a text, in its order.

    Args:
        words: The text with its tokens.
        context: What to count from; it is told each time found.
    """
    grammar = load_grammar()
    found: list[Timex] = []
    passed = [hit for hit in find_hits(words.text, grammar) if passes(hit, words, grammar)]
    hits = combine(longest(passed), words.text)
    published, spoken = context.published, speaking_days(hits, words, context, grammar)
    for hit in hits:
        context.published = spoken.get(hit.start, published)
        context.tense = _tense(hit, words) if hit.rule.kind in _NEED_TENSE else Tense.NONE
        found.extend(resolve(hit, context, grammar))
    context.published = published
    return found


def _publication(parsed: ParsedReport, published: date | None) -> date | None:
    return parsed.report.published.day or published


def _tense(hit: Hit, words: Words) -> Tense:
    """Give the verb's tense; "until Tuesday" and "by March" look ahead, "Wednesday's ruling" looks back.

    "By Monday they had left" looks back all the same; what tells of a noun ("a June agreement") has no tense.
    """
    before = words.before(hit.start)
    if before == "since" or words.text[hit.end : hit.end + 2] in {"'s", "’s"}:
        return Tense.PAST
    head = words.head(hit.start, hit.end)
    if before in {"until", "till", "by", "effective"}:
        return Tense.PAST if is_pluperfect(head) else Tense.FUTURE
    if head.dep_ in {"compound", "amod", "nmod"} and hit.rule.kind == "date":
        return Tense.NONE
    return tense_at(head)


def _is_history(text: str, published: date | None) -> bool:
    """Tell whether a text tells a history: many years of its own, few days counted from publication.

    An undated text with as much as one "last month" is none: it would be counted from a year named by chance.
    """
    years = [int(year) for year in _YEAR.findall(text)]
    if len(years) < _HISTORY_YEARS or (published is None and _NEWS.search(text)):
        return False
    near = sum(abs(year - published.year) <= 1 for year in years) if published else 0
    days = len(_DEICTIC.findall(text))
    return near / len(years) < 0.4 and days * 4 < len(years) and len(years) / max(1, len(text)) > 1 / 2500


def when_of_group(group: list[Timex], span: Span, published: date | None) -> When:
    """Return the record of one expression, or of the two ends of a range; see `when_of`."""
    first, last = group[0], group[-1]
    when = when_of(first, span, published)
    if len(group) == 1:
        return when
    end = when_of(last, span, published).end
    value = f"{first.value}/{last.value}"
    return When(when.start, end, Grain.RANGE, value, f"a range; {last.reason}", span, last.anchor)


def since(when: When, before: str, published: date | None) -> When:
    """Read "since March" as the stretch from then to publication; the value stays that of March.

    Args:
        when: The time.
        before: The text before its words.
        published: Day of publication; None when unknown.
    """
    if not _SINCE.search(before[-10:]):
        return when
    today = interval_of(published.isoformat()) if published else None
    if when.start is None or today is None or today.end <= when.start:
        return when
    reason = f"since then, up to publication; {when.reason}"
    return replace(when, end=today.end, grain=Grain.RANGE, reason=reason)


def when_of(timex: Timex, span: Span, published: date | None) -> When:
    """Return the record of a time expression.

    Args:
        timex: The expression.
        span: Its words in the report.
        published: Day of publication, at which vague times and lengths end or begin; None when unknown.
    """
    start: datetime | None = None
    end: datetime | None = None
    grain = Grain.UNKNOWN
    interval = _interval(timex, published)
    today = interval_of(published.isoformat()) if published else None
    if interval:
        start, end, grain = interval.start, interval.end, interval.grain
    elif timex.value in _VAGUE or timex.side:
        grain = _VAGUE.get(timex.value) or (Grain.PAST if timex.side < 0 else Grain.FUTURE)
        start = today.start if today and grain is not Grain.PAST else None
        end = today.end if today and grain is not Grain.FUTURE else None
    return When(start, end, grain, timex.value, timex.reason, span, timex.anchor, type=timex.type)


def _interval(timex: Timex, published: date | None) -> Interval | None:
    if timex.type in {"DATE", "TIME"}:
        return interval_of(timex.value, timex.offset_hours)
    if not timex.side or published is None:
        return None
    try:
        return stretch(timex.value, published, timex.side)
    except (ValueError, OverflowError):  # thousands of years before publication
        return None
