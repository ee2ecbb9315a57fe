"""`only_in`: what one report alone tells: nothing in the others is like it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from tacitus.accounts.clauses import Clause
from tacitus.accounts.finding import make_finding
from tacitus.accounts.points import Scene, sides
from tacitus.accounts.wording import outlet, point_in_words, quote
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.span import Span

UNLIKE = 0.17
"""Likeness to every clause of the other reports under which a clause stands alone."""
ANSWERED = 0.3
"""The same for what a speaker says, unless the clauses are each other's nearest: the stories stage has
compared statements already, and on one topic all clauses are somewhat alike."""
WORTH = 3
"""Content words that a clause has at least to be shown by itself."""


def only_in(scene: Scene) -> Iterator[Finding]:
    """Yield a finding for each point or clause that one report of several tells."""
    if len(scene.reports) < 2:
        return
    answered, said_again = _answered(scene), _said_again(scene)
    by_report = {report.id: clauses for report, clauses in zip(scene.reports, scene.clauses, strict=True)}
    shown: set[Span] = set()
    for point in scene.points:
        told = point.report_ids
        if len(told) != 1:
            continue
        both = sides(point)
        spans = [span for side in both for span in side.spans]
        held = [clause for span in spans for clause in _held(by_report[told[0]], span)]
        known = said_again if point.statements else answered
        if not held or any(clause.span in known for clause in held):
            continue
        what = "utterance" if point.statements else "event"
        shown.update(clause.span for clause in held)
        yield make_finding(
            scene,
            FindingKind.ONLY_IN,
            f"Only {outlet(scene.report(told[0]))} tells: {point_in_words(point)}.",
            both,
            rule=f"only_in.{what}",
            reason=f"no statement or mention of another report was joined to this {what}, none is like it",
        )
    for clause in _clauses(scene):
        alone = clause.span not in answered and len(clause.meanings) >= WORTH
        if alone and clause.span not in shown:
            yield _alone(scene, clause)


def _held(clauses: Sequence[Clause], span: Span) -> Sequence[Clause]:
    """Return the clauses of one report, in reading order, that share words with a span."""
    first = bisect_right(clauses, span.start, key=lambda clause: clause.span.end)
    return clauses[first : bisect_left(clauses, span.end, key=lambda clause: clause.span.start)]


def _clauses(scene: Scene) -> Iterator[Clause]:
    return (clause for clauses in scene.clauses for clause in clauses)


def _answered(scene: Scene) -> frozenset[Span]:
    """Return the spans of the clauses that something in another report is like."""
    return frozenset(
        clause.span for match in scene.matches if match.likeness >= UNLIKE for clause in (match.a, match.b)
    )


def _said_again(scene: Scene) -> frozenset[Span]:
    """Return the spans of the clauses whose words somebody says in another report too."""
    return frozenset(
        clause.span
        for match in scene.matches
        if match.likeness >= (UNLIKE if match.mutual else ANSWERED)
        for clause in (match.a, match.b)
    )


def _alone(scene: Scene, clause: Clause) -> Finding:
    teller = outlet(scene.report(clause.span.report_id))
    speaker = f"{clause.asserter}: " if clause.asserter else ""
    return make_finding(
        scene,
        FindingKind.ONLY_IN,
        f"Only {teller} tells: {speaker}{quote([clause.span])}.",
        (Side(clause.span.report_id, (clause.span,), (clause.statement.id,) if clause.statement else ()),),
        rule="only_in.clause",
        reason="no clause of another report is like it in meaning",
    )
