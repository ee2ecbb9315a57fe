"""`shared`: points that at least two reports tell, with the number of independent origins behind them."""

from __future__ import annotations

from collections.abc import Iterator

from tacitus.accounts.finding import make_finding
from tacitus.accounts.points import Scene, sides
from tacitus.accounts.wording import point_in_words, reports_in_words
from tacitus.records.account import Finding, FindingKind


def shared(scene: Scene) -> Iterator[Finding]:
    """Yield a finding for each point that two or more reports tell."""
    for point in scene.points:
        told = point.report_ids
        if len(told) < 2:
            continue
        tellers = reports_in_words([scene.report(report_id) for report_id in told])
        origins = scene.origins(told)
        voices = _voices(origins, len(told))
        what = "utterance" if point.statements else "event"
        yield make_finding(
            scene,
            FindingKind.SHARED,
            f"{point_in_words(point)}: told by {tellers} ({voices}).",
            sides(point),
            rule=f"shared.{what}",
            reason=f"the statements or mentions of {len(told)} reports were joined into one {what}",
        )


def _voices(origins: int, reports: int) -> str:
    if origins == reports:
        return "no shared source is shown"
    return "all from one source" if origins == 1 else f"{origins} sources"
