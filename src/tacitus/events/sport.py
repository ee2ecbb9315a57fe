"""Sport reports: there "attack", "defend", "beat" and "meet" are moves of a game, not events."""

from __future__ import annotations

from collections import Counter

from tacitus.analysis.document import Analysis
from tacitus.events.codes import quad_of
from tacitus.events.rulebook import Rulebook
from tacitus.records.event import EventMention

_KINDS = 5
"""Different words of sport that make a sport report; a political report uses one or two in passing."""
_SHARE = 0.012
"""Least share of such words among the report's words."""
_COERCION = frozenset({"17", "14"})
"""CAMEO roots that stand in sport reports too: arrests, bans, riots."""


def is_sport(analysis: Analysis, book: Rulebook) -> bool:
    """Tell whether a report is about sport: many different words of sport, often used."""
    words = book.words("sport")
    counted = Counter(analysis.doc.lemmas).items()
    found = [count for lemma, count in counted if lemma.lower() in words]
    return len(found) >= _KINDS and sum(found) >= _SHARE * len(analysis.doc)


def stands_in_sport(event: EventMention) -> bool:
    """Tell whether an event of a sport report is more than a move of the game."""
    return quad_of(event.type) == 4 and event.cameo[:2] in _COERCION
