"""Utterances: statements of a story that render one act of speaking.

Two statements are paired when one speaker makes them and what is said is close: by the same words, or, when
translated or retold, by the same concepts in any order. Words shared by chance do not pair: each statement
may pair with one statement of another report only, the closest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby

from tacitus.data import version
from tacitus.records.actor import Actor, ActorKind
from tacitus.records.coded import CodedReport
from tacitus.records.ids import ActorId, ReportId, UtteranceId, content_id
from tacitus.records.statement import Modality, Party, Statement, Utterance
from tacitus.records.trace import Trace
from tacitus.stories.likeness import concepts, containment, overlap, plain_name, same_turn
from tacitus.stories.union import groups

CLOSE = 0.40
"""Overlap from which one speaker's statements in two reports render one utterance."""
CLOSE_WITHIN = 0.55
"""The same inside one report, where a speaker says several things about one subject."""
MOOD = 0.12
"""Taken off the overlap when one is a promise, demand or question and the other is not."""
_FEWEST = 2
"""Concepts that two statements must share."""
_MOODS = frozenset({Modality.COMMITMENT, Modality.DEMAND, Modality.QUESTION, Modality.WISH})


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with what is compared of it."""

    statement: Statement
    report_id: ReportId
    speaker: Actor | None
    name: str
    """The speaker's name, plain; empty for a speaker told by role alone."""
    meaning: frozenset[str]


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
    """Return how close two statements are, 0 to 1; 0 when their speakers differ.

    A report often tells what was said and then quotes it at length: there, a turn of speech that both share
    stands for the rest, and the shorter one decides.
    """
    if not same_speaker(a, b) or len(a.meaning & b.meaning) < _FEWEST:
        return 0.0
    mine, yours = a.statement, b.statement
    if a.report_id == b.report_id and mine.manner is not yours.manner and same_turn(mine.words, yours.words):
        return containment(a.meaning, b.meaning)
    value = overlap(a.meaning, b.meaning)
    if (mine.modality in _MOODS or yours.modality in _MOODS) and mine.modality is not yours.modality:
        value -= MOOD
    return max(0.0, value)


def same_speaker(a: Told, b: Told) -> bool:
    """Tell whether two statements may have one speaker: one actor, one name, or one role in one country."""
    if (
        a.statement.speaker.actor_id is not None
        and a.statement.speaker.actor_id == b.statement.speaker.actor_id
    ):
        return True
    if a.name and b.name:
        return a.name == b.name
    one, other = a.speaker, b.speaker
    if one is None or other is None:
        return not a.name and not b.name and _role(a.statement.speaker) == _role(b.statement.speaker) != ""
    same_post = bool(one.country) and one.country == other.country and one.sector == other.sector
    return same_post and {one.kind, other.kind} <= {ActorKind.PERSON, ActorKind.GROUP}


def _role(speaker: Party) -> str:
    return " ".join(sorted(concepts([speaker.name])))


def _told(coded: CodedReport) -> Iterable[Told]:
    actors: Mapping[ActorId, Actor] = {actor.id: actor for actor in coded.actors}
    ordered = sorted(coded.statements, key=lambda statement: (statement.content, statement.id))
    for statement in ordered:
        actor = actors.get(statement.speaker.actor_id) if statement.speaker.actor_id else None
        yield Told(
            statement=statement,
            report_id=coded.report.id,
            speaker=actor,
            name=plain_name(actor.name if actor else statement.speaker.name),
            meaning=concepts(span.text for span in statement.content),
        )


def _links(statements: Sequence[Told]) -> list[tuple[int, int]]:
    """Return pairs of statements that render one utterance: each report's closest, one to one."""
    scored = []
    for a, b in combinations(range(len(statements)), 2):
        same = statements[a].report_id == statements[b].report_id
        value = likeness(statements[a], statements[b])
        if value >= (CLOSE_WITHIN if same else CLOSE):
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
