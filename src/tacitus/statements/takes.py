"""Valency: what a cue takes as the words said."""

from __future__ import annotations

from enum import StrEnum


class Takes(StrEnum):
    """What a cue takes as the words said: its valency."""

    THAT = "that"
    """A clause, with or without "that"."""
    WHETHER = "whether"
    """A question clause: whether, if, what, why."""
    QUOTE = "quote"
    """Words between quotation marks, before or after."""
    INFINITIVE = "to"
    """"to …": promise to leave."""
    OBJECT_TO = "them-to"
    """Object and infinitive: urge them to leave."""
    GERUND = "ing"
    """"-ing …": deny leaving."""
    NOUN = "noun"
    """A noun phrase: deny the report."""
    AS = "as"
    """Object and "as": describe it as a success."""
    NAMED = "named"
    """Object and complement: call it a success."""
    SEEMS = "seems"
    """Subject and infinitive: it seems to hold. Whose impression it is stays unsaid."""
