"""Knots: reports that ties hold together, found window by window, given as soon as they cannot grow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tacitus.records.story import Link
from tacitus.records.window import Window


@dataclass(slots=True)
class Knot:
    """Reports that lead to each other by strong ties, and all ties between them."""

    members: list[int]
    """Places in the order of all reports, ascending once the knot is given."""
    ties: dict[tuple[int, int], Link] = field(default_factory=dict)
    """By ascending pair of places."""


class _Knots:
    """The knots that can still grow."""

    def __init__(self) -> None:
        self._knot_of: dict[int, Knot] = {}

    def add(self, place: int) -> None:
        self._knot_of.setdefault(place, Knot([place]))

    def tie(self, pair: tuple[int, int], link: Link, *, strong: bool) -> None:
        one, other = (self._knot_of.setdefault(place, Knot([place])) for place in pair)
        one.ties[pair] = link
        if strong and one is not other:
            small, large = sorted((one, other), key=lambda knot: len(knot.members))
            large.members += small.members
            large.ties.update(small.ties)
            for place in small.members:
                self._knot_of[place] = large

    def take(self, ends: int) -> Iterator[Knot]:
        """Take out the knots of which every report lies before a place, in order of their first reports."""
        growing = {id(knot): knot for knot in self._knot_of.values()}.values()
        whole = [knot for knot in growing if max(knot.members) < ends]
        for knot in whole:
            knot.members.sort()
        for knot in sorted(whole, key=lambda knot: knot.members):
            inside = set(knot.members)
            knot.ties = {pair: tie for pair, tie in sorted(knot.ties.items()) if inside.issuperset(pair)}
            for member in knot.members:
                del self._knot_of[member]
            yield knot


def find_knots(tied: Iterable[tuple[Window, Iterable[Link]]], strong: float) -> Iterator[Knot]:
    """Yield the knots of a stream of windows.

    Args:
        tied: Windows with their ties, in the order of time.
        strong: Score from which a tie holds a knot together; weaker ones are kept where both ends are inside.
    """
    knots = _Knots()
    for window, ties in tied:
        place_of = dict(zip(window.report_ids, window.places, strict=True))
        first, last = window.own
        for place in window.places[first:last]:
            knots.add(place)
        for tie in ties:
            knots.tie((place_of[tie.a], place_of[tie.b]), tie, strong=tie.score >= strong)
        yield from knots.take(window.ends)
