"""The time that governs a deed or an act of speaking, by syntax."""

from __future__ import annotations

from collections.abc import Iterator

from tacitus.analysis.document import Analysis, Located
from tacitus.analysis.tokens import Token
from tacitus.records.when import When

_CLAUSE = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "conj", "parataxis", "pcomp"})
"""Dependencies below which another clause begins."""
_TELLING = frozenset({"DATE", "TIME"})
_HAPPENS = frozenset(
    {"take", "happen", "occur", "begin", "start", "hold", "schedule", "set", "plan", "slate", "date"}
)
"""Verbs of a relative clause that only tell when the thing is: "a visit which will take place on Monday"."""
_TOGETHER = frozenset({"while", "when", "as"})
"""Words that open a clause which happens at once with the one it hangs on."""
_FARTHEST = 10


def time_of(analysis: Analysis, token_index: int) -> When | None:
    """Return the time that governs the verb or noun at a token, or None when syntax names none.

    A time hung on the word itself comes first, then one hung on the verb of its clause. A time inside another
    clause is never taken: "said on Friday that troops left" dates the saying, not the leaving. A clause that
    begins with "when" right behind a time is dated by it: "on Monday, when police fired"; a noun, by the
    clause that tells when it happens: "a visit to Chile, which will take place in May". Where these name
    none, the time of a clause that happens at once with the trigger dates it too: "was shot while he drove
    home on Monday", "shelled the town on Monday, wounding ten".

    Args:
        analysis: The report's analysis; its `times` are searched.
        token_index: The trigger's head token.

    Returns:
        A time of type DATE or TIME; durations and sets date nothing.
    """
    sentence = analysis.parsed.sentence_at(token_index)
    told = [
        located
        for located in analysis.times
        if sentence.start <= located.start < sentence.end and located.record.type in _TELLING
    ]
    if not told:
        return None
    trigger = analysis.doc[token_index]
    for verb in (trigger, *_at_once(trigger)):
        found = _nearest(analysis, told, verb)
        if found:
            return found
    return None


def _nearest(analysis: Analysis, told: list[Located[When]], trigger: Token) -> When | None:
    """Return the time that the fewest steps lead from to the trigger."""
    best: tuple[int, int, When] | None = None
    for located in told:
        steps = 0 if _opens_clause(trigger, located) else _distance(analysis, located, trigger)
        if steps is None:
            continue
        key = (steps, abs(located.start - trigger.i))
        if best is None or key < best[:2]:
            best = (*key, located.record)
    return best[2] if best else None


def _at_once(trigger: Token) -> Iterator[Token]:
    """Yield the verbs of clauses that happen at once with the trigger: the one above, then those below."""
    if _is_at_once(trigger):
        yield trigger.head
    yield from (child for child in trigger.children if _is_at_once(child))


def _is_at_once(verb: Token) -> bool:
    """Tell whether a clause is told as happening together with the one it hangs on."""
    if verb.dep_ != "advcl" or verb.pos_ != "VERB":
        return False
    before = (child for child in verb.children if child.i < verb.i)
    opening = {child.lower_ for child in before if child.dep_ in {"mark", "advmod"}}
    return bool(opening & _TOGETHER) or (verb.tag_ == "VBG" and not opening and not _has_subject(verb))


def _opens_clause(trigger: Token, located: Located[When]) -> bool:
    """Tell whether the trigger's clause begins with "when" right behind the time."""
    when = next((child for child in trigger.children if child.lower_ == "when" and child.i < trigger.i), None)
    return when is not None and 0 <= when.i - located.end <= 1


def _distance(analysis: Analysis, located: Located[When], trigger: Token) -> int | None:
    """Count the steps from a time up to the trigger or its clause's verb; None when it reaches neither."""
    here = analysis.doc.root_of(located.start, located.end)
    if located.start <= trigger.i < located.end:
        return None
    if here.dep_ == "amod" and here.head.i != trigger.i:  # "the current plan" dates no deed but the plan
        return None
    governors = _governors(trigger)
    for steps in range(_FARTHEST):
        if here.i in governors:
            return steps + 10 * governors[here.i]
        if here.head.i == here.i or (steps and here.dep_ in _CLAUSE and not _tells_when(here, trigger)):
            return None
        here = here.head
    return None


def _tells_when(verb: Token, trigger: Token) -> bool:
    """Tell whether a clause that hangs on a noun does no more than place it in time."""
    return verb.lemma_ in _HAPPENS and verb.dep_ in {"relcl", "acl"} and trigger.pos_ in {"NOUN", "PROPN"}


def _governors(trigger: Token) -> dict[int, int]:
    """Return the token itself and those above it in the same clause, with the number of steps up."""
    found = {trigger.i: 0}
    here = trigger
    for steps in range(1, 8):
        shared = here.dep_ == "conj" and not (here.pos_ == "VERB" and _has_subject(here))
        if here.head.i == here.i or (here.dep_ in _CLAUSE and not shared):
            break
        here = here.head
        found[here.i] = steps
    return found


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
