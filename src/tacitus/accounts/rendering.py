"""`rendering`: one utterance in two wordings, aligned part by part with what only one of them has."""

from __future__ import annotations

from collections.abc import Iterator

from tacitus.accounts.align import Alignment, align
from tacitus.accounts.finding import make_finding
from tacitus.accounts.points import Point, Scene
from tacitus.accounts.wording import listed, outlet, quote
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.ids import ReportId
from tacitus.records.statement import Manner, Statement
from tacitus.words import stems


def rendering(scene: Scene) -> Iterator[Finding]:
    """Yield a finding for each report that words an utterance otherwise than the first report to tell it."""
    for point in scene.points:
        chosen = one_each(point)
        for other in chosen[1:]:
            first = chosen[0]
            if stems(first.words) == stems(other.words):
                continue
            alignment = align(first.content, other.content)
            if alignment.pairs:
                yield _finding(scene, point, (first, other), alignment)


def one_each(point: Point) -> list[Statement]:
    """Return one statement a report, in the story's order: the one nearest the speaker's own words."""
    found: dict[ReportId, Statement] = {}
    for statement in point.statements:
        report_id = statement.content[0].report_id
        if report_id not in found or _own_words(statement) > _own_words(found[report_id]):
            found[report_id] = statement
    return list(found.values())


def _own_words(statement: Statement) -> int:
    return {Manner.DIRECT: 2, Manner.MIXED: 1, Manner.INDIRECT: 0}[statement.manner]


def _finding(scene: Scene, point: Point, pair: tuple[Statement, Statement], alignment: Alignment) -> Finding:
    left, right = (scene.report(statement.content[0].report_id) for statement in pair)
    sides = (
        Side(left.id, tuple(a for a, _ in alignment.pairs), (pair[0].id,), alignment.only_a),
        Side(right.id, tuple(b for _, b in alignment.pairs), (pair[1].id,), alignment.only_b),
    )
    summary = (
        f"{point.speaker}'s words in two wordings: {outlet(left)} has {quote(pair[0].content)}, "
        f"{outlet(right)} has {quote(pair[1].content)}"
    )
    for report, alone in ((left, alignment.only_a), (right, alignment.only_b)):
        if alone:
            summary += f"; only {outlet(report)} has {listed(quote([span]) for span in alone)}"
    parts = len(alignment.pairs)
    return make_finding(
        scene,
        FindingKind.RENDERING,
        f"{summary}.",
        sides,
        rule="rendering.aligned",
        reason=f"one speaker, close in meaning, and {parts} part{'s' if parts > 1 else ''} answer each other",
    )
