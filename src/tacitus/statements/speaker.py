"""Who speaks: from the source's noun phrase to the actor that the analysis knows, else the words."""

from __future__ import annotations

from tacitus.analysis.document import Analysis
from tacitus.records.statement import Party
from tacitus.statements.resolve import named_beside
from tacitus.statements.tree import Run

UNKNOWN = Party(None, "", None)
"""A speaker whom the report does not name at all ("was described as")."""

_RELATIVE = frozenset({"who", "which", "that", "whom"})


def party(analysis: Analysis, run: Run | None, head: int | None) -> Party:
    """Return the party that a noun phrase names: the actor when a mention stands at its head, else the words.

    Args:
        analysis: The report's analysis; without mentions every party is known by its words.
        run: The tokens of the noun phrase, or None.
        head: Its main token, or None.
    """
    if run is None or head is None:
        return UNKNOWN
    span = analysis.parsed.span(*run)
    token = analysis.doc[head]
    if token.lower_ in _RELATIVE and (named := _antecedent(analysis, head)) is not None:
        return Party(named.actor_id, named.name, span)
    located = analysis.mention_headed_by(token)
    if located is None:
        inside = [each for each in analysis.mentions_at(head) if run[0] <= each.start and each.end <= run[1]]
        located = inside[0] if inside else None
    if located is None:
        return Party(None, span.text, span)
    actor = named_beside(analysis, analysis.actor(located.record.actor_id))
    return Party(actor.id, actor.name, span)


def _antecedent(analysis: Analysis, head: int) -> Party | None:
    """Return the party that a relative pronoun stands for."""
    clause = analysis.doc[head].head
    while clause.dep_ not in {"relcl", "ROOT"}:
        clause = clause.head
    if clause.dep_ != "relcl":
        return None
    noun = clause.head
    start = min(each.i for each in noun.lefts) if any(True for _ in noun.lefts) else noun.i
    return party(analysis, (start, noun.i + 1), noun.i)
