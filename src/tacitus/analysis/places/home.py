"""In what country a report is at home: the outlet's, and that whose offices and things it names."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache

from tacitus.analysis.document import ParsedReport
from tacitus.data import read_rows, read_toml

_ENOUGH = 4.0
"""Words of institutions from which a report is surely at home somewhere."""


@dataclass(frozen=True, slots=True)
class Home:
    """What tells in what country a report is at home."""

    outlet: str = ""
    """Country of its outlet; empty when not known."""
    shares: dict[str, float] = field(default_factory=dict)
    """Countries whose institutions it names, with how surely (0 to 1)."""
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Those institutions."""


@cache
def _institutions() -> dict[str, tuple[str, ...]]:
    """Return the countries that each word tells of."""
    found: dict[str, list[str]] = defaultdict(list)
    for country, words in read_toml("places/institutions.toml").items():
        for word in words:
            found[word].append(country)
    return {word: tuple(countries) for word, countries in found.items()}


@cache
def _last_words() -> frozenset[str]:
    """Return the words with which the name of an institution ends."""
    return frozenset(each.rpartition(" ")[2] for each in _institutions())


@cache
def _outlets() -> dict[str, str]:
    """Return the countries of outlets by name; those of several countries are left out."""
    return {
        row["name"]: row["country"] for row in read_rows("outlets/outlets.tsv") if row["country"] != "XXX"
    }


def home_of(parsed: ParsedReport) -> Home:
    """Return in what country a report is at home, by its outlet and its words."""
    told: dict[str, dict[str, float]] = defaultdict(dict)
    known = _institutions()
    words = parsed.doc.lowers
    for place in parsed.doc.places_of(_last_words()):
        for each in (words[place], f"{words[place - 1] if place else ''} {words[place]}"):
            if each in known:
                for country in known[each]:
                    told[country][each] = 1 / len(known[each])
    weights = {country: sum(shares.values()) for country, shares in told.items()}
    total = max(_ENOUGH, sum(weights.values()))
    return Home(
        _outlets().get(parsed.report.outlet, ""),
        {country: weight / total for country, weight in weights.items()},
        {country: tuple(shares) for country, shares in told.items()},
    )
