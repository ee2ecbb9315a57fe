"""`only_in`: points that one report alone tells."""

from __future__ import annotations

from collections.abc import Iterator

from tacitus.accounts.finding import make_finding
from tacitus.accounts.points import Scene, sides
from tacitus.accounts.wording import outlet, point_in_words
from tacitus.records.account import Finding, FindingKind


def only_in(scene: Scene) -> Iterator[Finding]:
    """Yield a finding for each point that one report tells, when the story has more reports than it."""
    if len(scene.reports) < 2:
        return
    for point in scene.points:
        told = point.report_ids
        if len(told) != 1:
            continue
        what = "utterance" if point.statements else "event"
        yield make_finding(
            scene,
            FindingKind.ONLY_IN,
            f"Only {outlet(scene.report(told[0]))} tells: {point_in_words(point)}.",
            sides(point),
            rule=f"only_in.{what}",
            reason=f"no statement or mention of another report was joined to this {what}",
        )
