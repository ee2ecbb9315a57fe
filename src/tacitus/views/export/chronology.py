"""ICS (RFC 5545): events on their days, for a calendar; planned ones are tentative.

Lost: events whose own day is not told, and everything but the words of the first telling.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from tacitus.views.export.told import ToldEvent

LINE_BYTES = 73
"""Bytes of a line before it is folded."""
_STATUS = {"planned": "TENTATIVE", "actual": "CONFIRMED", "ongoing": "CONFIRMED"}


def calendar(events: Iterable[ToldEvent]) -> Iterator[str]:
    """Yield a calendar; an entry is stamped with its first report's publication, so that files repeat."""
    yield "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Tacitus//EN\r\n"
    for event in events:
        if event.day and event.day_is_told:
            yield from map(_folded, _entry(event))
    yield "END:VCALENDAR\r\n"


def _entry(event: ToldEvent) -> list[str]:
    day = date.fromisoformat(event.day)
    first = event.first
    stamp = "".join(sign for sign in (first.published or event.day)[:19] if sign.isdigit()).ljust(14, "0")
    who = ", ".join(party.name for party in event.actors) or "somebody"
    whom = ", ".join(party.name for party in event.recipients)
    lines = [
        "BEGIN:VEVENT",
        f"UID:{event.id}@tacitus",
        f"DTSTAMP:{stamp[:8]}T{stamp[8:]}Z",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(f'{event.type}: {who}' + (f' → {whom}' if whom else ''))}",
        f"DESCRIPTION:{_escaped(f'{first.words} ({first.outlet or first.url})')}",
        f"STATUS:{_STATUS.get(event.status, 'TENTATIVE')}",
    ]
    if event.place:
        lines += [
            f"LOCATION:{_escaped(event.place.name)}",
            f"GEO:{event.place.lat};{event.place.lon}",
        ]
    return [*lines, "END:VEVENT"]


def _escaped(text: str) -> str:
    text = " ".join(text.split())
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    """Return a line cut into pieces of at most LINE_BYTES bytes, no character cut in two."""
    pieces: list[str] = []
    held, size = "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > LINE_BYTES:
            pieces.append(held)
            held, size = " ", 1
        held += sign
        size += width
    return "\r\n".join([*pieces, held]) + "\r\n"
