"""`tension`: one report that gives one speaker's words in two ways that do not agree."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from tacitus.accounts.align import align
from tacitus.accounts.finding import make_finding
from tacitus.accounts.points import Scene
from tacitus.accounts.wording import outlet, quote
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.span import Span
from tacitus.words import content_stems


def tension(scene: Scene) -> Iterator[Finding]:
    """Yield a finding for two statements of one report that render one utterance with different words."""
    for point in scene.points:
        for a, b in combinations(point.statements, 2):
            if a.content[0].report_id != b.content[0].report_id or not _differ(a.content, b.content):
                continue
            report = scene.report(a.content[0].report_id)
            yield make_finding(
                scene,
                FindingKind.TENSION,
                f"{outlet(report)} gives {point.speaker}'s words in two ways: "
                f"{quote(a.content)} and {quote(b.content)}.",
                (Side(report.id, a.content, (a.id,)), Side(report.id, b.content, (b.id,))),
                rule="tension.two_wordings",
                reason="both render one utterance and share a turn of speech, yet each has words of its own",
            )


def _differ(a: tuple[Span, ...], b: tuple[Span, ...]) -> bool:
    """Tell whether each wording has content that the other lacks, though parts of them answer each other."""
    mine = {word for span in a for word in content_stems(span.text)}
    yours = {word for span in b for word in content_stems(span.text)}
    return bool(mine - yours and yours - mine and align(a, b).pairs)
