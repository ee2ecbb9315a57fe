"""`tension` of values: one report that tells one thing in two ways in its own voice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from tacitus.accounts.finding import make_finding
from tacitus.accounts.points import Scene
from tacitus.accounts.quantities import Quantity, same_thing
from tacitus.accounts.wording import outlet, quote
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.span import Span

_MANY = frozenset({"money", "share", "span", "length"})
"""Measures of which a report tells many: two of them are seldom of one thing."""
_DEFINITE = re.compile(r"\b(?:the|all|all the|these|those)\s+$", re.IGNORECASE)


def inside(scene: Scene) -> Iterator[Finding]:
    """Yield the numbers that one report gives for one thing and that do not fit together.

    The second must point back ("the 31 dead", "all 34"): a number told afresh may count others.
    """
    for a, b in combinations(scene.quantities, 2):
        if a.span.report_id != b.span.report_id or a.clause.sentence == b.clause.sentence:
            continue
        if a.measure in _MANY:
            continue
        if a.clause.asserter or b.clause.asserter or a.hedge or b.hedge or a.value == b.value or a.of_whole:
            continue
        report = scene.report(b.span.report_id)
        back = _DEFINITE.search(report.text, max(0, b.span.start - 12), b.span.start)
        if back and same_thing(a, b) and not _told_before(scene, b):
            yield _finding(scene, a.span, b.span)


def _told_before(scene: Scene, b: Quantity) -> bool:
    """Tell whether the report has told a number before: then it points back to that."""
    return any(
        each.value == b.value and each.span.report_id == b.span.report_id and each.span.start < b.span.start
        for each in scene.quantities
    )


def _finding(scene: Scene, a: Span, b: Span) -> Finding:
    report = scene.report(a.report_id)
    return make_finding(
        scene,
        FindingKind.TENSION,
        f"{outlet(report)} has {quote([a])} and {quote([b])} of one thing.",
        tuple(Side(report.id, (span,)) for span in (a, b)),
        rule="tension.number",
        reason="one report counts one thing twice, in its own voice, with two numbers",
    )
