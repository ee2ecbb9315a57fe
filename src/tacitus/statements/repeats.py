"""The same words told twice, as a pull quote and in the body: one statement with two places of evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tacitus.records.ids import StatementId
from tacitus.records.span import Span
from tacitus.records.statement import Manner, Statement

_MIN_WORDS = 5
"""Shorter quotations repeat by chance ("Yes, we can")."""


def merge_repeats(statements: Sequence[Statement], quotations: Iterable[Span]) -> list[Statement]:
    """Return the statements with each verbatim repeat of quoted words joined to the telling with a speaker.

    Args:
        statements: The report's statements.
        quotations: Every run of words between quotation marks in the report, attributed or not.
    """
    places: dict[str, list[Span]] = {}
    for span in quotations:
        key = _key([span])
        if key:
            places.setdefault(key, []).append(span)
    best: dict[str, Statement] = {}
    keys = {each.id: _key(each.content) if each.manner is Manner.DIRECT else "" for each in statements}
    for statement in statements:
        key = keys[statement.id]
        if key and (key not in best or _rank(statement) > _rank(best[key])):
            best[key] = statement
    moved = {name: best[key].id for name, key in keys.items() if key and best[key].id != name}
    return [
        _with_evidence(statement, places.get(keys[statement.id], ()), moved)
        for statement in statements
        if statement.id not in moved
    ]


def _key(spans: Iterable[Span]) -> str:
    words = re.findall(r"\w+", " ".join(span.text for span in spans).casefold())
    return " ".join(words) if len(words) >= _MIN_WORDS else ""


def _rank(statement: Statement) -> tuple[bool, bool, bool]:
    return statement.cue is not None, statement.speaker.actor_id is not None, bool(statement.speaker.name)


def _with_evidence(
    statement: Statement, again: Sequence[Span], moved: dict[StatementId, StatementId]
) -> Statement:
    continues = moved.get(statement.continues, statement.continues) if statement.continues else None
    if continues == statement.id:
        continues = None
    evidence = statement.evidence
    more = [span for span in again if not _known(span, evidence)]
    if not more and continues == statement.continues:
        return statement
    return replace(statement, evidence=tuple(sorted({*evidence, *more})), continues=continues)


def _known(span: Span, evidence: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in evidence)
