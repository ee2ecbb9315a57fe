"""Every format by name: what it is, how its files are called, and how it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from tacitus import __version__
from tacitus.store.filters import Filter
from tacitus.store.store import Store
from tacitus.store.table import Table
from tacitus.views.export import acled, datasette, gdelt, icews, networks, phoenix, plover, polecat, tables
from tacitus.views.export.chronology import calendar
from tacitus.views.export.follow_the_money import entities
from tacitus.views.export.places import geojson
from tacitus.views.export.tabular import comma_separated, header, tab_separated
from tacitus.views.export.told import Dyad, ToldEvent, dyads, told_events

SHORT = 12
"""Words that a quotation keeps when the reports' text is left out."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is exported."""

    wanted: Filter
    """Which events, statements or reports."""
    what: str = "events"
    """Of csv, jsonl and parquet: events, statements, reports, stories."""
    with_text: bool = True
    """Whether quotations are whole; else they keep their first words."""
    all_events: bool = False
    """Whether denied, merely possible and uncodable events are written too."""

    def events(self, store: Store) -> Iterator[ToldEvent]:
        """Yield the events that are wanted, one at a time."""
        wanted = replace(self.wanted, uncodable="too") if self.all_events else self.wanted
        for event in told_events(store, wanted, rows_only=not self.all_events):
            yield event if self.with_text else _shortened(event)

    def dyads(self, store: Store) -> Iterator[Dyad]:
        """Yield the events once for each pair of parties."""
        return dyads(self.events(store))

    def table(self, store: Store) -> Table:
        """Return the rows of the list of the same name."""
        table = tables.WHAT[self.what](store, self.wanted)
        if self.with_text or "words" not in table.columns:
            return table
        at = table.columns.index("words")
        rows = ((*row[:at], short(row[at] or ""), *row[at + 1 :]) for row in table.rows)
        return Table(table.columns, tuple(rows))


def short(words: str) -> str:
    """Return the first words of a quotation."""
    kept = words.split()
    return " ".join(kept[:SHORT]) + (" …" if len(kept) > SHORT else "")


def _shortened(event: ToldEvent) -> ToldEvent:
    return replace(event, tellings=tuple(replace(each, words=short(each.words)) for each in event.tellings))


@dataclass(frozen=True, slots=True)
class Format:
    """One format."""

    what: str
    """What it is, in a line."""
    suffix: str
    """How its file names end."""
    write: Callable[[Store, Wish], Iterator[str]]


def _gdelt(store: Store, wish: Wish) -> Iterator[str]:
    return tab_separated(gdelt.event_rows(wish.dyads(store)), gdelt.EVENTS)


def _gdelt_mentions(store: Store, wish: Wish) -> Iterator[str]:
    return tab_separated(gdelt.mention_rows(wish.dyads(store)), gdelt.MENTIONS)


def _icews(store: Store, wish: Wish) -> Iterator[str]:
    yield header(icews.COLUMNS)
    yield from tab_separated(icews.rows(wish.dyads(store)), icews.COLUMNS)


def _polecat(store: Store, wish: Wish) -> Iterator[str]:
    yield header(polecat.COLUMNS)
    yield from tab_separated(polecat.rows(wish.events(store), __version__), polecat.COLUMNS, polecat.EMPTY)


def _plover(store: Store, wish: Wish) -> Iterator[str]:
    return plover.lines(wish.events(store), __version__, with_text=wish.with_text)


def _phoenix(store: Store, wish: Wish) -> Iterator[str]:
    return tab_separated(phoenix.phoenix_rows(wish.dyads(store)), phoenix.PHOENIX)


def _petrarch(store: Store, wish: Wish) -> Iterator[str]:
    return tab_separated(phoenix.petrarch_rows(wish.dyads(store)), phoenix.PETRARCH)


def _cameo(store: Store, wish: Wish) -> Iterator[str]:
    return comma_separated(phoenix.cameo_rows(wish.dyads(store)), phoenix.CAMEO)


def _acled(store: Store, wish: Wish) -> Iterator[str]:
    return comma_separated(acled.rows(wish.events(store)), acled.COLUMNS)


FORMATS: Mapping[str, Format] = {
    "csv": Format(
        "what a list shows, as CSV", "csv", lambda store, wish: tables.csv_lines(wish.table(store))
    ),
    "jsonl": Format(
        "what a list shows, one JSON object a line, with spans",
        "jsonl",
        lambda store, wish: tables.json_lines(store, wish.table(store)),
    ),
    "gdelt": Format("GDELT 2 events, 61 columns without a header", "export.CSV", _gdelt),
    "gdelt-mentions": Format(
        "GDELT 2 mentions, 16 columns without a header", "mentions.CSV", _gdelt_mentions
    ),
    "icews": Format("ICEWS events, 20 columns", "tab", _icews),
    "polecat": Format("POLECAT events, 40 columns", "txt", _polecat),
    "plover": Format("PLOVER records, one JSON object a line", "jsonl", _plover),
    "phoenix": Format("Phoenix events, 26 columns without a header", "txt", _phoenix),
    "petrarch": Format("lines as PETRARCH2 writes them", "txt", _petrarch),
    "cameo": Format("date, source, CAMEO event and target", "csv", _cameo),
    "acled": Format("violence and protest under ACLED's column names", "csv", _acled),
    "ftm": Format(
        "FollowTheMoney entities, one JSON object a line",
        "ftm.json",
        lambda store, wish: entities(store, wish.events(store)),
    ),
    "geojson": Format("events at their places", "geojson", lambda store, wish: geojson(wish.events(store))),
    "gexf": Format(
        "who does what to whom, a network for Gephi",
        "gexf",
        lambda store, wish: networks.gexf(networks.network_of(wish.dyads(store))),
    ),
    "graphml": Format(
        "who does what to whom, a network for networkx, igraph and R",
        "graphml",
        lambda store, wish: networks.graphml(networks.network_of(wish.dyads(store))),
    ),
    "ics": Format(
        "events on their days, for a calendar", "ics", lambda store, wish: calendar(wish.events(store))
    ),
    "datasette": Format(
        "what tables and columns of the store mean, for datasette --metadata",
        "metadata.json",
        lambda store, _: datasette.metadata(store),
    ),
}
"""Formats of text; Parquet, which is none, is written by `tables.parquet_bytes`."""
