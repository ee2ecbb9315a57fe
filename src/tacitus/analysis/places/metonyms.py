"""Names of places that stand for a government."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from tacitus.analysis.places.words import place_words


def is_metonym(doc: Doc, start: int, end: int, kind: str) -> bool:
    """Tell whether a place's name stands for its government: "Moscow described", "Washington dollars".

    Args:
        doc: The parse.
        start: First token of the name.
        end: One past its last token.
        kind: The entry's kind; a town that is no capital is a place unless it speaks.
    """
    head = doc[start:end].root
    if kind not in {"country", "capital"}:
        return False
    if head.dep_ in {"nsubj", "nsubjpass"} and head.head.lemma_ in place_words("government_deeds"):
        return True
    if kind == "capital" and head.dep_ in {"poss", "compound", "nmod", "amod"}:
        return _governs(head)
    return kind == "capital" and head.dep_ in {"nsubj", "agent"} and head.head.pos_ == "VERB"


def _governs(head: Token) -> bool:
    noun = head.head
    return noun.pos_ == "NOUN" and (head.dep_ == "poss" or noun.lower_ in place_words("government_nouns"))
