"""Marks on a text that may overlap, cut into pieces that nest, as HTML elements must."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import pairwise


class Layer(IntEnum):
    """What a mark shows. Where two cover the same words, the lower number is outside."""

    POINT = 0
    """Words that a finding or an event cites; no color of its own, it lights up when linked to."""
    SAID = 1
    CUE = 2
    EVENT = 3
    ACTOR = 4
    PLACE = 5
    TIME = 6
    CLAIM = 7
    """Words of a finding, where accounts stand side by side."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of a text that a layer marks, with what it is and why in words."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    layer: Layer
    title: str = ""
    refs: tuple[str, ...] = ()
    """Ids of the records that rest on these words."""

    @property
    def anchor(self) -> str:
        """Name by which a link reaches these exact words."""
        return anchor(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Opening:
    """An element that opens before a piece."""

    layer: str
    title: str
    id: str = ""
    """Set once for each range of words: on the outermost mark's first piece."""
    refs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, the elements that open before it and how many close after it."""

    text: str
    opens: tuple[Opening, ...] = ()
    closes: int = 0


def anchor(start: int, end: int) -> str:
    """Return the name by which a link reaches the words `text[start:end]`."""
    return f"c{start}-{end}"


def merge(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return marks in order, those of one layer on the same words made into one that gives all reasons."""
    merged: dict[tuple[int, int, Layer], Mark] = {}
    for mark in marks:
        key = (mark.start, -mark.end, mark.layer)
        known = merged.get(key)
        if known is None:
            merged[key] = mark
            continue
        refs = tuple(dict.fromkeys((*known.refs, *mark.refs)))
        told = [known.title] if mark.title in known.title.split("\n") else [known.title, mark.title]
        merged[key] = replace(known, title="\n".join(told).strip(), refs=refs)
    return tuple(merged[key] for key in sorted(merged))


def cut(text: str, start: int, end: int, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Cut `text[start:end]` into pieces at the marks' boundaries, so that elements nest.

    Where a mark crosses the end of another it is closed and opened again. Joined, the pieces' texts are
    `text[start:end]`, and as many elements close as open.

    Args:
        text: The whole text.
        start: First code point to cut.
        end: One past the last.
        marks: Merged marks, in order; those outside the range are left out, those that leave it are clipped.

    Returns:
        Pieces in reading order; empty for an empty range.
    """
    inside = [mark for mark in marks if mark.start < end and start < mark.end]
    places = {start, end}
    for mark in inside:
        places.update((max(mark.start, start), min(mark.end, end)))
    points = sorted(places)
    named: set[str] = set()
    stack: list[Mark] = []
    waiting = sorted(inside, key=lambda mark: max(mark.start, start))
    pieces: list[Piece] = []
    for here, there in pairwise(points):
        opening: list[Mark] = []
        while waiting and waiting[0].start <= here:
            opening.append(waiting.pop(0))
        opening.sort(key=lambda mark: (-mark.end, mark.layer))
        stack.extend(opening)
        opens = tuple(_opening(mark, here, named) for mark in opening)
        kept = _still_open(stack, there, end)
        crossing = [mark for mark in stack[kept:] if mark.end > there and there < end]
        pieces.append(Piece(text[here:there], opens, len(stack) - kept))
        del stack[kept:]
        waiting[:0] = crossing
    return tuple(pieces)


def _still_open(stack: list[Mark], there: int, end: int) -> int:
    """Return how many of the stack, from its outermost, stay open past `there`."""
    if there == end:
        return 0
    for place, mark in enumerate(stack):
        if mark.end <= there:
            return place
    return len(stack)


def _opening(mark: Mark, here: int, named: set[str]) -> Opening:
    first = here == mark.start and mark.anchor not in named
    if first:
        named.add(mark.anchor)
    return Opening(mark.layer.name.lower(), mark.title, mark.anchor if first else "", mark.refs)
