"""The place of a deed, by syntax: never every place of the report, never the dateline by default."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum

from tacitus.analysis.document import Analysis, Located, Sentence
from tacitus.analysis.places.words import place_words
from tacitus.analysis.tokens import Token
from tacitus.records.place import PlaceMention, PlaceRole
from tacitus.records.trace import Trace

_INVOLVES = frozenset(
    {"to", "with", "during", "after", "by", "from", "into", "in", "at", "before", "between", "on", "against"}
)
"""A place may lie in what stands behind these: "spoke to the guards at the fort"."""
_CLAUSE = frozenset({"ccomp", "advcl", "relcl", "csubj", "parataxis", "pcomp"})
"""Dependencies below which another clause begins."""
_FARTHEST = 10


class Hold(IntEnum):
    """How a deed holds a place, the surest first."""

    WITHIN = 0
    """It is done in, at or near it, or to it: "shelled the valley"."""
    TOWARD = 1
    """It leads there."""
    FROM = 2
    INVOLVED = 3
    """Something that the deed only involves is there."""


_HOLDS = {
    **dict.fromkeys(
        (
            "in",
            "at",
            "near",
            "on",
            "outside",
            "around",
            "inside",
            "across",
            "throughout",
            "off",
            "over",
            "along",
        ),
        Hold.WITHIN,
    ),
    **dict.fromkeys(("to", "into", "toward", "towards"), Hold.TOWARD),
    "from": Hold.FROM,
}
"""How a place is held behind a preposition."""


def place_of(analysis: Analysis, token_index: int) -> PlaceMention | None:
    """Return the place of the event at a trigger, or None when nothing tells it.

    A sentence that names no place plays where the sentence before it does. The dateline is never taken.

    Args:
        analysis: The report's analysis; its `places` are searched.
        token_index: The trigger's head token.
    """
    if _within(analysis, analysis.parsed.sentence_at(token_index)):
        return place_held(analysis, token_index)
    return _place_before(analysis, token_index)


def place_held(analysis: Analysis, token_index: int) -> PlaceMention | None:
    """Return the place that syntax ties to a word, one of `analysis.places`; None when it ties none.

    Taken is a place behind "in", "at", "near" … that hangs on the word, one of its noun phrases or the verb
    of its clause, the nearest first, or a place to which the deed is done ("shelled the valley"); behind "to"
    or "from" only when it hangs on the verb itself and nothing better is there.
    """
    here = _within(analysis, analysis.parsed.sentence_at(token_index))
    return _held(analysis, here, analysis.doc[token_index])


def _within(analysis: Analysis, sentence: Sentence) -> list[Located[PlaceMention]]:
    return [
        located
        for located in analysis.places
        if located.record.role is not PlaceRole.DATELINE and sentence.start <= located.start < sentence.end
    ]


def _held(analysis: Analysis, places: list[Located[PlaceMention]], trigger: Token) -> PlaceMention | None:
    best: tuple[int, int, int, PlaceMention] | None = None
    for located in places:
        held = _hold(analysis, located, trigger)
        if held is None:
            continue
        key = (*held, abs(located.start - trigger.i))
        if best is None or key < best[:3]:
            best = (*key, located.record)
    return best[3] if best else None


def _place_before(analysis: Analysis, token_index: int) -> PlaceMention | None:
    """Return where the main deed of the sentence before is done, when it is done within a place."""
    index = analysis.parsed.sentence_index(token_index)
    if index == 0:
        return None
    before = analysis.parsed.sentences[index - 1]
    if before.block != analysis.parsed.sentences[index].block:
        return None
    root = analysis.doc.root_of(before.start, before.end)
    inside = [
        located
        for located in _within(analysis, before)
        if (held := _hold(analysis, located, root)) is not None and held[0] == Hold.WITHIN
    ]
    found = _held(analysis, inside, root)
    if found is None:
        return None
    reason = f"the sentence names no place, and the one before plays in {found.place.name}"
    return replace(found, trace=Trace("places.sentence-before", found.trace.version, reason))


def _hold(analysis: Analysis, located: Located[PlaceMention], trigger: Token) -> tuple[int, int] | None:
    """Return how a trigger holds a place and the steps between, or None when it does not."""
    here = _named_for(analysis.doc.root_of(located.start, located.end))
    if _is_done_to(here, trigger, located.record.place.kind):
        return (Hold.WITHIN, 0)
    above = _above(trigger)
    rank: Hold | None = None
    nouns = 0
    for steps in range(_FARTHEST):
        if rank is not None and here.i in above:
            moves = rank in {Hold.TOWARD, Hold.FROM}
            return (rank, steps + 5 * above[here.i]) if not moves or not nouns else None
        if here.pos_ == "ADP" and here.lower_ != "of":
            rank = _rank(here, rank)
            if rank is None:
                return None
        elif rank is None and here.lower_ == "of" and here.head.lower_ in place_words("compass"):
            rank = Hold.WITHIN
        elif rank is not None and here.pos_ in {"NOUN", "PROPN"}:
            nouns += 1
        if here.head.i == here.i or (here.pos_ in {"VERB", "AUX"} and here.dep_ in _CLAUSE) or nouns > 3:
            return None
        here = here.head
    return None


def _named_for(place: Token) -> Token:
    """Return the noun that a place's name stands for: the city in "the port city of Aden"."""
    holder = place.head
    if place.dep_ == "pobj" and holder.lower_ == "of" and holder.head.lower_ in place_words("settlements"):
        return holder.head
    if place.dep_ in {"compound", "nmod"} and holder.lower_ in place_words("settlements"):
        return holder
    return place


def _is_done_to(place: Token, trigger: Token, kind: str) -> bool:
    """Tell whether a deed is done to the place itself: "bombed the valley", "the siege of Aleppo"."""
    words = place_words("done_to_countries" if kind == "country" else "done_to")
    if place.dep_ in {"dobj", "nsubjpass"} and place.head.i == trigger.i:
        return trigger.lemma_ in words
    preposition = place.head
    return (
        place.dep_ == "pobj"
        and preposition.lower_ == "of"
        and preposition.head.i == trigger.i
        and trigger.lemma_ in place_words("done_to_nouns")
    )


def _rank(preposition: Token, rank: Hold | None) -> Hold | None:
    """Return the hold behind one more preposition; None where it leads off ("reports about troops in X")."""
    if rank is not None:
        moves = rank in {Hold.TOWARD, Hold.FROM}
        return Hold.INVOLVED if not moves and preposition.lower_ in _INVOLVES else None
    if preposition.lower_ == "between":
        return Hold.WITHIN if preposition.head.lower_ in place_words("between") else None
    return _HOLDS.get(preposition.lower_)


def _above(trigger: Token) -> dict[int, int]:
    """Return the trigger and those above it up to the verb of its clause, with the number of steps up."""
    found = {trigger.i: 0}
    here = trigger
    for steps in range(1, 7):
        if here.head.i == here.i or here.dep_ in _CLAUSE:
            break
        here = here.head
        found[here.i] = steps
        if here.pos_ == "VERB":
            break
    return found
