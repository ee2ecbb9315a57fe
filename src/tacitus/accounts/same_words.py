"""`same_words`: runs of words that reports of different outlets share, credited or not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from tacitus.accounts.finding import make_finding
from tacitus.accounts.points import Scene
from tacitus.accounts.wording import outlet, quote
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.report import READ_AS_SENTENCES, Report

SHORTEST = 8
"""Words in a run: shorter ones are shared by chance and by names of offices."""
MOST = 3
"""Runs shown a pair of reports, the longest."""
_WORD = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a report with its place."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Words that two reports share: first token on each side, and how many."""

    length: int
    a: int
    b: int


def same_words(scene: Scene) -> Iterator[Finding]:
    """Yield the longest shared runs of each pair of reports of different outlets."""
    texts = [tokens_of(report) for report in scene.reports]
    for a, b in _pairs(texts):
        mine, yours = scene.reports[a], scene.reports[b]
        if mine.outlet and mine.outlet == yours.outlet:
            continue
        for run in shared_runs(texts[a], texts[b])[:MOST]:
            ours = texts[a][run.a : run.a + run.length]
            theirs = texts[b][run.b : run.b + run.length]
            yield _finding(scene, (mine, ours), (yours, theirs))


def tokens_of(report: Report) -> list[Token]:
    """Return the words of a report's prose, lower case, in reading order."""
    return [
        Token(match[0].lower().replace("’", "'"), match.start(), match.end())
        for block in report.blocks
        if block.kind in READ_AS_SENTENCES
        for match in _WORD.finditer(report.text, block.start, block.end)
    ]


def shared_runs(a: Sequence[Token], b: Sequence[Token]) -> list[Run]:
    """Return the runs of `SHORTEST` words or more that stand in both, longest first, without overlap."""
    places = _starts(b)
    found = []
    for at, start in _grams(a):
        for other in places.get(start, ()):
            if at and other and a[at - 1].word == b[other - 1].word:
                continue
            length = SHORTEST
            ahead = zip(islice(a, at + length, None), islice(b, other + length, None), strict=False)
            length += sum(1 for _ in takewhile(lambda pair: pair[0].word == pair[1].word, ahead))
            found.append(Run(length, at, other))
    kept: list[Run] = []
    for run in sorted(found, key=lambda run: (-run.length, run.a, run.b)):
        if all(run.a >= other.a + other.length or other.a >= run.a + run.length for other in kept):
            kept.append(run)
    return kept


def _grams(tokens: Sequence[Token]) -> Iterator[tuple[int, tuple[str, ...]]]:
    spoken = [token.word for token in tokens]
    for at in range(len(spoken) - SHORTEST + 1):
        yield at, tuple(spoken[at : at + SHORTEST])


def _starts(tokens: Sequence[Token]) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, gram in _grams(tokens):
        places[gram].append(at)
    return places


def _pairs(texts: Sequence[Sequence[Token]]) -> list[tuple[int, int]]:
    """Return the pairs of texts that share a run, found through an index of runs."""
    index: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for place, text in enumerate(texts):
        for _, gram in _grams(text):
            index[gram].add(place)
    return sorted({(a, b) for found in index.values() for a in found for b in found if a < b})


def _finding(scene: Scene, a: tuple[Report, Sequence[Token]], b: tuple[Report, Sequence[Token]]) -> Finding:
    (mine, run), (yours, _) = a, b
    sides = tuple(Side(report.id, (report.span(words[0].start, words[-1].end),)) for report, words in (a, b))
    return make_finding(
        scene,
        FindingKind.SAME_WORDS,
        f"{outlet(mine)} and {outlet(yours)} have the same {len(run)} words: {quote(sides[0].spans)}.",
        sides,
        rule="same_words.run",
        reason=f"{len(run)} words in a row stand in both texts; {SHORTEST} or more are seldom chance",
    )
