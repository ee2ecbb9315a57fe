"""The place of a deed, by syntax: never every place of the report, never the dateline by default."""

from __future__ import annotations

from spacy.tokens import Token

from tacitus.analysis.document import Analysis, Located
from tacitus.records.place import PlaceMention, PlaceRole

_WITHIN = frozenset(
    {"in", "at", "near", "on", "outside", "around", "inside", "across", "throughout", "off", "over", "along"}
)
"""Behind these stands the place in which something is done."""
_TOWARD = frozenset({"to", "into", "toward", "towards", "from"})
"""Behind these stands the place to which or from which something moves; second choice."""
_INVOLVES = frozenset(
    {"to", "with", "during", "after", "by", "from", "into", "in", "at", "before", "between"}
)
"""A place may lie in what stands behind these: "spoke to the guards at the fort"."""
_CLAUSE = frozenset({"ccomp", "advcl", "relcl", "csubj", "parataxis", "pcomp"})
"""Dependencies below which another clause begins."""
_FARTHEST = 10


def place_of(analysis: Analysis, token_index: int) -> PlaceMention | None:
    """Return the place of the event at a trigger, or None when syntax names none.

    Taken is a place behind "in", "at", "near" … that hangs on the trigger, one of its noun phrases or the
    verb of its clause, the nearest first; behind "to" or "from" only when it hangs on the verb itself and
    nothing better is there. The dateline is never taken.

    Args:
        analysis: The report's analysis; its `places` are searched.
        token_index: The trigger's head token.
    """
    trigger = analysis.doc[token_index]
    sentence = analysis.parsed.sentence_at(token_index)
    best: tuple[int, int, int, PlaceMention] | None = None
    for located in analysis.places:
        if located.record.role is PlaceRole.DATELINE or not sentence.start <= located.start < sentence.end:
            continue
        held = _hold(analysis, located, trigger)
        if held is None:
            continue
        key = (*held, abs(located.start - token_index))
        if best is None or key < best[:3]:
            best = (*key, located.record)
    return best[3] if best else None


def _hold(analysis: Analysis, located: Located[PlaceMention], trigger: Token) -> tuple[int, int] | None:
    """Return how a trigger holds a place, or None when it does not.

    Returns:
        (0 within, 1 toward, 2 within something that the deed only involves; steps between).
    """
    here = analysis.doc[located.start : located.end].root
    above = _above(trigger)
    rank: int | None = None
    nouns = 0
    for steps in range(_FARTHEST):
        if rank is not None and here.i in above:
            return (rank, steps + 5 * above[here.i]) if rank != 1 or not nouns else None
        if here.pos_ == "ADP" and here.lower_ != "of":
            rank = _rank(here.lower_, rank)
            if rank is None:
                return None
        elif rank is not None and here.pos_ in {"NOUN", "PROPN"}:
            nouns += 1
        if here.head.i == here.i or (here.pos_ in {"VERB", "AUX"} and here.dep_ in _CLAUSE) or nouns > 3:
            return None
        here = here.head
    return None


def _rank(preposition: str, rank: int | None) -> int | None:
    """Return the rank behind one more preposition; None where it leads off ("reports about troops in X")."""
    if rank is None:
        return 0 if preposition in _WITHIN else 1 if preposition in _TOWARD else None
    return 2 if rank != 1 and preposition in _INVOLVES else None


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
