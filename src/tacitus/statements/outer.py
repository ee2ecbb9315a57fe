"""The view that attribution corpora take: one attribution a cue, none inside another's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tacitus.records.ids import StatementId
from tacitus.records.statement import Statement


def outermost(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the statements of one report as an attribution corpus such as PolNeAR counts them.

    What carries on another statement's cue is joined to it, and a statement whose cue stands inside another
    statement's content is left out: such corpora mark neither. Nor do they mark words of an unknown speaker.

    Returns:
        Statements in the given order, with the joined content.
    """
    joined = [each for each in _join(statements) if each.cue is not None or each.continues is not None]
    return tuple(each for each in joined if not any(_is_inside(each, other) for other in joined))


def _join(statements: Sequence[Statement]) -> list[Statement]:
    root: dict[StatementId, StatementId] = {}
    for each in statements:
        root[each.id] = each.continues or each.id
    kept = {each.id: each for each in statements if each.continues is None}
    for each in statements:
        first = kept.get(root[each.id])
        if first is None:
            kept[each.id] = each
        elif first.id != each.id:
            content = tuple(sorted({*first.content, *each.content}))
            kept[first.id] = replace(first, content=content, evidence=content)
    return list(kept.values())


def _is_inside(statement: Statement, other: Statement) -> bool:
    if statement is other or statement.cue is None:
        return False
    cue = statement.cue
    return any(span.covers(cue) and len(span) > len(cue) for span in other.content)
