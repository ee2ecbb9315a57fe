"""Rows of prose on a terminal: one entry a record, a line that tells it and its words beneath."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tacitus.store.table import Table
from tacitus.views.terminal import console, day, printable, short

_WORDS_SHOWN = 320
"""Characters of a record's words that a list shows."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """A record as a list shows it."""

    id: str
    told: str
    """What the record tells, in one line."""
    words: str
    """The words it rests on."""


def statement_entry(row: Row) -> Entry:
    """Return a statement of `statement_rows` as a list shows it."""
    code = f"{row['speaker_country'] or ''} {row['speaker_sector'] or ''}".strip()
    speaker = (row["speaker"] or "unknown speaker") + (f" ({code})" if code else "")
    told = [f"{day(row['published'])}  {speaker}: {row['act']}, {row['manner']}"]
    if row["negated"]:
        told.append("negated")
    if row["via"]:
        told.append(f"via {row['via']}")
    if row["addressee"]:
        told.append(f"to {row['addressee']}")
    if row["said_in"]:
        told.append(f"in {row['said_in']}")
    return Entry(row["id"], ", ".join(told) + _outlet(row), row["words"])


def event_entry(row: Row) -> Entry:
    """Return an event mention of `event_rows` as a list shows it."""
    parties = row["actors"] or "somebody unnamed"
    if row["recipients"]:
        parties += f" → {row['recipients']}"
    kind = " ".join(filter(None, (row["type"], row["mode"], row["cameo"])))
    told = [f"{day(row['published'])}  {parties}: {kind}, {row['status']}"]
    if row["happened_on"]:
        told.append(f"on {row['happened_on']}")
    if row["place"]:
        told.append(f"in {row['place']}")
    if row["asserter"] != "narrator":
        told.append(f"as told by {row['asserter']}")
    return Entry(row["id"], ", ".join(told) + _outlet(row), row["words"] or "")


def search_entry(row: Row) -> Entry:
    """Return a hit of a search as a list shows it."""
    told = f"{day(row['published'])}  {row['kind']}, {row['name'] or 'untitled'}"
    return Entry(row["id"], told + _outlet(row), row["words"])


def print_statements(table: Table) -> None:
    """Print rows of `statement_rows`."""
    _print(table, statement_entry)


def print_events(table: Table) -> None:
    """Print rows of `event_rows`."""
    _print(table, event_entry)


def print_search_hits(table: Table) -> None:
    """Print the hits of a search."""
    _print(table, search_entry)


def _print(table: Table, entry: Callable[[Row], Entry]) -> None:
    from rich.padding import Padding
    from rich.text import Text

    screen = console()
    for row in table.to_dicts():
        made = entry(row)
        screen.print(Text.assemble((made.id, "dim"), "  ", (printable(made.told), "bold")))
        screen.print(Padding(Text(f"“{short(made.words, _WORDS_SHOWN)}”"), (0, 0, 0, 4)))


def _outlet(row: Row) -> str:
    return f"  [{row['outlet']}]" if row["outlet"] else ""
