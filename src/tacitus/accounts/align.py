"""Alignment of two wordings part by part, in any order: which words answer which, and which none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tacitus.records.span import Span
from tacitus.words import clause_openers, concept, function_stems, words

CLOSE = 0.30
"""Overlap from which two parts answer each other; function words count a quarter of content words."""
_LIGHT = 0.25
_BREAK = re.compile(r"(?<!\d),|,(?!\d)|[;:—–…]|\s-\s|(?<![A-Z])\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Part:
    """A clause or phrase of a wording."""

    span: Span
    piece: int
    """Which span of the wording it is cut from: parts of one piece may be put together again."""
    heavy: frozenset[str]
    """What its content words stand for."""
    light: frozenset[str]
    """Its function words."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two wordings side by side."""

    pairs: tuple[tuple[Span, Span], ...]
    """Parts that answer each other, in the first wording's order."""
    only_a: tuple[Span, ...]
    only_b: tuple[Span, ...]


def align(a: Sequence[Span], b: Sequence[Span]) -> Alignment:
    """Align two wordings of one thing.

    Each part is tied to the part of the other side that shares most with it; neighbouring parts tied to the
    same part stand together.

    Args:
        a: Spans of the first wording in reading order.
        b: Spans of the second wording in reading order.
    """
    mine, yours = cut(a), cut(b)
    pairs: list[tuple[Span, Span]] = []
    used_a: set[int] = set()
    used_b: set[int] = set()
    for left, right in _blocks(mine, yours):
        pairs.append((_whole([mine[at] for at in left], a), _whole([yours[at] for at in right], b)))
        used_a.update(left)
        used_b.update(right)
    return Alignment(
        tuple(sorted(pairs)),
        tuple(part.span for at, part in enumerate(mine) if at not in used_a and part.heavy),
        tuple(part.span for at, part in enumerate(yours) if at not in used_b and part.heavy),
    )


def cut(spans: Sequence[Span]) -> list[Part]:
    """Cut spans at punctuation and before words that open a clause or a phrase."""
    parts = []
    for piece, span in enumerate(spans):
        for start, end in _ranges(span.text):
            found = [word.stem for word in words(span.text, start, end)]
            parts.append(
                Part(
                    Span(span.report_id, span.start + start, span.start + end, span.text[start:end]),
                    piece,
                    frozenset(concept(word) for word in found if word not in function_stems()),
                    frozenset(word for word in found if word in function_stems()),
                )
            )
    return parts


def closeness(a: Part, b: Part) -> float:
    """Return the overlap of two parts (weighted Dice), 0 to 1."""
    both = _weight(a.heavy, a.light) + _weight(b.heavy, b.light)
    return 2 * _weight(a.heavy & b.heavy, a.light & b.light) / both if both else 0.0


def _weight(heavy: frozenset[str], light: frozenset[str]) -> float:
    return len(heavy) + _LIGHT * len(light)


def _ranges(text: str) -> list[tuple[int, int]]:
    """Return the ranges of a text's parts; a part without a content word joins the next in its clause."""
    ranges: list[tuple[int, int]] = []
    start = 0
    for clause_end in [*(match.start() for match in _BREAK.finditer(text)), len(text)]:
        found = words(text, start, clause_end)
        begin, content = 0, 0
        for at, word in enumerate(found):
            opens = text[word.start : word.end].lower() in clause_openers()
            if at > begin and content and opens:
                ranges.append((found[begin].start, found[at - 1].end))
                begin, content = at, 0
            content += word.stem not in function_stems() and not opens
        if found:
            ranges.append((found[begin].start, found[-1].end))
        start = clause_end
    return ranges


def _blocks(a: Sequence[Part], b: Sequence[Part]) -> list[tuple[list[int], list[int]]]:
    """Return runs of parts that answer each other, one to one or one to several neighbours."""
    scores = {
        (at, other): value
        for at, mine in enumerate(a)
        for other, yours in enumerate(b)
        if (value := closeness(mine, yours)) >= CLOSE
    }
    best_a = _best(scores, 0)
    best_b = _best(scores, 1)
    blocks = []
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for (at, other), _ in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if at in taken_a or other in taken_b or best_a.get(at) != other or best_b.get(other) != at:
            continue
        left = _grow(at, a, taken_a, [place for place in range(len(a)) if best_a.get(place) == other])
        right = _grow(other, b, taken_b, [place for place in range(len(b)) if best_b.get(place) == at])
        if len(left) > 1 and len(right) > 1:
            left = [at]
        taken_a.update(left)
        taken_b.update(right)
        blocks.append((left, right))
    return blocks


def _best(scores: dict[tuple[int, int], float], side: int) -> dict[int, int]:
    found: dict[int, tuple[float, int]] = {}
    for pair, value in scores.items():
        place, other = pair[side], pair[1 - side]
        if place not in found or (-value, other) < (-found[place][0], found[place][1]):
            found[place] = (value, other)
    return {place: other for place, (_, other) in found.items()}


def _grow(place: int, parts: Sequence[Part], taken: set[int], willing: Iterable[int]) -> list[int]:
    """Return `place` with its willing neighbours of the same piece."""
    free = {other for other in willing if other not in taken and parts[other].piece == parts[place].piece}
    first = last = place
    while first - 1 in free:
        first -= 1
    while last + 1 in free:
        last += 1
    return list(range(first, last + 1))


def _whole(parts: Sequence[Part], spans: Sequence[Span]) -> Span:
    """Return one span over neighbouring parts of one piece."""
    piece = spans[parts[0].piece]
    start, end = parts[0].span.start, parts[-1].span.end
    return Span(piece.report_id, start, end, piece.text[start - piece.start : end - piece.start])
