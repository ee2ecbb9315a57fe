"""What the form of a clause tells of its deed: an order, a condition, a timetable, a tale, that it goes on.

`clues.py` reads the words beside a verb; here it is their order, tense and mood that count. Source: own
grammar of English news, checked on the status gold set (`evals/gold/status`).
"""

from __future__ import annotations

from collections.abc import Iterator

from tacitus.analysis.tokens import Token
from tacitus.events.effects import is_word
from tacitus.events.frames import VERBS

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PRESENT = frozenset({"VBZ", "VBP"})
_IS = frozenset({"is", "are", "am", "'s", "'re", "’s", "’re"})
_HAS = frozenset({"has", "have", "'ve", "’ve"})


def forms(verb: Token) -> Iterator[tuple[Token, str]]:
    """Yield the words by which the form of a verb's clause bears on its deed, each with its effect."""
    if _is_inverted(verb) or _is_in_case(verb):
        yield verb.left_edge, "condition"
    elif _is_imperative(verb) or _is_mandative(verb):
        yield verb, "duty"
    imagined = next((child for child in verb.children if _is_imagined(child)), None)
    if imagined is not None:
        yield imagined, "condition"
    taken_back = _taken_back(verb)
    if taken_back is not None:
        yield taken_back, "undone"
    elif _is_unfulfilled(verb):
        yield verb, "undone"
    elif _is_headline_future(verb) or _is_timetable(verb) or is_or_else(verb):
        yield verb, "future"
    elif is_going_on(verb):
        yield verb, "ongoing"


def _is_inverted(verb: Token) -> bool:
    """Tell whether a clause is a condition by its order: "should Iran close", "had they met"."""
    first = verb.left_edge
    if not is_word("inverting", first.lower_) or first.i == verb.i or first.sent[-1].text == "?":
        return False
    return (
        first.pos_ in VERBS
        and first.head.i == verb.i
        and (first.i == first.sent.start or verb.dep_ in {"advcl", "ccomp"})
    )


def _is_in_case(verb: Token) -> bool:
    """Tell whether a clause begins with "in case"."""
    first = verb.left_edge
    return (
        verb.dep_ == "advcl"
        and first.lower_ == "in"
        and first.nbor().lower_ in {"case", "the"}
        and any(child.dep_ == "pobj" and child.lower_ in {"case", "event"} for child in first.children)
    )


def _is_imperative(verb: Token) -> bool:
    """Tell whether a verb begins an order in quotation marks: "Open the gates," he told them."""
    if verb.tag_ != "VB" or any(child.dep_ in _SUBJECTS | {"aux", "auxpass"} for child in verb.children):
        return False
    first = verb.left_edge
    if first.is_quote and first.i < verb.i:
        first = first.nbor()
    if first.i != verb.i and not is_word("polite", first.lower_):
        return False
    before = verb.doc[first.i - 1] if first.i else None
    is_main = verb.dep_ in {"ROOT", "ccomp"} or (verb.dep_ == "advcl" and first.i == verb.sent.start)
    return is_main and (before is None or before.is_quote or before.is_punct)


def is_or_else(verb: Token) -> bool:
    """Tell whether a verb tells what comes of not obeying: "Leave the valley or be shot"."""
    if verb.dep_ != "conj" or not _is_imperative(verb.head):
        return False
    is_either = any(child.dep_ == "cc" and child.lower_ == "or" for child in verb.head.children)
    return is_either and any(child.dep_ == "auxpass" and child.tag_ == "VB" for child in verb.children)


def _is_mandative(verb: Token) -> bool:
    """Tell whether a clause wants what it tells, by its bare verb: "insisted that Iran free the crew"."""
    if verb.dep_ != "ccomp" or verb.head.pos_ not in VERBS or verb.head.i > verb.i:
        return False
    has_that = any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children)
    if not has_that or any(child.dep_ == "aux" for child in verb.children):
        return False
    bare = next((child for child in verb.children if child.dep_ == "auxpass"), verb)
    return bare.tag_ == "VB"


def _is_imagined(phrase: Token) -> bool:
    """Tell whether a phrase sets a deed in a game or tale: "in the scenario", "in his novel"."""
    if phrase.dep_ != "prep" or phrase.lower_ not in {"in", "under"}:
        return False
    return any(is_word("imagined", child.lemma_.lower()) for child in phrase.children)


def _taken_back(verb: Token) -> Token | None:
    """Return the word that takes a deed back behind it: "was due to start, but did not"."""
    for clause in verb.children:
        if clause.dep_ != "conj" or clause.i < verb.i or clause.pos_ not in VERBS or clause.lemma_ != "do":
            continue
        told = {child.dep_ for child in clause.children}
        if "neg" in told and not told & {"dobj", "xcomp", "ccomp", "advcl"}:
            return next(child for child in clause.children if child.dep_ == "neg")
    return None


def _is_unfulfilled(verb: Token) -> bool:
    """Tell whether a deed was due and never came: "was to have visited"; "has yet to ratify"."""
    words = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    above = verb.head
    if verb.dep_ != "xcomp" or "to" not in words:
        return False
    if above.lemma_ == "have":
        return any(child.lower_ == "yet" for child in above.children)
    return "have" in words and above.lemma_ in {"be", "due", "schedule", "set"} and above.tag_ != "VBZ"


def _is_headline_future(verb: Token) -> bool:
    """Tell whether an infinitive with a subject stands alone: "Envoy to visit Caracas in July"."""
    has_to = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    if verb.tag_ != "VB" or not has_to:
        return False
    if verb.dep_ in {"relcl", "acl"}:  # so read before ", officials say", which has a subject of its own
        saying = verb.head.head
        is_one_of_two = verb.head.dep_ == "nsubj" and saying.i > verb.i
        return is_one_of_two and sum(child.dep_ == "nsubj" for child in saying.children) > 1
    is_main = verb.dep_ in {"ROOT", "ccomp"}
    return is_main and any(child.dep_ in _SUBJECTS and child.i < verb.i for child in verb.children)


def _is_timetable(verb: Token) -> bool:
    """Tell whether a present tense is dated ahead: "flies to Beijing on Sunday"."""
    if verb.tag_ not in _PRESENT and not (verb.tag_ == "VBG" and is_going_on(verb)):
        return False
    dated = [
        child for child in verb.children if child.dep_ in {"npadvmod", "prep", "advmod"} and child.i > verb.i
    ]
    return any(_is_ahead(child) for child in dated)


def _is_ahead(phrase: Token) -> bool:
    words = {token.lower_ for token in phrase.subtree}
    if words & {"tomorrow", "next"}:
        return "next" not in words or any(token.ent_type_ == "DATE" for token in phrase.subtree)
    return phrase.lower_ == "on" and any(is_word("days", word) for word in words)


def is_perfect(verb: Token) -> bool:
    """Tell whether a verb tells a deed of the past by "have": "may have killed", "to have been killed"."""
    return any(child.dep_ == "aux" and child.lower_ == "have" for child in verb.children)


def is_going_on(verb: Token) -> bool:
    """Tell whether a verb tells what goes on: "are holding", "has been holding", "is being held"."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    words = {child.lower_ for child in helpers}
    if verb.tag_ == "VBG":
        return bool(words & _IS) or ("been" in words and bool(words & _HAS))
    if verb.tag_ == "VBN" and "being" in words:
        return bool(words & _IS)
    return False
