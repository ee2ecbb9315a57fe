"""The day of speaking: what "tomorrow" between quotation marks is counted from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tacitus.analysis.times.checks import Words
from tacitus.analysis.times.context import Context
from tacitus.analysis.times.grammar import Grammar, Hit
from tacitus.analysis.times.resolve import resolve
from tacitus.analysis.times.tense import governor

_QUOTED = re.compile(r'“[^“”\n]{3,600}”|"[^"\n]{3,600}"|``[^`\n]{3,600}\'\'')
_DAYS = frozenset({"weekday", "deictic", "date"})


def speaking_days(hits: Sequence[Hit], words: Words, context: Context, grammar: Grammar) -> dict[int, date]:
    """Return the day of speaking of each time between quotation marks, where its sentence tells that day.

    "We leave tomorrow," she said on Monday: the day after that Monday, whenever the report was published.

    Args:
        hits: The times of the text.
        words: The text; without sentences nothing is returned.
        context: As the reading begins; it is not changed.
        grammar: The grammar.

    Returns:
        Where a hit begins → the day its words are counted from.
    """
    quotes = [match.span() for match in _QUOTED.finditer(words.text)]
    if not quotes or not words.doc.parse.has_annotation("SENT_START"):
        return {}
    found: dict[int, date] = {}
    for hit in hits:
        if not _inside(hit, quotes):
            continue
        sentence = words.token_at(hit.start).sent
        near = (
            each
            for each in hits
            if each.rule.kind in _DAYS
            and sentence.start_char <= each.start < sentence.end_char
            and not _inside(each, quotes)
            and _dates_speech(each, words, grammar)
        )
        days = (_day_of(each, context, grammar) for each in near)
        day = next((each for each in days if each is not None), None)
        if day is not None:
            found[hit.start] = day
    return found


def _inside(hit: Hit, quotes: Sequence[tuple[int, int]]) -> bool:
    return any(start < hit.start and hit.end < end for start, end in quotes)


def _dates_speech(hit: Hit, words: Words, grammar: Grammar) -> bool:
    """Tell whether a time hangs on a verb of speaking: "said on Monday"."""
    verb = governor(words.head(hit.start, hit.end))
    return verb is not None and verb.lemma_ in grammar.words["near"]["speech"]


def _day_of(hit: Hit, context: Context, grammar: Grammar) -> date | None:
    for timex in resolve(hit, replace(context), grammar):
        if re.fullmatch(r"\d{4}-\d\d-\d\d(?:T.*)?", timex.value):
            return date.fromisoformat(timex.value[:10])
    return None
