"""`rendering`: one utterance in two wordings, aligned part by part with what only one of them has."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise

from tacitus.accounts.align import Alignment, align
from tacitus.accounts.finding import make_finding
from tacitus.accounts.meanings import meanings_of
from tacitus.accounts.points import Point, Scene
from tacitus.accounts.wording import listed, outlet, quote
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.ids import ReportId, StatementId
from tacitus.records.statement import Manner, Statement
from tacitus.words import function_stems, stems, words

LIKE = 0.2
"""Likeness from which two statements of one speaker render one utterance, each the other's nearest."""
ENOUGH = 2
"""Meanings that they share at least."""
NEXT = 0.05
"""The same, when each follows at once on a telling of one utterance."""
VERY_LIKE = 0.65
"""Likeness from which they do though the reports name the speaker otherwise."""


def rendering(scene: Scene) -> Iterator[Finding]:
    """Yield a finding for each report that words an utterance otherwise than the first report to tell it.

    At least one of the two gives the speaker's own words, or some of them: two reports that both sum up in
    their own words are no two renderings of an utterance.
    """
    seen: set[tuple[StatementId, StatementId]] = set()
    for point in scene.points:
        chosen = one_each(point)
        for other in chosen[1:]:
            seen.add((chosen[0].id, other.id))
            yield from _two(scene, point.speaker, chosen[0], other)
    for a, b in _unjoined(scene):
        if (a.id, b.id) not in seen:
            yield from _two(scene, a.speaker.name, a, b)


def _two(scene: Scene, speaker: str, a: Statement, b: Statement) -> Iterator[Finding]:
    if stems(a.words) == stems(b.words) or not (has_own_words(a) or has_own_words(b)):
        return
    alignment = align(a.content, b.content)
    if alignment.pairs:
        yield _finding(scene, speaker, (a, b), alignment)


def has_own_words(statement: Statement) -> bool:
    """Tell whether a report gives words of the speaker between quotation marks."""
    return bool(statement.quoted) or statement.manner is not Manner.INDIRECT


def _unjoined(scene: Scene) -> Iterator[tuple[Statement, Statement]]:
    """Yield statements of different reports that were not joined, but are one speaker's and alike.

    Each is the other's nearest among that speaker's; a quotation that is very like needs no known speaker,
    and what follows at once on the same utterance need only be somewhat alike.
    """
    joined = [{statement.id for statement in point.statements} for point in scene.points]
    told = {each.id: meanings_of(each.words) for coded in scene.coded for each in coded.statements}
    spoken = [
        [(each, has_own_words(each)) for each in coded.statements if each.spoken] for coded in scene.coded
    ]
    before = {
        follower.id: leader.id
        for coded in scene.coded
        for leader, follower in pairwise(sorted(coded.statements, key=lambda each: each.content[0].start))
        if leader.speaker == follower.speaker or one_speaker(leader, follower)
    }
    for one, other in combinations(spoken, 2):
        scores = {
            (a.id, b.id): (scene.weights.likeness(told[a.id], told[b.id]), a, b)
            for a, mine in one
            for b, yours in other
            if (mine or yours) and not told[a.id].isdisjoint(told[b.id])
        }
        best: dict[StatementId, float] = {}
        for (first, second), (value, _, _) in scores.items():
            best[first] = max(value, best.get(first, 0.0))
            best[second] = max(value, best.get(second, 0.0))
        for key, (value, a, b) in scores.items():
            nearest = value >= max(best[key[0]], best[key[1]], LIKE)
            alike = nearest and value >= (LIKE if one_speaker(a, b) else VERY_LIKE)
            alike &= _enough(told[a.id], told[b.id])
            follows = (before.get(a.id, ""), before.get(b.id, ""))
            alike |= value >= NEXT and any(set(follows) <= each for each in joined)
            if alike and not any(set(key) <= each for each in joined):
                yield a, b


def _enough(mine: frozenset[str], yours: frozenset[str]) -> bool:
    """Tell whether two statements share enough: some meanings, or half of a short one's."""
    shared, shorter = len(mine & yours), min(len(mine), len(yours))
    return shared >= ENOUGH or (shorter >= ENOUGH and 2 * shared >= shorter)


def one_speaker(a: Statement, b: Statement) -> bool:
    """Tell whether two statements name one speaker: the same actor, or the same last name."""
    if a.speaker.actor_id is not None and a.speaker.actor_id == b.speaker.actor_id:
        return True
    mine, yours = (_names(each.speaker.name) for each in (a, b))
    return not mine.isdisjoint(yours)


@lru_cache(maxsize=4096)
def _names(name: str) -> frozenset[str]:
    """Return the capitalized words of a name: of titles and common nouns nothing."""
    return frozenset(word.stem for word in words(name) if word.capital and word.stem not in function_stems())


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


def _finding(scene: Scene, speaker: str, pair: tuple[Statement, Statement], alignment: Alignment) -> Finding:
    left, right = (scene.report(statement.content[0].report_id) for statement in pair)
    sides = (
        Side(left.id, tuple(a for a, _ in alignment.pairs), (pair[0].id,), alignment.only_a),
        Side(right.id, tuple(b for _, b in alignment.pairs), (pair[1].id,), alignment.only_b),
    )
    summary = (
        f"{speaker}'s words in two wordings: {outlet(left)} has {quote(pair[0].content)}, "
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
