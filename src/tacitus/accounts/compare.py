"""Comparison of accounts: what all tell, what one tells alone, where they differ, whose words they use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from tacitus.accounts.credit import credit
from tacitus.accounts.dates import inferred_days
from tacitus.accounts.framing import framing
from tacitus.accounts.inside import inside
from tacitus.accounts.labels import labels
from tacitus.accounts.match import Match
from tacitus.accounts.only_in import only_in
from tacitus.accounts.opposed import opposed
from tacitus.accounts.points import Scene, set_scene
from tacitus.accounts.rendering import rendering
from tacitus.accounts.same_words import same_words
from tacitus.accounts.shared import shared
from tacitus.accounts.strength import strength
from tacitus.accounts.tension import tension
from tacitus.accounts.values import values
from tacitus.records.account import Account, Finding, FindingKind
from tacitus.records.coded import CodedReport, Comparison, Grouping
from tacitus.records.ids import ReportId
from tacitus.records.span import Span
from tacitus.records.story import Story

NEAR = 0.3
"""Likeness from which a report says something on a point, if not the same."""
KINDS: tuple[Callable[[Scene], Iterator[Finding]], ...] = (
    shared,
    rendering,
    values,
    tension,
    opposed,
    credit,
    framing,
    strength,
    inside,
    labels,
    same_words,
    only_in,
)
"""The kinds of finding, in the order in which they are shown. A new kind is a file and a line here."""


def compare(story: Story, reports: Sequence[CodedReport], grouping: Grouping) -> Comparison:
    """Compare the accounts that a story's reports give.

    Claims are taken from statements and events, never from bare sentences: what a report says that someone
    said is compared as a saying. No contradiction is the usual finding.

    Args:
        story: The story.
        reports: Coded reports, those of the story among them.
        grouping: What the `stories` stage gave for them.

    Returns:
        An account a report in the story's order, and the findings by kind, each once.
    """
    scene = set_scene(story, reports, grouping)
    findings = {finding.id: finding for kind in KINDS for finding in kind(scene)}
    found = tuple(each for each in findings.values() if not _clashes(each, findings.values()))
    return Comparison(tuple(_accounts(scene, found)), found)


def _clashes(finding: Finding, findings: Iterable[Finding]) -> bool:
    """Tell whether two sides of a shared clause hold values that exclude each other."""
    return finding.trace.rule == "shared.clause" and any(
        other.kind is FindingKind.CONTRADICTS
        and sum(_holds(finding, span) for side in other.sides for span in side.spans) > 1
        for other in findings
    )


def _holds(finding: Finding, span: Span) -> bool:
    return any(told.overlaps(span) for side in finding.sides for told in side.spans)


def _accounts(scene: Scene, findings: Sequence[Finding]) -> Iterator[Account]:
    common = [finding for finding in findings if finding.kind is FindingKind.SHARED]
    alone = [finding for finding in findings if finding.kind is FindingKind.ONLY_IN]
    days = inferred_days(scene.story, scene.reports)
    for report in scene.reports:
        told = [finding for finding in common if _tells(finding, report.id)]
        yield Account(
            story_id=scene.story.id,
            report_id=report.id,
            shared=len(told),
            alone=sum(1 for finding in alone if finding.sides[0].report_id == report.id),
            left_out=tuple(finding.id for finding in common if _is_silent(scene, finding, report.id)),
            inferred=(days[report.id],) if report.id in days else (),
        )


def _tells(finding: Finding, report_id: ReportId) -> bool:
    return any(side.report_id == report_id for side in finding.sides)


def _is_silent(scene: Scene, finding: Finding, report_id: ReportId) -> bool:
    """Tell whether most of the other reports tell a point, and nothing in this one is like it."""
    tellers = {side.report_id for side in finding.sides}
    if report_id in tellers or 2 * len(tellers) <= len(scene.reports) - 1:
        return False
    return not any(match.likeness >= NEAR and _answers(match, finding, report_id) for match in scene.matches)


def _answers(match: Match, finding: Finding, report_id: ReportId) -> bool:
    """Tell whether a match ties a clause of a report to the words of a finding."""
    for one, other in ((match.a, match.b), (match.b, match.a)):
        if one.span.report_id == report_id:
            return any(other.span.overlaps(span) for side in finding.sides for span in side.spans)
    return False
