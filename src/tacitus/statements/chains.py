"""Chains of sources: through whom a speaker's words reached the report, and whom they were said to."""

from __future__ import annotations

import bisect

from tacitus.analysis.tokens import Doc, Token
from tacitus.statements.direct import Piece
from tacitus.statements.draft import Draft, tokens_of
from tacitus.statements.lexicon import Cue, Lexicon, Takes
from tacitus.statements.tree import VERBS, Run, child, noun_phrase, subject_of

Named = tuple[Run, int]
"""A noun phrase and its main token."""

_PASSING_ON = frozenset({"report", "quote", "cite", "carry", "relay", "publish"})
"""Cues of those who only pass words on: what they tell of another's saying is that other's statement."""


def addressee(doc: Doc, head: int, cue: Cue) -> Named | None:
    """Return whom a cue's words were said to: "told reporters", "said to the council"."""
    verb = doc[head]
    if cue.told == "object":
        for each in verb.children:
            if each.dep_ in {"dobj", "dative"} and each.i > head and each.tag_ not in {"WP", "WDT"}:
                return noun_phrase(each), each.i
    elif cue.told:
        for each in verb.children:
            named = child(each, "pobj")
            if each.lower_ == cue.told and each.i > head and named is not None:
                return (noun_phrase(named), named.i) if named.ent_type_ != "DATE" else None
    return None


def passer_on(doc: Doc, head: int) -> Named | None:
    """Return who passes on in "the agency quoted the minister as saying"."""
    saying = doc[head]
    above = saying.head
    if saying.tag_ != "VBG" or above.lower_ != "as" or above.head.pos_ not in VERBS:
        return None
    source = subject_of(above.head) if above.head.lemma_ in _PASSING_ON else None
    return None if source is None else (noun_phrase(source), source.i)


def inner_cue(doc: Doc, piece: Piece, lexicon: Lexicon) -> tuple[Token, Cue, Token] | None:
    """Return verb, cue and source when the marks begin after the source: X "stressed that …," Y reported.

    The words between the marks, the cue among them, are then Y's.
    """
    quoted = piece.quoted
    if piece.head is None or piece.source is None or quoted.before[0] >= quoted.before[1]:
        return None
    verb = doc[quoted.start]
    named = doc[quoted.before[1] - 1]
    while named.dep_ in {"punct", "case"} and named.i > quoted.before[0]:
        named = doc[named.i - 1]
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or named.pos_ not in {"PROPN", "NOUN", "PRON"}:
        return None
    for cue in lexicon.of("verb", verb.lemma_.lower()):
        if not cue.particle and cue.is_speech and cue.takes & {Takes.THAT, Takes.QUOTE}:
            return verb, cue, named
    return None


def outer_drafts(doc: Doc, drafts: list[Draft]) -> dict[int, int]:
    """Map each draft to the nearest draft whose content holds its cue, by index."""
    holders: dict[int, int] = {}
    spans = [
        (start, end, index)
        for index, draft in enumerate(drafts)
        if draft.head is not None and draft.source is not None
        for start, end in draft.content
    ]
    spans.sort(key=lambda each: (each[0], -each[1]))
    for index, draft in enumerate(drafts):
        if draft.head is None:
            continue
        place = doc[draft.head].idx
        inside = [
            (end - start, holder)
            for start, end, holder in _near(spans, place)
            if start <= place < end and holder != index and drafts[holder].head != draft.head
        ]
        if inside:
            holders[index] = min(inside)[1]
    return holders


def _near(spans: list[tuple[int, int, int]], place: int) -> list[tuple[int, int, int]]:
    """Return the spans that begin before a place, the last few only: contents nest a few deep."""
    end = bisect.bisect_right(spans, (place, float("inf"), 0))
    return spans[max(0, end - 8) : end]


def only_passes_on(doc: Doc, outer: Draft, inner: Draft) -> bool:
    """Tell whether the outer draft only passes the inner one on, so that both are one statement."""
    if outer.cue is None or outer.cue.key not in _PASSING_ON or inner.source is None:
        return False
    words = [i for chars in outer.content for i in tokens_of(doc, chars) if doc[i].is_alpha]
    covered = {i for chars in inner.content for i in tokens_of(doc, chars)}
    covered |= set(range(*inner.source)) | set(range(*inner.cue_run or (0, 0)))
    rest = sum(index not in covered for index in words)
    return rest <= max(2, len(words) // 10)
