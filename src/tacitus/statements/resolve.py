"""Speakers that a name stands beside, and speakers that only the statement before can name."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import replace

from tacitus.analysis.document import Analysis, Located
from tacitus.records.actor import Actor, ActorKind, Mention
from tacitus.records.statement import Party, Statement
from tacitus.statements.tree import VERBS

_PERSONS = frozenset({"he", "she"})
_ROLES = frozenset({"diplomat", "official", "politician", "lawmaker", "minister", "spokesman", "spokeswoman"})
_MAX_BESIDE = 5
"""Tokens between a title and the comma before the name: "His counterpart from the north, NAME,"."""


def named_beside(analysis: Analysis, actor: Actor) -> Actor:
    """Return whom a title stands beside: "NAME, the deputy minister,", "his counterpart, NAME,".

    The name or the title must be closed by a comma, so that a list names nobody.

    Args:
        analysis: The report's analysis.
        actor: Any of its actors.

    Returns:
        The actor of the name beside it, else the actor itself.
    """
    if not _is_unnamed(actor):
        return actor
    for located in analysis.mentions:
        if located.record.actor_id == actor.id and analysis.doc[located.start].lower_ not in _PERSONS:
            beside = _before(analysis, located) or _after(analysis, located)
            return actor if beside is None else beside
    return actor


def _is_unnamed(actor: Actor) -> bool:
    """Tell whether a person is known by a common noun alone."""
    words = actor.name.split()
    return actor.kind is ActorKind.PERSON and not actor.in_registry and bool(words) and words[-1].islower()


def _is_comma(analysis: Analysis, token: int) -> bool:
    return 0 <= token < len(analysis.doc) and analysis.doc[token].text == ","


def _before(analysis: Analysis, title: Located[Mention]) -> Actor | None:
    if not _is_comma(analysis, title.start - 1) or not _is_comma(analysis, title.end):
        return None
    here = analysis.mentions_at(title.start - 2)
    return _person(analysis, [each for each in here if each.end == title.start - 1])


def _after(analysis: Analysis, title: Located[Mention]) -> Actor | None:
    doc = analysis.doc
    for index in range(title.end, min(len(doc), title.end + _MAX_BESIDE)):
        if doc[index].pos_ in VERBS or doc[index].is_space:
            return None
        if doc[index].text == ",":
            here = analysis.mentions_at(index + 1)
            return _person(
                analysis,
                [each for each in here if each.start == index + 1 and _is_comma(analysis, each.end)],
            )
    return None


def _person(analysis: Analysis, near: Sequence[Located[Mention]]) -> Actor | None:
    """Return the first person with a name among some mentions."""
    actors = (analysis.actor(each.record.actor_id) for each in near)
    return next((each for each in actors if each.kind is ActorKind.PERSON and not _is_unnamed(each)), None)


def carry_speakers(analysis: Analysis, statements: Sequence[Statement]) -> list[Statement]:
    """Give "he", "she" and "the diplomat" the speaker named before in their paragraph, where no actor fits.

    "He" for a body or for nobody, and a title that names nobody, are taken for the nearest person who spoke
    before in the same paragraph.

    Args:
        analysis: The report's analysis.
        statements: Its statements, in any order.

    Returns:
        The statements in reading order of their cues.
    """
    found: list[Statement] = []
    named: dict[int, Party] = {}
    by_id: dict[str, Party] = {}
    for statement in sorted(statements, key=_place):
        speaker = statement.speaker
        block = block_of(analysis, (statement.speaker.span or statement.content[0]).start)
        if statement.continues is not None:
            speaker = by_id.get(statement.continues, speaker)
            speaker = replace(speaker, span=statement.speaker.span)
        elif _points_back(analysis, speaker):
            known = named.get(block)
            speaker = speaker if known is None else replace(known, span=speaker.span)
        elif _is_named(analysis, speaker):
            named[block] = speaker
        by_id[statement.id] = speaker
        found.append(_spoken_by(statement, speaker))
    return found


def _spoken_by(statement: Statement, speaker: Party) -> Statement:
    if speaker is statement.speaker:
        return statement
    owner = speaker.name if statement.words_owner == statement.speaker.name else statement.words_owner
    return replace(statement, speaker=speaker, words_owner=owner)


def _place(statement: Statement) -> tuple[int, int]:
    first = statement.cue or statement.content[0]
    return first.start, statement.content[0].start


def block_of(analysis: Analysis, place: int) -> int:
    """Return the index of the block in which a character of the report stands; -1 for none."""
    blocks = analysis.report.blocks
    index = bisect.bisect_right(blocks, place, key=lambda each: each.start) - 1
    return index if index >= 0 and place < blocks[index].end else -1


def _points_back(analysis: Analysis, speaker: Party) -> bool:
    words = speaker.span.text.casefold().split() if speaker.span is not None else []
    kind = analysis.actor(speaker.actor_id).kind if speaker.actor_id is not None else None
    if len(words) == 1 and words[0] in _PERSONS:
        return kind is not ActorKind.PERSON
    bare = len(words) == 2 and words[0] == "the" and words[1] in _ROLES
    return bare and (speaker.actor_id is None or _is_unnamed(analysis.actor(speaker.actor_id)))


def _is_named(analysis: Analysis, speaker: Party) -> bool:
    """Tell whether a speaker is a person with a name, or words without an actor that end in a name."""
    if speaker.span is None or not speaker.name.split():
        return False
    if speaker.actor_id is None:
        return speaker.name.split()[-1][0].isupper() and len(speaker.name.split()) > 1
    actor = analysis.actor(speaker.actor_id)
    return actor.kind is ActorKind.PERSON and not _is_unnamed(actor)
