"""Names of places that stand for a government."""

from __future__ import annotations

from tacitus.analysis.places.words import place_words
from tacitus.analysis.tokens import Doc, Token


def is_metonym(doc: Doc, start: int, end: int, kind: str) -> bool:
    """Tell whether a place's name stands for its government: "Moscow described", "Washington dollars".

    Args:
        doc: The parse.
        start: First token of the name.
        end: One past its last token.
        kind: The entry's kind; a town that is no capital is a place unless it speaks.
    """
    head = doc.root_of(start, end)
    if kind not in {"country", "capital"}:
        return False
    if head.dep_ in {"nsubj", "nsubjpass"} and head.head.lemma_ in place_words("government_deeds"):
        return True
    return kind == "capital" and (_governs(head) or _acts(head) or _is_dealt_with(head))


def _acts(head: Token) -> bool:
    """Tell whether a capital does something, or something is said or done to it as to a person."""
    while head.dep_ == "conj":
        head = head.head
    if head.dep_ == "dobj":
        return head.head.lemma_ in place_words("government_deeds")
    return head.dep_ in {"nsubj", "agent"} and head.head.pos_ == "VERB"


def _is_dealt_with(head: Token) -> bool:
    """Tell whether a capital stands behind "with" or "against", or behind "between" on no road or border."""
    while head.dep_ == "conj":
        head = head.head
    preposition = head.head
    if head.dep_ != "pobj":
        return False
    if preposition.lower_ == "between":
        return preposition.head.lower_ not in place_words("between")
    return preposition.lower_ in {"with", "against"}


def _governs(head: Token) -> bool:
    noun = head.head
    if head.dep_ not in {"poss", "compound", "nmod", "amod"} or noun.pos_ != "NOUN":
        return False
    return head.dep_ == "poss" or noun.lower_ in place_words("government_nouns")
