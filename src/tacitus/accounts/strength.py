"""`differs` of strength: one deed or claim in a clearly stronger or weaker word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from tacitus.accounts.clauses import Clause
from tacitus.accounts.finding import make_finding
from tacitus.accounts.lexicon import facts
from tacitus.accounts.match import bases
from tacitus.accounts.points import Scene
from tacitus.accounts.wording import outlet, quote
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.span import Span
from tacitus.words import raw_words

ALIKE = 0.36
"""Likeness from which two clauses tell one deed or claim."""
_NOTHING: Mapping[str, tuple[str, int]] = {}
ENOUGH = 2
"""Meanings that they share at least."""


def strength(scene: Scene) -> Iterator[Finding]:
    """Yield the clauses that tell one thing with words of one scale, but of different strength."""
    for match in scene.matches:
        if not match.mutual or match.likeness < ALIKE or "i" in match.a.words ^ match.b.words:
            continue
        if len(bases(match.a.meanings) & bases(match.b.meanings)) < ENOUGH:
            continue
        mine, yours = degrees(match.a), degrees(match.b)
        for scale in sorted(set(mine) & set(yours)):
            (a, weak), (b, strong) = mine[scale], yours[scale]
            if weak != strong:
                yield _finding(scene, (match.a, a), (match.b, b), stronger=a if weak > strong else b)
                break


def degrees(clause: Clause) -> Mapping[str, tuple[Span, int]]:
    """Return the words of strength in a clause by scale, with their degree.

    A scale that the clause has in two degrees is left out.
    """
    found: dict[str, tuple[Span, int]] = {}
    several: set[str] = set()
    text, base = clause.span.text.lower(), clause.span
    listed = _degrees()
    for match in raw_words(clause.span.text):
        start, last = match.span()
        for phrase, (scale, degree) in listed.get(text[start:last], _NOTHING).items():
            if not text.startswith(phrase, start):
                continue
            end = start + len(phrase)
            if found.get(scale, (None, degree))[1] != degree:
                several.add(scale)
            words_span = Span(base.report_id, base.start + start, base.start + end, base.text[start:end])
            found.setdefault(scale, (words_span, degree))
    return {scale: told for scale, told in found.items() if scale not in several}


def _finding(scene: Scene, a: tuple[Clause, Span], b: tuple[Clause, Span], stronger: Span) -> Finding:
    sides = tuple(
        Side(span.report_id, (span, clause.span), (clause.statement.id,) if clause.statement else ())
        for clause, span in (a, b)
    )
    tellers = [f"{outlet(scene.report(span.report_id))} has {quote([span])}" for _, span in (a, b)]
    return make_finding(
        scene,
        FindingKind.DIFFERS,
        f"{tellers[0]}, {tellers[1]}, the stronger word being {quote([stronger])}: "
        f"{quote([a[0].span])} and {quote([b[0].span])}.",
        sides,
        rule="differs.strength",
        reason="the clauses tell one thing, with words of one scale but of different strength",
    )


@cache
def _degrees() -> Mapping[str, Mapping[str, tuple[str, int]]]:
    """Return the phrases of strength by their first word, longest first."""
    found: dict[str, dict[str, tuple[str, int]]] = {}
    for row in facts("strength")["scale"]:
        for degree, listed in enumerate(row["degrees"]):
            for phrase in sorted(listed, key=len, reverse=True):
                found.setdefault(phrase.split()[0], {})[phrase] = (row["name"], degree)
    return found
