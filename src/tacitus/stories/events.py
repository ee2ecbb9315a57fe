"""Events: event mentions of a story that tell one happening, counted once.

Two mentions are joined when nothing in them clashes (type, status, who, to whom, when, where) and something
besides the type speaks for it: shared words or the same words of the deed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tacitus.data import version
from tacitus.records.coded import CodedReport
from tacitus.records.event import Event, EventMention, Participant, Status
from tacitus.records.ids import EventId, content_id
from tacitus.records.trace import Trace
from tacitus.records.when import Grain, When
from tacitus.stories.likeness import concepts, containment, plain_name

CLOSE = 0.30
"""Share of the shorter telling's words that must be found in the other."""
_DONE = frozenset({Status.ACTUAL, Status.ONGOING})
_EXACT = frozenset({Grain.MINUTE, Grain.HOUR, Grain.DAY, Grain.MONTH, Grain.YEAR})


@dataclass(frozen=True, slots=True)
class Telling:
    """An event mention with what is compared of it."""

    mention: EventMention
    meaning: frozenset[str]
    deed: frozenset[str]
    """Concepts of the trigger."""


def join_events(told: Sequence[CodedReport]) -> tuple[Event, ...]:
    """Return the events of one story, in the order of their first mentions.

    A mention joins the first event with which none of its mentions clashes and at least one is close.

    Args:
        told: The story's reports, in order.
    """
    events: list[list[Telling]] = []
    for coded in told:
        codable = (mention for mention in coded.events if mention.codable)
        for mention in sorted(codable, key=lambda mention: (mention.trigger, mention.id)):
            telling = _telling(mention)
            fitting = (
                event
                for event in events
                if all(_compatible(telling.mention, each.mention) for each in event)
                and any(_close(telling, each) for each in event)
            )
            found = next(fitting, None)
            if found is None:
                events.append([telling])
            else:
                found.append(telling)
    return tuple(_event([telling.mention for telling in event]) for event in events)


def _telling(mention: EventMention) -> Telling:
    return Telling(
        mention, concepts(span.text for span in mention.evidence), concepts([mention.trigger.text])
    )


def _close(a: Telling, b: Telling) -> bool:
    shared = containment(a.meaning, b.meaning)
    return shared >= CLOSE or bool(a.deed & b.deed and shared >= CLOSE / 2)


def _compatible(a: EventMention, b: EventMention) -> bool:
    """Tell whether nothing told by two mentions clashes."""
    return (
        a.type is b.type
        and (a.status is b.status or {a.status, b.status} <= _DONE)
        and _meet(a.actors, b.actors)
        and _meet(a.recipients, b.recipients)
        and _times_meet(a.when, b.when)
        and _places_meet(a, b)
    )


def _meet(mine: Iterable[Participant], yours: Iterable[Participant]) -> bool:
    """Tell whether two lists of participants can be the same: one is empty, or they share one."""
    one, other = _keys(mine), _keys(yours)
    return not one or not other or bool(one & other)


def _keys(participants: Iterable[Participant]) -> frozenset[str]:
    """Return what participants are known by: the country, else the name."""
    keys = set()
    for each in participants:
        if each.country and each.country.isupper():
            keys.add(each.country)
        elif each.name:
            keys.add(plain_name(each.name) or each.name.lower())
    return frozenset(keys)


def _times_meet(a: When, b: When) -> bool:
    """Tell whether two times can be one: either is vague, or they overlap."""
    if a.grain not in _EXACT or b.grain not in _EXACT:
        return True
    if a.start is None or b.start is None or a.end is None or b.end is None:
        return True
    return a.start < b.end and b.start < a.end


def _places_meet(a: EventMention, b: EventMention) -> bool:
    if a.place is None or b.place is None:
        return True
    mine, yours = a.place.place.country, b.place.place.country
    return not mine or not yours or mine == yours


def _event(mentions: Sequence[EventMention]) -> Event:
    ids = tuple(mention.id for mention in mentions)
    counted = Counter(mention.status for mention in mentions)
    status = max(counted, key=lambda status: (counted[status], status is mentions[0].status))
    reports = {mention.trigger.report_id for mention in mentions}
    if len(ids) == 1:
        reason = "told once in the story"
    else:
        reason = (
            f"{len(ids)} mentions in {len(reports)} report{'s' if len(reports) > 1 else ''}: "
            "same type and status, no clash of actors, time or place, words in common"
        )
    return Event(
        id=EventId(content_id("e", *sorted(ids))),
        mention_ids=ids,
        type=mentions[0].type,
        status=status,
        trace=Trace("event.compatible", version("stories"), reason),
    )
