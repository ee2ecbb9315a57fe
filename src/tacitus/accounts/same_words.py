"""`same_words`: runs of words that reports of different outlets share, credited or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations, islice, product, takewhile

from tacitus.accounts.finding import make_finding
from tacitus.accounts.points import Scene
from tacitus.accounts.wording import outlet, quote
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.report import READ_AS_SENTENCES, Report
from tacitus.records.span import Span

SHORTEST = 8
"""Words in a run: shorter ones are shared by chance and by names of offices."""
MOST = 3
"""Runs shown a pair of reports, the longest."""
Grams = dict[str, list[int]]
"""Runs of words with the places where they begin."""
_WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a report's prose, lower case, in reading order."""

    report: Report
    words: tuple[str, ...]

    def span(self, first: int, last: int) -> Span:
        """Return the span of the report from one word to another."""
        places = [
            match.span()
            for block in self.report.blocks
            if block.kind in READ_AS_SENTENCES
            for match in _WORD.finditer(self.report.text, block.start, block.end)
        ]
        return self.report.span(places[first][0], places[last][1])


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words that two reports share: first token on each side, and how many."""

    length: int
    a: int
    b: int


def same_words(scene: Scene) -> Iterator[Finding]:
    """Yield the longest shared runs of each pair of reports of different outlets."""
    texts = [tokens_of(report) for report in scene.reports]
    grams = _shared_grams([text.words for text in texts])
    for a, b in _pairs(grams):
        mine, yours = scene.reports[a], scene.reports[b]
        if mine.outlet and mine.outlet == yours.outlet:
            continue
        for run in _runs(texts[a].words, texts[b].words, grams[a], grams[b])[:MOST]:
            yield _finding(scene, (texts[a], run.a), (texts[b], run.b), run.length)


def tokens_of(report: Report) -> Tokens:
    """Return the words of a report's prose."""
    found = [
        word
        for block in report.blocks
        if block.kind in READ_AS_SENTENCES
        for word in _WORD.findall(report.text, block.start, block.end)
    ]
    return Tokens(report, tuple("\n".join(found).lower().replace("’", "'").split("\n")) if found else ())


def shared_runs(a: Sequence[str], b: Sequence[str]) -> list[Run]:
    """Return the runs of `SHORTEST` words or more that stand in both, longest first, without overlap."""
    return _runs(a, b, *_shared_grams([a, b]))


def _runs(a: Sequence[str], b: Sequence[str], mine: Grams, yours: Grams) -> list[Run]:
    found = []
    for gram in mine.keys() & yours.keys():
        for at, other in product(mine[gram], yours[gram]):
            if at and other and a[at - 1] == b[other - 1]:
                continue
            ahead = zip(islice(a, at + SHORTEST, None), islice(b, other + SHORTEST, None), strict=False)
            length = SHORTEST + sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ahead))
            found.append(Run(length, at, other))
    kept: list[Run] = []
    for run in sorted(found, key=lambda run: (-run.length, run.a, run.b)):
        if all(run.a >= other.a + other.length or other.a >= run.a + run.length for other in kept):
            kept.append(run)
    return kept


def _shared_grams(texts: Sequence[Sequence[str]]) -> list[Grams]:
    """Return, for each text, the runs of `SHORTEST` words that stand in another too, with their places."""
    grams = [_grams(spoken) for spoken in texts]
    met: set[str] = set()
    shared: set[str] = set()
    for each in map(frozenset, grams):
        shared |= met & each
        met |= each
    found: list[Grams] = [{} for _ in texts]
    for places, runs in zip(found, grams, strict=True) if shared else ():
        for at, gram in enumerate(runs):
            if gram in shared:
                places.setdefault(gram, []).append(at)
    return found


def _grams(spoken: Sequence[str]) -> list[str]:
    """Return the run of `SHORTEST` words that begins at each word."""
    joined = " ".join(spoken) + " "
    starts = [0, *accumulate(len(word) + 1 for word in spoken)]
    return [joined[start:end] for start, end in zip(starts, starts[SHORTEST:], strict=False)]


def _pairs(texts: Sequence[Grams]) -> list[tuple[int, int]]:
    """Return the pairs of texts that share a run, found through an index of runs."""
    seen: dict[str, tuple[int, ...]] = {}
    several: set[tuple[int, ...]] = set()
    for place, grams in enumerate(texts):
        for gram in grams:
            before = seen.get(gram, ())
            seen[gram] = (*before, place)
            if before:
                several.add(seen[gram])
    return sorted({pair for found in several for pair in combinations(found, 2)})


def _finding(scene: Scene, a: tuple[Tokens, int], b: tuple[Tokens, int], length: int) -> Finding:
    mine, yours = a[0].report, b[0].report
    sides = tuple(
        Side(tokens.report.id, (tokens.span(first, first + length - 1),)) for tokens, first in (a, b)
    )
    return make_finding(
        scene,
        FindingKind.SAME_WORDS,
        f"{outlet(mine)} and {outlet(yours)} have the same {length} words: {quote(sides[0].spans)}.",
        sides,
        rule="same_words.run",
        reason=f"{length} words in a row stand in both texts; {SHORTEST} or more are seldom chance",
    )
