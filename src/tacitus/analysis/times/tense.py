"""Tense of the verb that governs an expression: it decides whether "Monday" is the last or the next one."""

from __future__ import annotations

from tacitus.analysis.times.context import Tense
from tacitus.analysis.tokens import Token

_AHEAD = frozenset({"will", "'ll", "’ll", "wo", "shall", "would", "should", "must", "may", "might"})
_PLANNING = frozenset(
    {"agree", "aim", "ask", "decide", "due", "expect", "hope", "intend", "need", "order", "plan", "pledge"}
    | {
        "prepare",
        "promise",
        "propose",
        "schedule",
        "set",
        "slate",
        "threaten",
        "try",
        "urge",
        "vow",
        "wait",
        "want",
    }
)
"""Verbs whose infinitive lies ahead of them."""


def tense_at(token: Token) -> Tense:
    """Return the tense of the verb that governs a token, going up through the phrase it stands in."""
    verb = governor(token)
    if verb is None:
        return Tense.NONE
    return _tense_of(verb)


def is_pluperfect(token: Token) -> bool:
    """Tell whether the verb that governs a token has "had": "by Monday they had left"."""
    verb = governor(token)
    return verb is not None and any(
        child.lower_ in {"had", "'d"} and child.dep_ == "aux" for child in verb.children
    )


def governor(token: Token) -> Token | None:
    """Return the verb that governs a token, going up through the phrase it stands in, or None."""
    here = token
    for _ in range(12):
        if here.pos_ in {"VERB", "AUX"} and here is not token:
            return here
        if here.head.i == here.i:
            return here if here.pos_ in {"VERB", "AUX"} else None
        here = here.head
    return None


def _tense_of(verb: Token) -> Tense:
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    lowered = {child.lower_ for child in helpers}
    tags = {child.tag_ for child in helpers}
    perfect = any(child.lemma_ == "have" for child in helpers)
    if lowered & _AHEAD:
        return Tense.PAST if perfect else Tense.FUTURE
    if "to" in lowered:
        return _infinitive(verb)
    if perfect or tags & {"VBD", "VBZ", "VBP"}:
        return _with_helper(verb, past=perfect or "VBD" in tags)
    return _bare(verb)


def _with_helper(verb: Token, *, past: bool) -> Tense:
    """Read "was going", "is scheduled", "are meeting": planning looks ahead whatever the helper's tense."""
    if any(child.lower_ == "had" for child in verb.children):
        return Tense.PAST
    if verb.lower_ == "going" or verb.lemma_ in {"schedule", "expect", "slate", "set"}:
        return Tense.FUTURE
    if past:
        return Tense.PAST
    return Tense.FUTURE if verb.tag_ == "VBG" or verb.lemma_ in _PLANNING else Tense.PRESENT


def _bare(verb: Token) -> Tense:
    """Read a verb without a helper by its form; a present participle as the verb above it."""
    if verb.lemma_ in {"schedule", "expect", "plan", "slate"} and verb.tag_ in {"VBG", "VBN"}:
        return Tense.FUTURE
    if verb.tag_ in {"VBD", "VBN"}:
        return Tense.PAST
    if verb.tag_ == "VBG":
        outer = governor(verb)
        return _tense_of(outer) if outer is not None and outer.i < verb.i else Tense.NONE
    if verb.tag_ == "VB" and verb.dep_ == "ccomp" and verb.head.i < verb.i:  # "let it begin on Saturday"
        return _tense_of(verb.head)
    return Tense.FUTURE if verb.tag_ == "VB" else Tense.PRESENT


def _infinitive(verb: Token) -> Tense:
    """Read an infinitive from its governor: "plans to meet" lies ahead, "managed to leave" does not."""
    outer = verb.head
    if outer.i == verb.i or outer.lemma_ in _PLANNING or outer.pos_ not in {"VERB", "AUX"}:
        return Tense.FUTURE
    return Tense.PAST if outer.tag_ in {"VBD", "VBN"} else Tense.FUTURE
