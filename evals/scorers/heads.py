"""Heads of state and government: share of country-months whose listed leader is among the holders we name."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from evals.figures import Figures, Scores, percent
from evals.rows import Row, by_id

_ALIKE = 0.8
"""Share of common letters from which a word is taken for a misspelling of another; lists have many."""
_NUMERAL = re.compile(r"^[ivx]+$")


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score holders by month.

    Args:
        gold: Rows with `id`, `country`, `leader`, and `settled`: whether a disagreement with the list over
            this leader and month has been looked into and settled for our side.
        predictions: Rows with `id` and `holders`, all spellings of their names; a missing id counts as empty.
    """
    offered = by_id(predictions)
    hits = [named(row["leader"], offered.get(str(row["id"]), {}).get("holders", [])) for row in gold]
    told = sum(hit or row["settled"] for hit, row in zip(hits, gold, strict=True))
    countries = {row["country"] for row in gold}
    missed = {row["country"] for hit, row in zip(hits, gold, strict=True) if not hit}
    figures: Figures = {
        "months": len(gold),
        "agree": percent(sum(hits), len(gold)),
        "agree_or_settled": percent(told, len(gold)),
        "countries": percent(len(countries - missed), len(countries)),
    }
    lines = (
        f"{len(gold)} months of {len(countries)} countries",
        f"  the listed leader is one of ours in {figures['agree']:.2f} %",
        f"  or the disagreement is settled with a reason: {figures['agree_or_settled']:.2f} %",
        f"  countries without a month of disagreement: {figures['countries']:.1f} %",
    )
    return Scores(figures, lines)


def named(leader: str, holders: list[str]) -> bool:
    """Tell whether a listed leader is one of the holders: the first or last word is a word of one's name."""
    ours = {word for name in holders for word in _words(name)}
    joined = {"".join(_words(name)[-2:]) for name in holders}
    listed = [_words(part) for part in re.split(r" and |&", re.sub(r"\(.*?\)", " ", leader))]
    wanted = {word for words in listed if words for word in (words[0], words[-1])}
    return any(_alike(word, each) for word in wanted for each in ours | joined)


def _words(name: str) -> list[str]:
    from tacitus.analysis.actors.words import fold

    plain = re.sub(r"['’.\-,]", " ", fold(name.replace(".", " ")))
    words = [word for word in plain.split() if len(word) > 2 and not _NUMERAL.match(word)]
    return words or plain.split()


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) >= 5 and SequenceMatcher(None, one, other).ratio() >= _ALIKE
