"""Making a finding: the one place where its id, origins and trace are put together."""

from __future__ import annotations

from tacitus.accounts.points import Scene
from tacitus.data import version
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.trace import Trace


def make_finding(
    scene: Scene, kind: FindingKind, summary: str, sides: tuple[Side, ...], *, rule: str, reason: str
) -> Finding:
    """Return a finding of a story.

    Args:
        scene: The story.
        kind: What kind of finding it is.
        summary: One sentence in the record's words.
        sides: The words compared, in the story's order.
        rule: What found it, such as `shared.utterance`.
        reason: Why it was found, in one sentence.
    """
    return Finding(
        id=Finding.make_id(scene.story.id, kind, sides),
        story_id=scene.story.id,
        kind=kind,
        summary=summary,
        sides=sides,
        trace=Trace(rule, version("stories"), reason),
        origins=max(1, scene.origins(side.report_id for side in sides)),
    )
