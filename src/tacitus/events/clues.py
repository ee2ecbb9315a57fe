"""Words inside a deed's own clause that tell how it stands: negation, modal verbs, adverbs, tense.

Each gives the effect that `status.py` folds into a status; what the form of the clause tells is read in
`forms.py`. Source: own grammar of English news, checked on the status gold set (`evals/gold/status`).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tacitus.analysis.tokens import Token
from tacitus.events.effects import effects, is_word
from tacitus.events.forms import forms, is_going_on, is_or_else
from tacitus.events.frames import VERBS
from tacitus.events.phrases import lemma_of

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NO = frozenset({"no", "neither", "not"})
_PRESENT = frozenset({"VBZ", "VBP"})
_HAS = frozenset({"has", "have", "'ve", "’ve"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def clues(verb: Token) -> Iterator[tuple[Token, str]]:
    """Yield the words of a verb's own clause that bear on it, each with its effect."""
    for child in verb.children:
        if (
            child.dep_ == "aux"
            and (effect := effects().get(("modals", child.lower_)))
            and not _is_month(child)
        ):
            yield child, _modal(verb, effect)
        elif child.dep_ == "advmod" and (effect := effects().get(("adverbs", child.lower_))):
            if effect != "ongoing" or _is_lasting_form(verb):
                yield child, effect
        elif child.dep_ in {"mark", "advmod"} and is_word("conditions", child.lower_):
            yield child, "condition"
    yield from _negations(verb)
    yield from forms(verb)


def _is_month(word: Token) -> bool:
    """Tell whether a helping verb is a date read wrongly: "since 21 May have killed"."""
    return word.text == "May" and word.i > word.sent.start and word.nbor(-1).like_num


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


def shares(token: Token, head: Token) -> bool:
    """Tell whether a joined verb stands under the helpers and negation of its head as well."""
    if head.pos_ not in VERBS or any(child.dep_ in _SUBJECTS | {"aux"} for child in token.children):
        return False
    if is_or_else(token):
        return False
    return token.tag_ not in _FINITE or token.tag_ == head.tag_
