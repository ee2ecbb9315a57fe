"""What is an event, of which status, with which numbers; and what must not be one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from evals.tasks.seeds.gold import GoldEvent, Spot
from evals.tasks.seeds.said import Check, Said, Verdict, fails, hits, quote, verdict

if TYPE_CHECKING:
    from tacitus.records.event import EventMention
    from tacitus.records.span import Span
    from tacitus.records.statement import Statement

_DONE = ("actual", "ongoing")


def counts_of_a_landing(said: Said) -> Verdict:
    """39: one count is exact, the other about so many."""
    event = said.event("E8")
    if event is None:
        return fails("the landing is not found as an event")
    wanted = said.gold.counts()[:2]
    got = [(count.number, count.exact) for count in event.counts]
    faults = [f"no {one['n']} in {got}" for one in wanted if (one["n"], not one["approx"]) not in got]
    return verdict(faults, ", ".join(f"{one.number} {one.unit}" for one in event.counts))


def counts_of_states(said: Said) -> Verdict:
    """40: a count of states is kept, and "several" is not made a number."""
    event, several = said.event("E12"), said.gold.counts()[3]["span"]
    spot = Spot(several["doc"], several["start"], several["end"])
    number = said.gold.counts()[2]["n"]
    counts = [one for found in said.events_at(*said.gold.event("E11").evidence) for one in found.counts]
    vague = [one for _, found in said.events() for one in found.counts if hits(spot, one.span) and one.exact]
    kept = event is not None and any(hits(spot, one.span) for one in event.actors)
    return verdict(
        (
            "" if any(one.number == number for one in counts) else f"no count of {number}",
            "“several” is a number" if vague else "",
            "" if kept else "“several other countries” is not among the actors",
        ),
        f"{number}, and several others unnamed",
    )


def recognition(said: Said) -> Verdict:
    """42: recognition is support, a standing state, by everyone listed."""
    faults = []
    for name in ("E10", "E11", "E12"):
        told = [one for one in said.events_at(*said.gold.event(name).evidence) if one.type.value == "SUPPORT"]
        if not told:
            faults.append(f"{name} is not found")
        elif told[0].status.value not in _DONE:
            faults.append(f"{name} is {told[0].status.value}")
    listed = said.gold.event("E12").countries
    event = said.event("E12")
    countries = {one.country for one in event.actors} if event else set()
    missing = [one for one in listed if one not in countries]
    if missing:
        faults.append(f"{', '.join(missing)} not among the actors of E12")
    return verdict(faults, "three events of support, one with three named actors")


def no_election(said: Said) -> Verdict:
    """43: "elected", said of a person, is no election."""
    spot = next(one for one in said.gold.mentions("maduro") if one.text.endswith("elected"))
    made = said.events_at(Spot("B", spot.end - len("elected"), spot.end))
    return Verdict(not made, f"{made[0].type.value} at {quote(made[0].trigger.text)}" if made else "no event")


def planned_visit(said: Said) -> Verdict:
    """44: a plan is an agreement with its planned day, not a visit on the day it was told."""
    event = said.event("E4")
    done = _visits_done(said)
    if event is None:
        return fails(done or "the plan is not found as an event")
    first = said.gold.value("tA3").split("/")[0]
    day = event.when.day.isoformat() if event.when.day else "unknown"
    return verdict(
        (
            done,
            "" if event.status.value == "planned" else f"its status is {event.status.value}",
            "" if day == first else f"its day is {day}",
        ),
        f"{event.type.value}, planned for {event.when.value}",
    )


def _visits_done(said: Said) -> str:
    spots = said.gold.event("E4").evidence
    done = [
        one for one in said.events_at(*spots) if one.status.value in _DONE and one.type.value == "CONSULT"
    ]
    return "a visit that took place" if done else ""


def accusation(said: Said) -> Verdict:
    """46: an accusation that holds an event: the accusation is told, the event stays the accuser's words."""
    accuses = said.event("E13")
    told = _asserted(said, said.gold.statement("B-S8").content)
    return verdict(
        (
            "" if accuses else "the accusation is not found as an event",
            ""
            if accuses and any(one.country == "USA" for one in accuses.recipients)
            else "it is not against the US",
            f"{told[0].type.value} is told as a fact" if told else "",
        ),
        "RUS accuses USA; what it says stays its words",
    )


