"""`opposed`: two parties disagree, and the reports tell both faithfully: no report contradicts another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from tacitus.accounts.clauses import Clause
from tacitus.accounts.finding import make_finding
from tacitus.accounts.lexicon import facts, first_words
from tacitus.accounts.points import Scene
from tacitus.accounts.signs import parted
from tacitus.accounts.wording import outlet, quote
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.words import function_stems, stems

ALIKE = 0.25
"""Likeness from which a charge and an answer are about one thing."""
NAMED = 0.12
"""The same, when the one who answers is named in the charge, or the other way round."""
ENOUGH = 3
"""Meanings that a yes and a no share at least."""
SHARED = 2
"""Meanings that a charge and an answer share at least, when neither names the other's party."""
SURE = 0.4
"""Likeness from which two speakers' yes and no are about one thing."""


_BACK = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed)|rebuff(?:s|ed)) "
    r"(?:it|this|that(?! \w)|them|(?:the|these|those|all) "
    r"(?:charge|accusation|allegation|report|claim|criticism|reproach)s?)\b"
)
"""Words that deny what was said just before."""


@dataclass(frozen=True, slots=True)
class Stance:
    """A clause in which somebody takes a stand."""

    clause: Clause
    side: str
    """`charge` (accuses, condemns, demands) or `answer` (denies, refuses, defends)."""
    who: frozenset[str]
    """Stems of the words for the one who takes it."""


def opposed(scene: Scene) -> Iterator[Finding]:
    """Yield the pairs of stands against each other, each pair of parties once."""
    stances = [stance for clauses in scene.clauses for clause in clauses for stance in _stances(clause)]
    seen: set[tuple[frozenset[str], frozenset[str]]] = set()
    found: list[tuple[float, Stance, Stance]] = []
    for a, b in combinations(stances, 2):
        if a.side != b.side and not a.who & b.who:
            near = _near(scene, a, b)
            if near:
                found.append((near, a, b))
    for _, a, b in sorted(found, key=lambda each: (-each[0], each[1].clause.span, each[2].clause.span)):
        if (a.who, b.who) not in seen:
            seen |= {(a.who, b.who), (b.who, a.who)}
            yield _finding(scene, a.clause, b.clause)
    for claim, denial in _denied_at_once(scene):
        yield _finding(scene, claim, denial)
    for match in scene.matches:
        one, other = match.a, match.b
        rivals = one.asserter and other.asserter and one.asserter != other.asserter
        alike = match.likeness >= SURE and len(one.meanings & other.meanings) >= ENOUGH
        if rivals and alike and parted(one.span.text, other.span.text):
            yield _finding(scene, one, other)


def _denied_at_once(scene: Scene) -> Iterator[tuple[Clause, Clause]]:
    """Yield what somebody says and the one who denies it in the words after it: "the army denied it"."""
    for clauses in scene.clauses:
        for at, clause in enumerate(clauses):
            match = _BACK.search(clause.span.text)
            if match is None or clause.words.isdisjoint(_first("answer")):
                continue
            who = frozenset(stems(clause.span.text[: match.start()])) - function_stems()
            told = next((each for each in reversed(clauses[:at]) if _claims(each, clause, who)), None)
            if who and told is not None:
                yield told, clause


def _claims(claim: Clause, denial: Clause, who: frozenset[str]) -> bool:
    """Tell whether a clause right before a denial is another's claim or charge."""
    near = 0 <= denial.sentence.start - claim.sentence.end <= 2 or claim.sentence == denial.sentence
    said = bool(claim.asserter) or _pattern("charge").search(claim.span.text) is not None
    return near and said and not who & set(stems(claim.asserter))


def takes_a_stand(text: str) -> bool:
    """Tell whether somebody accuses, demands, denies or refuses in a text."""
    return any(_pattern(side).search(text) for side in ("charge", "answer"))


def _stances(clause: Clause) -> Iterator[Stance]:
    text = clause.span.text
    for side in ("charge", "answer"):
        match = None if clause.words.isdisjoint(_first(side)) else _pattern(side).search(text)
        if match is None:
            continue
        name = clause.asserter or text[: match.start()]
        who = frozenset(each for each in stems(name) if each not in function_stems())
        if who:
            yield Stance(clause, side, who)
            return


def _near(scene: Scene, a: Stance, b: Stance) -> float:
    """Return how surely a charge and an answer belong together, 0 when they do not."""
    charge, answer = (a, b) if a.side == "charge" else (b, a)
    one, other = charge.clause, answer.clause
    alike = scene.weights.likeness(one.meanings, other.meanings)
    if alike >= ALIKE and len(one.meanings & other.meanings) >= SHARED:
        return 1 + alike
    follows = (
        one.span.report_id == other.span.report_id and 0 <= other.sentence.start - one.sentence.end <= 2
    ) or one.sentence == other.sentence
    named = bool(answer.who & set(stems(one.span.text))) or bool(charge.who & set(stems(other.span.text)))
    return 0.5 + alike if follows or (named and alike >= NAMED) else 0.0


def _finding(scene: Scene, a: Clause, b: Clause) -> Finding:
    sides = tuple(
        Side(clause.span.report_id, (clause.span,), (clause.statement.id,) if clause.statement else ())
        for clause in (a, b)
    )
    tellers = [
        f"{clause.asserter or 'the report'} ({outlet(scene.report(clause.span.report_id))}) "
        f"{quote([clause.span])}"
        for clause in (a, b)
    ]
    return make_finding(
        scene,
        FindingKind.OPPOSED,
        f"Two sides disagree: {tellers[0]}, {tellers[1]}.",
        sides,
        rule="opposed.stands",
        reason="one accuses, demands or affirms what the other denies or refuses; the reports only tell it",
    )


@cache
def _first(side: str) -> frozenset[str]:
    return first_words(facts("stances")[side])


@cache
def _pattern(side: str) -> re.Pattern[str]:
    listed = sorted(facts("stances")[side], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})\b", re.IGNORECASE)
