"""Words inside a deed's own clause that tell how it stands: negation, modal verbs, adverbs, tense, mood.

Each gives the effect that `status.py` folds into a status. The lists stand in `rules/status.toml`. Source:
own grammar of English news, checked on the status gold set (`evals/gold/status`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from tacitus.data import read_toml
from tacitus.events.frames import VERBS, lemma_of

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NO = frozenset({"no", "neither", "not"})
_PRESENT = frozenset({"VBZ", "VBP"})
_IS = frozenset({"is", "are", "am", "'s", "'re", "’s", "’re"})
_HAS = frozenset({"has", "have", "'ve", "’ve"})
_TABLES = frozenset({"attributes", "adverbs", "modals", "states", "words"})
"""Tables of `rules/status.toml` that are keyed by kind of word first, by effect second."""
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


@cache
def effects() -> dict[tuple[str, str], str]:
    """Return the effect of a word by its kind (`verbs`, `nouns`, `adjectives`, `attributes`, …) and lemma."""
    found: dict[tuple[str, str], str] = {}
    for effect, lists in read_toml("rules/status.toml").items():
        for kind, words in lists.items():
            pair = (effect, kind) if effect in _TABLES else (kind, effect)
            found.update(((pair[0], word), pair[1]) for word in words)
    return found


def is_word(kind: str, word: str) -> bool:
    """Tell whether a word stands in one of the plain lists of `rules/status.toml`, such as `conditions`."""
    return effects().get(("words", word)) == kind


def clues(verb: Token) -> Iterator[tuple[Token, str]]:
    """Yield the words of a verb's own clause that bear on it, each with its effect."""
    for child in verb.children:
        if child.dep_ == "aux" and (effect := effects().get(("modals", child.lower_))):
            yield child, _modal(verb, effect)
        elif child.dep_ == "advmod" and (effect := effects().get(("adverbs", child.lower_))):
            if effect != "ongoing" or _is_lasting_form(verb):
                yield child, effect
        elif child.dep_ in {"mark", "advmod"} and is_word("conditions", child.lower_):
            yield child, "condition"
    yield from _negations(verb)
    if _is_inverted(verb) or _is_in_case(verb):
        yield verb.left_edge, "condition"
    elif _is_imperative(verb):
        yield verb, "duty"
    if _is_unfulfilled(verb):
        yield verb, "undone"
    elif _is_headline_future(verb) or _is_timetable(verb):
        yield verb, "future"
    elif is_going_on(verb):
        yield verb, "ongoing"


def _modal(verb: Token, effect: str) -> str:
    """Return the effect of a modal verb: "would" looks ahead, "would have" to what never came."""
    if effect == "would":
        return "possible" if any(each.lower_ == "have" for each in verb.children) else "future"
    if effect == "duty" and any(each.lower_ == "have" for each in verb.children):
        return "possible"
    return effect


def _negations(verb: Token) -> Iterator[tuple[Token, str]]:
    for child in verb.children:
        says_no = child.dep_ in {"advmod", "preconj"} and is_word("never", child.lower_)
        names_nobody = child.dep_ in _SUBJECTS | {"dobj", "agent", "prep"} and _is_nobody(child)
        if child.dep_ == "neg" or says_no or names_nobody:
            yield child, "negated"
        elif child.dep_ == "aux":
            yield from ((each, "negated") for each in child.children if each.dep_ == "neg")
    if verb.dep_ == "conj" and any(each.dep_ == "cc" and each.lower_ == "nor" for each in verb.head.children):
        yield verb.head, "negated"
    before = _words_before(verb)
    if verb.tag_ in {"VBG", "VB"} and any(before.endswith(f" {words}") for words in _avoiding()):
        yield verb.doc[verb.left_edge.i - 1], "undone"


@cache
def _avoiding() -> tuple[str, ...]:
    return tuple(sorted(word for kind, word in effects() if kind == "words" and is_word("avoiding", word)))


def _words_before(verb: Token) -> str:
    start = verb.left_edge.i if verb.left_edge.tag_ != "TO" else verb.i
    tokens = verb.doc[max(0, start - 3) : start]
    if start < verb.i:  # "without ever having met": the preposition may be inside
        tokens = verb.doc[max(0, start - 3) : verb.i]
    return " " + " ".join(token.lower_ for token in tokens)


def _is_nobody(phrase: Token) -> bool:
    """Tell whether a phrase names nobody: "no minister", "none of them", "not one", "at no point"."""
    if is_word("nobody", phrase.lower_):
        return True
    if phrase.dep_ in {"prep", "agent"}:
        return any(
            child.dep_ == "pobj"
            and (phrase.dep_ == "agent" or is_word("points", child.lemma_))
            and _is_nobody(child)
            for child in phrase.children
        )
    return any(
        child.dep_ in {"det", "neg", "preconj", "advmod"} and child.lower_ in _NO and child.i < phrase.i
        for child in phrase.children
    )


def is_going_on(verb: Token) -> bool:
    """Tell whether a verb tells what goes on: "are holding", "has been holding", "is being held"."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    words = {child.lower_ for child in helpers}
    if verb.tag_ == "VBG":
        return bool(words & _IS) or ("been" in words and bool(words & _HAS))
    if verb.tag_ == "VBN" and "being" in words:
        return bool(words & _IS)
    return False


def _is_lasting_form(verb: Token) -> bool:
    return verb.tag_ in _PRESENT | {"VBG"} or is_going_on(verb)


def lasts(verb: Token, *, is_state: bool) -> bool:
    """Tell whether a verb in the present, or in the perfect with "since", tells a lasting state.

    Args:
        verb: The deed's verb.
        is_state: Whether the rule says that the deed is a state ("recognizes").
    """
    if not (is_state or is_word("lasting", lemma_of(verb))):
        return False
    if verb.tag_ in _PRESENT:
        return True
    has = any(child.dep_ == "aux" and child.lower_ in _HAS for child in verb.children)
    return has and any(child.lower_ in {"since", "for"} and _is_time(child) for child in verb.children)


def _is_time(word: Token) -> bool:
    return word.lower_ == "since" or any(child.ent_type_ in {"DATE", "TIME"} for child in word.children)


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
    if verb.left_edge.i != verb.i and not is_word("polite", verb.left_edge.lower_):
        return False
    before = verb.doc[verb.left_edge.i - 1] if verb.left_edge.i else None
    return verb.dep_ in {"ROOT", "ccomp"} and (before is None or before.is_quote or before.is_punct)


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
    if verb.tag_ != "VB" or verb.dep_ not in {"ROOT", "ccomp"}:
        return False
    has_to = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    return has_to and any(child.dep_ in _SUBJECTS and child.i < verb.i for child in verb.children)


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


def shares(token: Token, head: Token) -> bool:
    """Tell whether a joined verb stands under the helpers and negation of its head as well."""
    if head.pos_ not in VERBS or any(child.dep_ in _SUBJECTS | {"aux"} for child in token.children):
        return False
    return token.tag_ not in _FINITE or token.tag_ == head.tag_
