"""`attribution_differs`: one claim on a source's word here, on the narrator's or another source's there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from tacitus.accounts.clauses import Clause
from tacitus.accounts.finding import make_finding
from tacitus.accounts.lexicon import content
from tacitus.accounts.match import Match
from tacitus.accounts.meanings import meanings_of
from tacitus.accounts.opposed import takes_a_stand
from tacitus.accounts.points import Scene
from tacitus.accounts.quantities import same_thing
from tacitus.accounts.rendering import one_each
from tacitus.accounts.signs import negations_in
from tacitus.accounts.wording import listed, outlet, quote
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.span import Span
from tacitus.records.statement import Act, Manner, Modality, Statement
from tacitus.words import function_stems, plain_words, stems

ALIKE = 0.45
"""Likeness from which two clauses make one claim."""
COVERED = 0.45
"""Share of the longer clause's meanings that the other has too."""
ENOUGH = 2
"""Meanings besides names that the two share at least."""
_SAID = frozenset({Act.ASSERT, Act.ANNOUNCE, Act.PREDICT})
_TOLD = frozenset({Modality.ASSERTION, Modality.PREDICTION})
_TALKED = frozenset({"spoke", "talked", "speak", "talk"})
_AGENCY = re.compile(r"\b(?:news agency|newswire|wire|press agency)\b", re.IGNORECASE)


def credit(scene: Scene) -> Iterator[Finding]:
    """Yield the claims whose source is not the same in two reports, and words that came through another."""
    for point in scene.points:
        for a, b in combinations(one_each(point), 2):
            if bool(a.via) != bool(b.via):
                yield _through(scene, a, b)
    for match in scene.matches:
        if not match.mutual or match.likeness < ALIKE:
            continue
        if not _one_claim(match.a, match.b):
            continue
        sources = source_of(match.a), source_of(match.b)
        if sources[0] is None and sources[1] is None:
            continue
        if not all(told is None or told.speaker.name for told in sources):
            continue
        if _part(scene, match) or _doer(sources[0], match.b) or _doer(sources[1], match.a):
            continue
        if not _plain(match.a) or not _plain(match.b) or _one_source(*sources):
            continue
        yield _finding(scene, (match.a, sources[0]), (match.b, sources[1]))


def _through(scene: Scene, a: Statement, b: Statement) -> Finding:
    tellers = []
    for told in (a, b):
        report = outlet(scene.report(told.content[0].report_id))
        through = listed(party.name for party in told.via)
        tellers.append(f"{report} has it through {through}" if through else f"{report} names nobody between")
    return make_finding(
        scene,
        FindingKind.ATTRIBUTION_DIFFERS,
        f"{tellers[0]}, {tellers[1]}: {a.speaker.name}: {quote(a.content)}.",
        tuple(Side(told.content[0].report_id, told.content, (told.id,)) for told in (a, b)),
        rule="attribution_differs.via",
        reason="one report says through whom the words came, the other does not",
    )


def source_of(clause: Clause) -> Statement | None:
    """Return the statement on whose speaker's word a clause is told, or None for the narrator's own."""
    return clause.statement


def _one_claim(a: Clause, b: Clause) -> bool:
    """Tell whether two clauses say of their names the same, and little else."""
    both = a.meanings & b.meanings
    if len(both) < COVERED * max(len(a.meanings), len(b.meanings)):
        return False
    named = {content(word) for word in plain_words(f"{a.span.text} {b.span.text}") if word[0].isupper()}
    return len(both - named) >= ENOUGH


def _plain(clause: Clause) -> bool:
    """Tell whether a clause is a claim: told by the narrator, or plainly said by a source in his words."""
    told = clause.statement
    if takes_a_stand(clause.span.text):
        return False
    if told is None:
        return True
    return (
        told.act in _SAID
        and told.modality in _TOLD
        and told.manner is not Manner.DIRECT
        and told.cue is not None
        and told.cue.text.lower() not in _TALKED
        and told.spoken
    )


def _part(scene: Scene, match: Match) -> bool:
    """Tell whether two clauses do not make one claim: a yes and a no, or two numbers."""
    if bool(negations_in(match.a.span.text)) != bool(negations_in(match.b.span.text)):
        return True
    mine, yours = (
        [each for each in scene.quantities if each.clause == clause] for clause in (match.a, match.b)
    )
    return any(same_thing(a, b) and a.value != b.value for a in mine for b in yours)


def _doer(source: Statement | None, other: Clause) -> bool:
    """Tell whether the source of one clause stands in the other: he does there what he says here."""
    if source is None:
        return False
    name = meanings_of(source.speaker.name)
    return bool(name & other.meanings)


def _one_source(a: Statement | None, b: Statement | None) -> bool:
    """Tell whether both claims rest on one source, as far as the names tell."""
    if a is None or b is None:
        return False
    if not any(_AGENCY.search(told.speaker.name) for told in (a, b)):
        return True  # two speakers who say one thing are two voices, not two credits
    if a.speaker.actor_id is not None and a.speaker.actor_id == b.speaker.actor_id:
        return True
    mine, yours = (
        {each for each in stems(told.speaker.name) if each not in function_stems()} for told in (a, b)
    )
    return bool(mine & yours) or not mine or not yours


def _finding(scene: Scene, a: tuple[Clause, Statement | None], b: tuple[Clause, Statement | None]) -> Finding:
    return make_finding(
        scene,
        FindingKind.ATTRIBUTION_DIFFERS,
        f"{_credit(scene, *a)}, {_credit(scene, *b)}: {quote([a[0].span])} and {quote([b[0].span])}.",
        (_side(*a), _side(*b)),
        rule="attribution_differs.claim",
        reason="both reports make one claim, but not on the same source's word",
    )


def _credit(scene: Scene, clause: Clause, source: Statement | None) -> str:
    report = outlet(scene.report(clause.span.report_id))
    if source is None:
        return f"{report} tells it in its own voice"
    what = "the agency " if _AGENCY.search(source.speaker.name) else ""
    return f"{report} has it from {what}{source.speaker.name}"


def _side(clause: Clause, source: Statement | None) -> Side:
    if source is None:
        return Side(clause.span.report_id, (clause.span,))
    return Side(clause.span.report_id, tuple(sorted({clause.span, *_attribution(source)})), (source.id,))


def _attribution(source: Statement) -> Iterator[Span]:
    """Yield the words that credit: the speaker's name and the verb, as one span where they stand together."""
    name, cue = source.speaker.span, source.cue
    if name is not None:
        yield name
    if cue is not None:
        yield cue
