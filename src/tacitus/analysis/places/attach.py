"""The place of a deed, by syntax: never every place of the report, never the dateline by default."""

from __future__ import annotations

from spacy.tokens import Token

from tacitus.analysis.document import Analysis, Located
from tacitus.records.place import PlaceMention, PlaceRole

_LOCATIVE = frozenset(
    {"in", "at", "near", "on", "outside", "around", "inside", "across", "throughout", "off", "over", "along"}
)
_TOWARD = frozenset({"to", "into", "toward", "towards", "from"})
_CLAUSE = frozenset({"ccomp", "advcl", "relcl", "csubj", "parataxis"})


def place_of(analysis: Analysis, token_index: int) -> PlaceMention | None:
    """Return the place of the event at a trigger, or None when syntax names none.

    Taken is a place behind "in", "at", "near" … that hangs on the trigger or on the verb of its clause, the
    nearest first; behind "to" or "from" only when nothing else is there. The dateline is never taken.

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
    """Return (0 for a place in which, 1 for one toward or from which; steps between), or None."""
    here = analysis.doc[located.start : located.end].root
    rank: int | None = None
    above = _above(trigger)
    for steps in range(10):
        if here.i in above and rank is not None:
            return rank, steps + 5 * above[here.i]
        if here.pos_ == "ADP" and rank is None:
            if here.lower_ in _LOCATIVE:
                rank = 0
            elif here.lower_ in _TOWARD:
                rank = 1
            elif here.lower_ != "of":
                return None
        if here.head.i == here.i or (here.pos_ in {"VERB", "AUX"} and here.dep_ in _CLAUSE):
            return None
        here = here.head
    return None


def _above(trigger: Token) -> dict[int, int]:
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
