"""How sure an event row is, from a few signs in the way it is told.

The confidence is the share of rows with the same signs that a reader found right in type, status and parties.
Source: own judgement of 481 rows on three corpora, fitted by `python -m evals.calibration`
(`evals/gold/events/README.md`); how well it holds stands in `docs/events.md`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from tacitus.analysis.tokens import Token
from tacitus.data import read_toml
from tacitus.events.merge import depth_of
from tacitus.records.event import EventMention, PloverType

LONG = 40
"""Words above which a sentence counts as long."""
_OUTSIDERS = frozenset({"BUS", "EDU", "MED", "JRN"})
"""Sectors of those who are in the news for much else than politics, or tell of it."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Something in the telling of a row by which it is more or less sure."""

    name: str
    weight: float
    """Log-odds that the sign adds."""
    meaning: str


@cache
def _table() -> tuple[float, dict[str, Sign]]:
    table = read_toml("rules/confidence.toml")
    signs = {name: Sign(name, row["weight"], row["meaning"]) for name, row in table["signs"].items()}
    return float(table["base"]), signs


def sign_names() -> tuple[str, ...]:
    """Return the names of the signs, in the order of the table."""
    return tuple(_table()[1])


def signs_of(mention: EventMention, outermost: Token, words: int, *, only_word: bool) -> tuple[str, ...]:
    """Return the names of the signs that a mention shows, in the order of the table.

    Args:
        mention: The mention.
        outermost: Its word that stands highest in the sentence.
        words: Words of the sentence.
        only_word: Whether a word of promising, asking or refusing alone tells it, and no deed below.
    """
    parties = (*mention.actors, *mention.recipients)
    shown = {
        "only_word": only_word,
        "unsigned": not mention.actors,
        "subordinate": depth_of(outermost) > 0,
        "long": words > LONG,
        "outsider": any(party.sector in _OUTSIDERS for party in parties),
        "country": any(party.country and not party.sector for party in parties),
        "stateless": any(not party.country for party in mention.actors),
        "threat": mention.type is PloverType.THREATEN,
        "aid": mention.type is PloverType.AID,
    }
    return tuple(name for name in sign_names() if shown[name])


def confidence_of(signs: Iterable[str]) -> float:
    """Return the share of rows with these signs that are right, 0 to 1, to two digits."""
    base, table = _table()
    odds = base + sum(table[name].weight for name in signs)
    return round(1 / (1 + math.exp(-odds)), 2)


def with_confidence(mention: EventMention, signs: tuple[str, ...]) -> EventMention:
    """Return a row with its confidence and what makes it less sure; what is no row keeps none."""
    if not mention.is_row:
        return mention
    table = _table()[1]
    against = [table[name].meaning for name in signs if table[name].weight < 0]
    reason = mention.trace.reason + (f"; less sure: {', '.join(against)}" if against else "")
    return replace(mention, trace=replace(mention.trace, reason=reason, confidence=confidence_of(signs)))
