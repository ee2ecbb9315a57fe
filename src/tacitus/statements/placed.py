"""Quotations in tokens: the words between the marks and the stretches around them."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from tacitus.analysis.tokens import Doc
from tacitus.statements.quotes import Quotation
from tacitus.statements.tree import Run

_STOPS = frozenset(".?!")
_ENDINGS = frozenset(".,!?…—–-")
_SHORT_WORDS = 4
_MAX_TITLE_WORDS = 8
_SMALL_IN_TITLES = frozenset(
    {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation in tokens, with the stretch outside the marks before and after it."""

    quotation: Quotation
    start: int
    """First token inside the marks."""
    end: int
    """One past the last token inside the marks."""
    before: Run
    """Tokens outside any marks before it, back to the quotation before or the paragraph's start."""
    after: Run
    """Tokens outside any marks after it, up to the quotation after or the paragraph's end."""
    is_speech: bool
    """False for scare quotes, titles and other short words that may be nobody's statement."""


def place_quotations(
    doc: Doc, quotations: Sequence[Quotation], paragraphs: Sequence[tuple[int, int]]
) -> list[Quoted]:
    """Give each quotation its tokens and the stretches around it, in reading order."""
    starts = doc.starts
    found: list[Quoted] = []
    inner = [(_first(starts, each.start), _first(starts, each.end)) for each in quotations]
    outer = [(_first(starts, each.outer_start), _first(starts, each.outer_end)) for each in quotations]
    for index, each in enumerate(quotations):
        low = _first(starts, paragraphs[each.paragraph][0])
        high = _first(starts, paragraphs[each.paragraph][1])
        if index and quotations[index - 1].paragraph == each.paragraph:
            low = outer[index - 1][1]
        if index + 1 < len(quotations) and quotations[index + 1].paragraph == each.paragraph:
            high = outer[index + 1][0]
        start, end = inner[index]
        if start < end:
            before, after = (low, max(low, outer[index][0])), (min(high, outer[index][1]), high)
            speech = _is_speech(doc, start, end, before)
            found.append(Quoted(each, start, end, before, after, speech))
    return found


def _first(starts: Sequence[int], place: int) -> int:
    """Return the first token that begins at or after a character."""
    return bisect.bisect_left(starts, place)


def _is_speech(doc: Doc, start: int, end: int, before: Run) -> bool:
    """Tell words that somebody said from scare quotes and titles, which are short and end without a stop."""
    words = sum(token.is_alpha for token in doc[start:end])
    if words > 12:
        return True
    ended = doc[end - 1].text[-1] in _ENDINGS
    verb = any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in doc[start:end])
    introduced = before[0] < before[1] and doc[before[1] - 1].text in {":", ","}
    opens_paragraph = before[0] == before[1]
    capital = doc[start].text[:1].isupper()
    if ended and (words >= _SHORT_WORDS or capital):
        return True
    return capital and verb and (introduced or opens_paragraph) and words >= _SHORT_WORDS


def sentence_start(doc: Doc, low: int, high: int) -> int:
    """Return where the sentence that ends at `high` begins, not before `low`."""
    for index in range(high - 1, low - 1, -1):
        if doc[index].text in _STOPS or (doc[index].is_space and "\n" in doc[index].text):
            return index + 1
    return low


def is_title(doc: Doc, each: Quoted) -> bool:
    """Tell the title of a work: short, each word with a capital, no stop, right behind a noun or name.

    "Wrote the novel “The Old Bridge”" quotes nobody, though "wrote" is a cue.
    """
    words = [token.text for token in doc[each.start : each.end] if token.is_alpha]
    if not words or len(words) > _MAX_TITLE_WORDS or doc[each.end - 1].text[-1] in _ENDINGS:
        return False
    behind = each.before[0] < each.before[1] and doc[each.before[1] - 1].pos_ in {"NOUN", "PROPN"}
    return behind and all(word[0].isupper() or word in _SMALL_IN_TITLES for word in words)
