"""Utterances: statements of a story that render one act of speaking.

Two statements are paired when one speaker makes them and what is said is close: by the same words, or, when
translated or retold, by the same concepts in any order. Words shared by chance do not pair: each statement
may pair with one statement of another report only, the closest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, groupby

from tacitus.data import version
from tacitus.records.actor import Actor, ActorKind
from tacitus.records.coded import CodedReport
from tacitus.records.ids import ActorId, ReportId, UtteranceId, content_id
from tacitus.records.statement import Modality, Statement, Utterance
from tacitus.records.trace import Trace
from tacitus.stories.likeness import (
    close_names,
    concepts,
    concepts_of_name,
    containment,
    named,
    overlap,
    plain_name,
    same_turn,
)
from tacitus.stories.union import groups

CLOSE = 0.38
"""Overlap from which one speaker's statements render one utterance."""
CLOSE_WITHIN = 0.50
"""Share of the shorter wording from which a report tells and then quotes one utterance."""
REPEATED = 0.85
"""Overlap from which a report tells one utterance twice."""
MOOD = 0.10
"""Taken off the overlap when one is a promise, demand or question and the other is not."""
DOUBT = 0.05
"""Taken off the overlap when a speaker is known by post alone; twice that when the country is not known."""
POLARITY = 0.15
"""Taken off the overlap when one denies and the other does not: `crossed` is not `has not crossed`."""
FEW = 0.08
"""Taken off the overlap when no more than the fewest concepts are shared."""
_FEWEST = 2
"""Concepts that two statements must share."""
_FEWEST_IN_DOUBT = 3
"""The same when it is not sure that they have one speaker."""
_NEGATIONS = frozenset(
    {"no", "not", "never", "nobody", "none", "nothing", "neither", "nor", "cannot", "without"}
)
_MOODS = {
    Modality.COMMITMENT: "future",
    Modality.PREDICTION: "future",
    Modality.DEMAND: "demand",
    Modality.WISH: "demand",
    Modality.QUESTION: "question",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with what is compared of it."""

    statement: Statement
    report_id: ReportId
    speaker: Actor | None
    name: str
    """The speaker's name, plain; empty for a speaker told by role alone."""
    meaning: frozenset[str]
    names: frozenset[str]
    """Those of `meaning` that are names."""


def join_statements(told: Sequence[CodedReport]) -> tuple[Utterance, ...]:
    """Return the utterances of one story, in the order of their first statements.

    Args:
        told: The story's reports, in order.
    """
    statements = [each for coded in told for each in _told(coded)]
    links = _links(statements)
    return tuple(
        _utterance([statements[place] for place in members]) for members in groups(len(statements), links)
    )


def likeness(a: Told, b: Told) -> float:
    """Return how close two statements are, 0 to 1; 0 when their speakers differ."""
    doubt = speaker_doubt(a, b)
    if doubt is None:
        return 0.0
    if a.report_id == b.report_id:
        return _likeness_within(a, b)
    shared = a.meaning & b.meaning
    if len(shared) < (_FEWEST_IN_DOUBT if doubt else _FEWEST) or shared <= a.names | b.names:
        return 0.0
    mine, yours = a.statement, b.statement
    apart = MOOD * (_mood(mine.modality) != _mood(yours.modality))
    apart += POLARITY * (_denies(mine) != _denies(yours))
    apart += FEW * (len(shared) <= _FEWEST)
    return max(0.0, overlap(a.meaning, b.meaning) - doubt - apart)


def _likeness_within(a: Told, b: Told) -> float:
    """Return how close two statements of one report are.

    A report often tells what was said and then quotes it at length: there, a turn of speech that both share
    stands for the rest, and the shorter one decides. Otherwise one report seldom repeats a speaker's words.
    """
    mine, yours = a.statement, b.statement
    if mine.manner is not yours.manner and same_turn(mine.words, yours.words):
        value = containment(a.meaning, b.meaning)
        return value if value >= CLOSE_WITHIN else 0.0
    value = overlap(a.meaning, b.meaning)
    return value if value >= REPEATED else 0.0


def speaker_doubt(a: Told, b: Told) -> float | None:
    """Return how doubtful it is that two statements have one speaker: 0 when sure, None when they differ.

    One actor or one name is sure. A name may be the holder of a post told without a name, and a ministry may
    speak through its minister, unless the countries differ.
    """
    mine, yours = a.statement.speaker, b.statement.speaker
    if mine.actor_id is not None and mine.actor_id == yours.actor_id:
        return 0.0
    if a.name and b.name:
        return 0.0 if a.name == b.name else DOUBT if close_names(a.name, b.name) else None
    one, other = (each.speaker.country if each.speaker else "" for each in (a, b))
    if one and other and one != other:
        return None
    if not a.name and not b.name:
        roles = concepts_of_name(mine.name), concepts_of_name(yours.name)
        if not roles[0] & roles[1]:
            return None
        return 0.0 if roles[0] == roles[1] else DOUBT
    return DOUBT if one and other else 2 * DOUBT


def _denies(statement: Statement) -> bool:
    """Tell whether what is said holds a denial, in the cue or in the words."""
    return statement.negated or _holds_negation(statement.words)


@lru_cache(20_000)
def _holds_negation(words: str) -> bool:
    said = {word.strip('.,;:"“”') for word in words.lower().replace("’", "'").split()}
    return bool(said & _NEGATIONS) or any(word.endswith("n't") for word in said)


def _mood(modality: Modality) -> str:
    """Return the mood that a paraphrase keeps: what will be, what should be, what is asked, what is."""
    return _MOODS.get(modality, "telling")


def _told(coded: CodedReport) -> Iterable[Told]:
    actors: Mapping[ActorId, Actor] = {actor.id: actor for actor in coded.actors}
    ordered = sorted(coded.statements, key=lambda statement: (statement.content, statement.id))
    for statement in ordered:
        actor = actors.get(statement.speaker.actor_id) if statement.speaker.actor_id else None
        yield Told(
            statement=statement,
            report_id=coded.report.id,
            speaker=actor,
            name=plain_name(statement.speaker.name if actor is None else actor.name)
            if _person(actor)
            else "",
            meaning=concepts(span.text for span in statement.content),
            names=named(statement.words),
        )


def _person(actor: Actor | None) -> bool:
    """Tell whether a speaker may be a person: a country or ministry speaks through others."""
    return actor is None or actor.kind is ActorKind.PERSON


def _links(statements: Sequence[Told]) -> list[tuple[int, int]]:
    """Return pairs of statements that render one utterance: each report's closest, one to one."""
    scored = []
    for a, b in combinations(range(len(statements)), 2):
        value = likeness(statements[a], statements[b])
        if value >= CLOSE:
            scored.append((-value, a, b))
    taken: set[tuple[int, ReportId]] = set()
    links = []
    for _, a, b in sorted(scored):
        ways = {(a, statements[b].report_id), (b, statements[a].report_id)}
        if not ways & taken:
            taken |= ways
            links.append((a, b))
    return links


def _utterance(members: Sequence[Told]) -> Utterance:
    ids = tuple(told.statement.id for told in members)
    reports = [report for report, _ in groupby(told.report_id for told in members)]
    name = max((_name(told) for told in members), key=lambda name: (len(name), name))
    if len(ids) == 1:
        reason = "no other statement of the story renders the same words"
    else:
        reason = f"{len(ids)} statements of one speaker in {len(reports)} reports say nearly the same"
    return Utterance(
        id=UtteranceId(content_id("u", *sorted(ids))),
        statement_ids=ids,
        speaker_name=name,
        trace=Trace("utterance.close", version("stories"), reason),
    )


def _name(told: Told) -> str:
    return told.speaker.name if told.speaker else told.statement.speaker.name
