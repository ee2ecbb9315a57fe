"""`differs`, of figures: how many died, were hurt, marched, as each report has it.

A figure is read inside statements and events alone, so that it has someone who asserts it. Figures of one
kind may count different people (both sides or one) or stand at different hours: the finding shows them side
by side with their day, and calls none of them wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from tacitus.accounts.finding import make_finding
from tacitus.accounts.points import Scene
from tacitus.accounts.wording import listed, outlet, quote
from tacitus.data import read_toml
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.ids import ReportId
from tacitus.records.report import Report
from tacitus.records.span import Span

REACH = 8
"""Words between a number and the word that tells what it counts."""
_TOKEN = re.compile(r"[$€£]?\d+(?:,\d{3})*(?:\.\d+)?%?|[^\W\d_]+(?:[-'’.][^\W\d_]+)*|[,;:.]")
_CLAUSE_END = frozenset(",;:.")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of one kind that a report tells."""

    kind: str
    """`dead`, `injured`, …, as in `data/stories/figures.toml`."""
    value: float
    span: Span
    """From the number to the word that tells what it counts, or the other way round."""
    record_id: str
    """The statement or event mention in which it stands."""


def figures(scene: Scene) -> Iterator[Finding]:
    """Yield a finding for each kind of figure on which reports of a story have no number in common."""
    told = _told(scene)
    for kind in _facts()["figures"]:
        by_report: dict[ReportId, list[Figure]] = {}
        for figure in told:
            if figure.kind == kind:
                by_report.setdefault(figure.span.report_id, []).append(figure)
        values = [{figure.value for figure in found} for found in by_report.values()]
        if len(values) > 1 and not set.intersection(*values):
            yield _finding(scene, kind, by_report)


def figures_in(span: Span, record_id: str) -> Iterator[Figure]:
    """Yield the figures of a span of a statement or an event."""
    tokens = list(_TOKEN.finditer(span.text))
    words = [token[0].lower() for token in tokens]
    values = [_value(words, at) for at in range(len(words))]
    for at, value in enumerate(values):
        found = None if value is None else _kind_near(words, values, at)
        if value is not None and found is not None:
            first, last = sorted((at, found[1]))
            start, end = tokens[first].start(), tokens[last].end()
            told = Span(span.report_id, span.start + start, span.start + end, span.text[start:end])
            yield Figure(found[0], value, told, record_id)


def _told(scene: Scene) -> list[Figure]:
    """Return the figures of all points, in reading order, each place once."""
    found: dict[tuple[Span, str], Figure] = {}
    for point in scene.points:
        places: list[tuple[Span, str]] = []
        places += [(span, statement.id) for statement in point.statements for span in statement.content]
        places += [(span, mention.id) for mention in point.mentions for span in mention.evidence]
        for span, record_id in places:
            for figure in figures_in(span, record_id):
                found.setdefault((figure.span, figure.kind), figure)
    order = {report.id: place for place, report in enumerate(scene.reports)}
    return sorted(found.values(), key=lambda each: (order[each.span.report_id], each.span.start, each.kind))


def _value(words: Sequence[str], at: int) -> float | None:
    """Return the number at a place, or None when there is none or it counts hours, money or the like."""
    word = words[at]
    if word.endswith("%") or (at + 1 < len(words) and words[at + 1] in _facts()["other"]["units"]):
        return None
    if word[0].isdigit():
        return float(word.replace(",", ""))
    found: int | None = _facts()["numbers"].get(word)
    return None if found is None else float(found)


def _kind_near(words: Sequence[str], values: Sequence[float | None], at: int) -> tuple[str, int] | None:
    """Return what the number at a place counts and where that is told: the nearest word of its clause.

    A clause ends at a stop, and where the next number stands.
    """
    best: tuple[int, int, str] | None = None
    for step in (1, -1):
        for distance in range(1, REACH + 1):
            place = at + step * distance
            if not 0 <= place < len(words) or words[place] in _CLAUSE_END or values[place] is not None:
                break
            kind = _kinds().get(words[place])
            if kind and (best is None or distance < best[0]):
                best = (distance, place, kind)
    return (best[2], best[1]) if best else None


def _finding(scene: Scene, kind: str, told: Mapping[ReportId, list[Figure]]) -> Finding:
    alike: dict[tuple[float, ...], list[ReportId]] = {}
    for report_id, found in told.items():
        alike.setdefault(tuple(sorted({figure.value for figure in found})), []).append(report_id)
    parts = [
        f"{listed(_teller(scene.report(each)) for each in tellers)} {'has' if len(tellers) == 1 else 'have'} "
        f"{', '.join(quote([figure.span]) for figure in told[tellers[0]])}"
        for tellers in alike.values()
    ]
    sides = tuple(
        Side(
            report_id,
            tuple(sorted({figure.span for figure in found})),
            tuple(dict.fromkeys(figure.record_id for figure in found)),
        )
        for report_id, found in told.items()
    )
    return make_finding(
        scene,
        FindingKind.DIFFERS,
        f"Number {kind}: {'; '.join(parts)}.",
        sides,
        rule="differs.figure",
        reason="the reports give figures of one kind and no number that all of them have",
    )


def _teller(report: Report) -> str:
    return f"{outlet(report)} ({report.published.day})" if report.published.day else outlet(report)


@cache
def _facts() -> Mapping[str, Any]:
    return read_toml("stories/figures.toml")


@cache
def _kinds() -> Mapping[str, str]:
    return {word: kind for kind, words in _facts()["figures"].items() for word in words}
