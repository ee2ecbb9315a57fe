"""`shared`: points that at least two reports tell, with the number of independent origins behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tacitus.accounts.clauses import Clause
from tacitus.accounts.finding import make_finding
from tacitus.accounts.points import Scene, sides
from tacitus.accounts.rendering import one_speaker
from tacitus.accounts.wording import listed, outlet, point_in_words, quote, reports_in_words
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.span import Span
from tacitus.words import function_stems, stems

WORDS = 3
"""Words of a clause at least: a shorter one is a piece of a name or of a sentence."""
ALIKE = 0.36
"""Likeness from which two clauses, each the other's nearest, tell one thing."""


def shared(scene: Scene) -> Iterator[Finding]:
    """Yield a finding for each point that two or more reports tell."""
    shown: list[tuple[Span, ...]] = []
    for point in scene.points:
        told = point.report_ids
        if len(told) < 2:
            continue
        what = "utterance" if point.statements else "event"
        both = sides(point)
        shown.append(tuple(span for side in both for span in side.spans))
        yield make_finding(
            scene,
            FindingKind.SHARED,
            f"{point_in_words(point)}: told by {reports_in_words([scene.report(each) for each in told])} "
            f"({_voices(scene.origins(told), len(told))}).",
            both,
            rule=f"shared.{what}",
            reason=f"the statements or mentions of {len(told)} reports were joined into one {what}",
        )
    for group in told_together(scene):
        if not any(sum(_in(clause, spans) for clause in group) > 1 for spans in shown):
            yield _clauses(scene, group)


def told_together(scene: Scene) -> list[list[Clause]]:
    """Return groups of clauses of different reports that tell one thing, each of one clause a report."""
    groups: list[list[Clause]] = []
    home: dict[Span, list[Clause]] = {}
    for match in scene.matches:
        if not match.mutual or match.likeness < ALIKE or not one_voice(match.a, match.b):
            continue
        if min(len(each.span.text.split()) for each in (match.a, match.b)) < WORDS:
            continue
        one, other = home.get(match.a.span), home.get(match.b.span)
        if one is None and other is None:
            group = [match.a, match.b]
            groups.append(group)
            home[match.a.span] = home[match.b.span] = group
        elif one is None or other is None:
            known, new = (one, match.b) if one is not None else (other, match.a)
            if known is not None and all(each.span.report_id != new.span.report_id for each in known):
                known.append(new)
                home[new.span] = known
    order = {report.id: place for place, report in enumerate(scene.reports)}
    for group in groups:
        group.sort(key=lambda clause: (order[clause.span.report_id], clause.span.start))
    return groups


def one_voice(a: Clause, b: Clause) -> bool:
    """Tell whether two clauses are told in one voice: the narrator's, or one speaker's."""
    if not (a.asserter and b.asserter):
        return a.asserter == b.asserter
    if a.statement is None or b.statement is None:
        return False
    mine, yours = ({each for each in stems(one.asserter) if each not in function_stems()} for one in (a, b))
    return one_speaker(a.statement, b.statement) or bool(mine & yours)


def _in(clause: Clause, spans: Sequence[Span]) -> bool:
    return any(clause.span.overlaps(span) for span in spans)


def _clauses(scene: Scene, group: Sequence[Clause]) -> Finding:
    tellers = tuple(scene.report(clause.span.report_id) for clause in group)
    voices = _voices(scene.origins(report.id for report in tellers), len(tellers))
    speakers = listed(_fullest([clause.asserter for clause in group if clause.asserter]))
    return make_finding(
        scene,
        FindingKind.SHARED,
        f"{f'{speakers}: ' if speakers else ''}{quote([group[0].span])}: told by "
        f"{listed(outlet(report) for report in tellers)} ({voices}).",
        tuple(
            Side(clause.span.report_id, (clause.span,), (clause.statement.id,) if clause.statement else ())
            for clause in group
        ),
        rule="shared.clause",
        reason="each clause is the other report's nearest in meaning, and both are told in the same voice",
    )


def _fullest(names: Sequence[str]) -> list[str]:
    """Return names without those whose words all stand in another one."""
    told = [(name, frozenset(stems(name))) for name in names]
    return [name for name, mine in told if not any(mine < yours for _, yours in told)]


def _voices(origins: int, reports: int) -> str:
    if origins == reports:
        return "no shared source is shown"
    return "all from one source" if origins == 1 else f"{origins} sources"
