"""The time that governs a deed or an act of speaking, by syntax."""

from __future__ import annotations

from spacy.tokens import Token

from tacitus.analysis.document import Analysis, Located
from tacitus.records.when import When

_CLAUSE = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "conj", "parataxis"})
"""Dependencies below which another clause begins."""
_TELLING = frozenset({"DATE", "TIME"})


def time_of(analysis: Analysis, token_index: int) -> When | None:
    """Return the time that governs the verb or noun at a token, or None when syntax names none.

    A time hung on the word itself comes first, then one hung on the verb of its clause, then a lone time that
    opens the sentence. A time inside another clause is never taken: "said on Friday that troops left" dates
    the saying, not the leaving.

    Args:
        analysis: The report's analysis; its `times` are searched.
        token_index: The trigger's head token.

    Returns:
        A time of type DATE or TIME; durations and sets date nothing.
    """
    trigger = analysis.doc[token_index]
    sentence = analysis.parsed.sentence_at(token_index)
    near = [
        located
        for located in analysis.times
        if sentence.start <= located.start < sentence.end and located.record.type in _TELLING
    ]
    if not near:
        return None
    best: tuple[int, int, Located[When]] | None = None
    for located in near:
        steps = _distance(analysis, located, trigger)
        if steps is None:
            continue
        key = (steps, abs(located.start - token_index))
        if best is None or key < best[:2]:
            best = (*key, located)
    if best:
        return best[2].record
    return None


def _distance(analysis: Analysis, located: Located[When], trigger: Token) -> int | None:
    """Count the steps from a time up to the trigger or its clause's verb; None when it reaches neither."""
    head = analysis.doc[located.start : located.end].root
    if located.start <= trigger.i < located.end:
        return None
    governors = _governors(trigger)
    here = head
    for steps in range(10):
        if here.i in governors:
            return steps + 10 * governors[here.i]
        if here.head.i == here.i or (steps and here.dep_ in _CLAUSE):
            return None
        here = here.head
    return None


def _governors(trigger: Token) -> dict[int, int]:
    """Return the token itself and those above it in the same clause, with the number of steps up."""
    found = {trigger.i: 0}
    here = trigger
    for steps in range(1, 8):
        if here.head.i == here.i or (here.dep_ in _CLAUSE and here.dep_ != "conj"):
            break
        if here.dep_ == "conj" and here.pos_ == "VERB" and _has_subject(here):
            break
        here = here.head
        found[here.i] = steps
    return found


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