def _asserted(said: Said, spot: Spot) -> list[EventMention]:
    """Return events at a spot that the narrator is made to assert as done."""
    return [
        one
        for one in said.events_at(spot)
        if one.statement_id is None and one.status.value in _DONE and one.type.value != "ACCUSE"
    ]


def violations(said: Said) -> list[str]:
    """Return what the sheet says must not appear among the events, and does."""
    return [fault for fault in _violations(said) if fault]


NEGATIVES = 9
"""Kinds of events that must not appear: each line of `violations` is one of them."""


def _violations(said: Said) -> Iterator[str]:
    denied = [said.gold.statement(name).content for name in ("A-S4", "B-S4")]
    if any(event.status.value in _DONE for event in said.events_at(*denied)):
        yield "the denied personnel is an event"
    if any(one.status.value in _DONE for one in said.events_at(said.gold.statement("A-S14").content)):
        yield "the denied base is an event"
    if any(_asserted(said, said.gold.statement(name).content) for name in ("A-S7", "B-S6")):
        yield "destabilizing is a fact"
    if _asserted(said, said.gold.statement("B-S8").content):
        yield "the sanctions are a fact"
    spain = said.gold.actor("spain")["country"]
    if any(one.country == spain for _, event in said.events() for one in (*event.actors, *event.recipients)):
        yield "an event with the former ruler"
    if _visits_done(said):
        yield "the planned visit took place"
    places = [said.gold.place(name) for name in ("pB0", "pWASH", "pSP")]
    if any(
        event.place and any(spot.doc == doc and hits(spot, event.place.span) for spot in places)
        for doc, event in said.events()
    ):
        yield "a capital or a former ruler is the place of an event"
    if not no_election(said).holds:
        yield "an election"
    listeners = [spot for name in ("sputnik", "reporters", "agencies") for spot in said.gold.mentions(name)]
    if any(
        spot.doc == doc and hits(spot, one.span)
        for doc, event in said.events()
        for one in (*event.actors, *event.recipients)
        for spot in listeners
    ):
        yield "an agency or reporters take part in an event"


def found_events(said: Said) -> list[str]:
    """Return the ids of the gold events found; no mention tells two of them.

    Where the sheet has a denial only, it is found when it is told as one and nothing is told as done there.
    """
    found, used = [], set()
    for gold in said.gold.events():
        if not gold.types:
            if _denied_only(said, gold):
                found.append(gold.id)
            continue
        free = [one for one in said.tellings(gold) if one.id not in used]
        if free:
            used.add(free[0].id)
            found.append(gold.id)
    return found


def _denied_only(said: Said, gold: GoldEvent) -> bool:
    here = said.events_at(*gold.evidence)
    if any(one.status.value in _DONE and one.type.value != "REJECT" for one in here):
        return False
    if any(one.type.value == "REJECT" or one.status.value == "denied" for one in here):
        return True
    return any(
        (one.negated or one.act.value in ("deny", "reject"))
        and any(spot.doc == doc and hits(spot, span) for spot in gold.evidence for span in _told(one))
        for doc, coded in said.coded.items()
        for one in coded.statements
    )


def _told(statement: Statement) -> tuple[Span, ...]:
    return (*statement.content, *((statement.cue,) if statement.cue else ()))


CHECKS: dict[int, Check] = {
    39: counts_of_a_landing,
    40: counts_of_states,
    42: recognition,
    43: no_election,
    44: planned_visit,
    46: accusation,
}
