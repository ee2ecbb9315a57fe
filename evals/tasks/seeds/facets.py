"""Each statement of the sheet, facet by facet, and the statements that nobody made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from evals.rows import Row
from evals.tasks.seeds.said import ENOUGH, Said, hits, quote

if TYPE_CHECKING:
    from tacitus.records.statement import Party, Statement

ACTS = {
    "accuse": "accuse",
    "announce": "announce",
    "assert": "assert",
    "believe": "attitude",
    "commit": "promise",
    "criticise": "accuse",
    "demand": "demand",
    "deny": "deny",
    "describe": "describe",
    "warn": "warn",
}
"""The sheet's word for an act → ours; it joins acts between which careful coders may choose by a slash."""
_NEGATIVE = ("denie", "denied", "negated")


def faults(said: Said) -> dict[str, list[str]]:
    """Return what is wrong with each statement of the sheet, by its id; an empty list where all is right."""
    return {row["id"]: _of(said, row) for row in said.gold.data["statements"]}


def invented(said: Said) -> list[str]:
    """Return the words of each statement that renders none of the sheet's."""
    known = {id(one) for gold in said.gold.statements() for one in _rendering(said, gold.id)}
    return [
        quote(one.words)
        for coded in said.coded.values()
        for one in coded.statements
        if id(one) not in known and one.content
    ]


def _rendering(said: Said, name: str) -> Iterator[Statement]:
    for likeness, statement in said.likenesses(said.gold.statement(name)):
        if likeness >= ENOUGH:
            yield statement


def _of(said: Said, row: Row) -> list[str]:
    statement = said.statement(row["id"])
    if statement is None:
        return ["not found"]
    checks = (_speaker, _via, _addressee, _polarity, _act, _owner, _place)
    return [fault for check in checks if (fault := check(said, row, statement))]


def _speaker(said: Said, row: Row, statement: Statement) -> str:
    right = said.speaks(statement, row["speaker"], row["doc"])
    return "" if right else f"speaker: {statement.speaker.name}"


def _via(said: Said, row: Row, statement: Statement) -> str:
    if not row.get("via"):
        return f"via {statement.via[0].name}" if statement.via else ""
    wanted = str(row["via"]).split(" ")[0]
    return "" if any(_is(said, one, wanted) for one in statement.via) else f"not via {wanted}"


def _addressee(said: Said, row: Row, statement: Statement) -> str:
    wanted = str(row.get("addressee") or "")
    if not wanted or "implied" in wanted:
        return ""
    told = statement.addressee
    if told is None:
        return f"not told to {wanted}"
    in_words = wanted.casefold() in told.name.casefold()
    return "" if in_words or _is(said, told, wanted) else f"told to {told.name}"


def _is(said: Said, party: Party, wanted: str) -> bool:
    """Tell whether a party is an actor of the sheet: by its words, or by who they are read as."""
    if wanted not in {row["id"] for row in said.gold.data["actors"]}:
        return False
    if party.span and any(hits(one, party.span) for one in said.gold.mentions(wanted)):
        return True
    known = [said.actor(wanted, doc) for doc in said.coded]
    return any(one is not None and one.id == party.actor_id for one in known)


def _polarity(said: Said, row: Row, statement: Statement) -> str:  # noqa: ARG001 (one shape for all)
    told = str(row.get("polarity") or "")
    if told == "+":
        return "negated" if statement.negated else ""
    wrong = told.startswith(_NEGATIVE) and not statement.negated
    return "not negated" if wrong else ""


def _act(said: Said, row: Row, statement: Statement) -> str:  # noqa: ARG001 (one shape for all)
    told = str(row.get("act") or "").partition(" ")[0]
    accepted = {ACTS[word] for word in told.split("/") if word in ACTS}
    wrong = accepted and statement.act.value not in accepted
    return f"{statement.act.value}, not {' or '.join(sorted(accepted))}" if wrong else ""


def _owner(said: Said, row: Row, statement: Statement) -> str:
    owner = row.get("quoted_words_of")
    if owner is None and row["form"].startswith(("direct", "partial")):
        owner = row["speaker"]
    if owner is None:
        return "words between marks" if statement.quoted else ""
    parties = [statement.speaker, *statement.via]
    right = [one for one in parties if one.name == statement.words_owner]
    known = (
        any(_is(said, one, owner) for one in right) or said.gold.actor(owner)["name"] == statement.words_owner
    )
    return "" if statement.quoted and known else f"the words are {statement.words_owner or 'nobody'}'s"


def _place(said: Said, row: Row, statement: Statement) -> str:  # noqa: ARG001 (one shape for all)
    if not row.get("place"):
        return ""
    name = statement.place.place.name if statement.place else "nowhere"
    return "" if name in str(row["place"]) else f"said in {name}"
