"""Whether every export says, when its users' loaders read it back, what the store says.

    python -m evals.roundtrip --store news.db [--reports 1000] [--out evals/reports/roundtrip.md]

Tables are read by pandas with the types that `docs/exports.md` documents (codes are text: 010 stays 010),
JSON, XML and calendars by the readers of Python's own library. What is read is compared, value by value, with
the events and rows of the store. `tests/evals/test_roundtrip.py` does the same with the example of the tests.
"""

from __future__ import annotations

import argparse
import io
import json
import shutil
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pandas

from tacitus.store.filters import Filter
from tacitus.store.store import Store
from tacitus.views.bundle import write_bundle
from tacitus.views.export import acled, gdelt, icews, phoenix, polecat
from tacitus.views.export.formats import FORMATS, Wish
from tacitus.views.export.tables import WHAT, parquet_bytes
from tacitus.views.export.tabular import Column
from tacitus.views.export.told import Dyad

_GEXF = "{http://gexf.net/1.3}"
_GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
_BUNDLES = 20
"""Stories whose evidence is written and read back: the most told."""


def _must(same: bool, told: object = "what is read is not what was written") -> None:  # noqa: FBT001 (a claim)
    """Raise an error when what was read is not what was written."""
    if not same:
        raise ValueError(str(told))


Read = Callable[[str, Store, Wish], int]


def check_all(store: Store, folder: Path) -> Iterator[tuple[str, int]]:
    """Yield each format with how many rows, entries or entities were written and read back the same.

    Args:
        store: What is exported.
        folder: Where files of evidence may be put.

    Raises:
        ValueError: One is not read as it was written.
    """
    wish = Wish(Filter())
    for name, read in READERS.items():
        yield name, read("".join(FORMATS[name].write(store, wish)), store, wish)
    for what in WHAT:
        yield f"csv, jsonl and parquet of {what}", _lists(store, Wish(Filter(), what))
    yield "bundle", _bundles(store, folder)


def _frame(
    text: str, columns: Sequence[Column], separator: str, empty: str = "", *, header: bool
) -> pandas.DataFrame:
    """Return a table as pandas reads it with the documented types: text is text, numbers are numbers."""
    kinds = {"int": "Int64", "float": "float64"}
    frame = pandas.read_csv(
        io.StringIO(text),
        sep=separator,
        header=0 if header else None,
        names=None if header else [column.name for column in columns],
        dtype={column.name: kinds.get(column.kind, "str") for column in columns},
        keep_default_na=False,
        na_values={column.name: ["", empty] for column in columns if column.kind in kinds},
        quoting=0 if separator == "," else 3,
    )
    _must(list(frame.columns) == [column.name for column in columns])
    return frame


def _same_rows(
    frame: pandas.DataFrame, columns: Sequence[Column], rows: Iterator[Sequence[object]], empty: str
) -> int:
    count = 0
    for read, written in zip(frame.itertuples(index=False, name=None), rows, strict=True):
        count += 1
        for column, now, before in zip(columns, read, written, strict=True):
            if column.kind in {"int", "float"}:
                same = pandas.isna(now) if before is None else abs(float(now) - float(str(before))) < 1e-6
            else:
                same = now == (" ".join(str("" if before is None else before).split()) or empty)
            _must(same, (column.name, before, now))
    return count


def _table(
    columns: Sequence[Column],
    rows: Callable[[Store, Wish], Iterator[Sequence[object]]],
    *,
    separator: str = "\t",
    header: bool = False,
    empty: str = "",
) -> Read:
    def read(text: str, store: Store, wish: Wish) -> int:
        if not text:
            _must(not list(rows(store, wish)))
            return 0
        frame = _frame(text, columns, separator, empty, header=header)
        return _same_rows(frame, columns, rows(store, wish), empty)

    return read


def _version(store: Store, wish: Wish) -> Iterator[Sequence[object]]:
    from tacitus import __version__

    return polecat.rows(wish.events(store), __version__)


def _plover(text: str, store: Store, wish: Wish) -> int:
    records = [json.loads(line) for line in text.splitlines()]
    events = [each for each in wish.events(store) if each.day and each.actors]
    for record, event in zip(records, events, strict=True):
        _must((record["id"], record["date"], record["event"]) == (event.id, event.day, [event.type]))
        _must([each["identifier_text"] for each in record["actor"]] == [each.name for each in event.actors])
        _must(len(record["recipient"]) == len(event.recipients))
        _must(record["event_text"] == [each.words for each in event.tellings])
    return len(records)


def _ftm(text: str, store: Store, wish: Wish) -> int:
    entities = {each["id"]: each for each in map(json.loads, text.splitlines())}
    _must(len(entities) == len(text.splitlines()))
    events = list(wish.events(store))
    ids = [key for key, each in entities.items() if each["schema"] == "Event"]
    _must(ids == [each.id for each in events])
    for event in events:
        told = entities[event.id]["properties"]
        for key in (*told.get("involved", ()), *told["proof"]):
            _must(key in entities, key)
        _must(told["summary"] == [event.first.words])
    return len(entities)


def _geojson(text: str, store: Store, wish: Wish) -> int:
    features = json.loads(text)["features"]
    placed = [(event.id, event.place) for event in wish.events(store) if event.place]
    for feature, (event_id, place) in zip(features, placed, strict=True):
        lon, lat = feature["geometry"]["coordinates"]
        _must((feature["id"], lon, lat) == (event_id, place.lon, place.lat))
        _must(-180 <= lon <= 180)
        _must(-90 <= lat <= 90)
    return len(features)


def _pairs(store: Store, wish: Wish) -> Counter[tuple[str, str, int]]:
    return Counter(
        (_key(dyad, "actor"), _key(dyad, "recipient"), dyad.event.quad)
        for dyad in wish.dyads(store)
        if dyad.actor and dyad.recipient
    )


def _key(dyad: Dyad, side: str) -> str:
    party = getattr(dyad, side)
    return str(party.actor_id or party.name)


def _gexf(text: str, store: Store, wish: Wish) -> int:
    graph = ElementTree.fromstring(text)  # noqa: S314 (made by this program)
    ids = {node.get("id") for node in graph.iter(f"{_GEXF}node")}
    read = Counter[tuple[str, str, int]]()
    for edge in graph.iter(f"{_GEXF}edge"):
        quad = next(each.get("value") for each in edge.iter(f"{_GEXF}attvalue") if each.get("for") == "quad")
        _must({edge.get("source"), edge.get("target")} <= ids)
        read[edge.get("source", ""), edge.get("target", ""), int(quad or 0)] = int(edge.get("weight", "0"))
    _must(read == _pairs(store, wish))
    return len(read)


def _graphml(text: str, store: Store, wish: Wish) -> int:
    graph = ElementTree.fromstring(text)  # noqa: S314 (made by this program)
    read = Counter[tuple[str, str, int]]()
    for edge in graph.iter(f"{_GRAPHML}edge"):
        told = {each.get("key"): each.text or "" for each in edge}
        read[edge.get("source", ""), edge.get("target", ""), int(told["quad"])] = int(told["events"])
    _must(read == _pairs(store, wish))
    return len(read)


def _ics(text: str, store: Store, wish: Wish) -> int:
    _must(max((len(line.encode()) for line in text.split("\r\n")), default=0) <= 75)
    lines = text.replace("\r\n ", "").split("\r\n")
    read = [line.removeprefix("UID:").removesuffix("@tacitus") for line in lines if line.startswith("UID:")]
    days = [line.partition(":")[2] for line in lines if line.startswith("DTSTART")]
    dated = [event for event in wish.events(store) if event.day and event.day_is_told]
    _must(read == [event.id for event in dated])
    _must(days == [event.day.replace("-", "") for event in dated])
    return len(read)


def _datasette(text: str, store: Store, _: Wish) -> int:
    (database,) = json.loads(text)["databases"].values()
    for name, told in database["tables"].items():
        # Names come from the schema.
        columns = store.query(f"SELECT * FROM {name} LIMIT 0").columns  # noqa: S608
        _must(set(told.get("columns", ())) <= set(columns))
    return len(database["tables"])


def _lists(store: Store, wish: Wish) -> int:
    table = wish.table(store)
    rows = [tuple(row) for row in table.rows]
    texts = ["".join(FORMATS[name].write(store, wish)) for name in ("csv", "jsonl")]
    frame = pandas.read_csv(io.StringIO(texts[0]), dtype=str, keep_default_na=False)
    _must(list(frame.columns) == list(table.columns))
    told = [tuple("" if cell is None else str(cell) for cell in row) for row in rows]
    # Line ends of a cell are read as pandas reads them.
    _must([_plain(row) for row in frame.itertuples(index=False, name=None)] == [_plain(row) for row in told])
    records = [json.loads(line) for line in texts[1].split("\n") if line]
    _must([tuple(each[name] for name in table.columns) for each in records] == rows)
    read = pandas.read_parquet(io.BytesIO(parquet_bytes(table)))
    _must(list(read.columns) == list(table.columns))
    for name in table.columns:
        before = [row[table.columns.index(name)] for row in rows]
        _must(
            all(
                (pandas.isna(now) and was is None) or now == was
                for now, was in zip(read[name], before, strict=True)
            )
        )
    return len(rows)


def _plain(row: Sequence[str]) -> tuple[str, ...]:
    return tuple(cell.replace("\r\n", "\n").replace("\r", "\n") for cell in row)


def _bundles(store: Store, folder: Path) -> int:
    ids = store.query(
        "SELECT id FROM stories WHERE reports > 1 ORDER BY reports DESC, id LIMIT ?", [_BUNDLES]
    )
    for (story_id,) in ids.rows:
        path = next(
            each for each in write_bundle(store, story_id, folder / story_id) if each.suffix == ".json"
        )
        texts = {each: store.report(each).report.text for each in store.story(story_id).report_ids}
        for span in _spans(json.loads(path.read_text(encoding="utf-8"))):
            _must(texts[span["report"]][span["start"] : span["end"]] == span["text"], span)
    return len(ids.rows)


def _spans(value: object) -> Iterator[dict[str, Any]]:
    """Yield everything in a bundle that points into a report."""
    if isinstance(value, dict):
        if {"report", "start", "end", "text"} <= set(value):
            yield value
        for each in value.values():
            yield from _spans(each)
    elif isinstance(value, list):
        for each in value:
            yield from _spans(each)


READERS: Mapping[str, Read] = {
    "gdelt": _table(gdelt.EVENTS, lambda store, wish: gdelt.event_rows(wish.dyads(store))),
    "gdelt-mentions": _table(gdelt.MENTIONS, lambda store, wish: gdelt.mention_rows(wish.dyads(store))),
    "icews": _table(icews.COLUMNS, lambda store, wish: icews.rows(wish.dyads(store)), header=True),
    "polecat": _table(polecat.COLUMNS, _version, header=True, empty=polecat.EMPTY),
    "plover": _plover,
    "phoenix": _table(phoenix.PHOENIX, lambda store, wish: phoenix.phoenix_rows(wish.dyads(store))),
    "petrarch": _table(phoenix.PETRARCH, lambda store, wish: phoenix.petrarch_rows(wish.dyads(store))),
    "cameo": _table(
        phoenix.CAMEO, lambda store, wish: phoenix.cameo_rows(wish.dyads(store)), separator=",", header=True
    ),
    "acled": _table(
        acled.COLUMNS, lambda store, wish: acled.rows(wish.events(store)), separator=",", header=True
    ),
    "ftm": _ftm,
    "geojson": _geojson,
    "gexf": _gexf,
    "graphml": _graphml,
    "ics": _ics,
    "datasette": _datasette,
}
"""How each format is read back; csv, jsonl and parquet are read for every list, the bundle by story."""


def most_told(source: Path, target: Path, reports: int) -> None:
    """Copy a store with its most told stories only, whole ones, of so many reports at most."""
    shutil.copyfile(source, target)
    connection = sqlite3.connect(target)
    with connection:
        connection.execute("PRAGMA foreign_keys = ON")
        summed = "SELECT id, sum(reports) OVER (ORDER BY reports DESC, id) AS n FROM stories"
        cut = f"DELETE FROM stories WHERE id IN (SELECT id FROM ({summed}) WHERE n > ?)"  # noqa: S608
        connection.execute(cut, [reports])
        connection.execute("DELETE FROM reports WHERE id NOT IN (SELECT report_id FROM story_reports)")
    connection.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Check, print and write the table; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.roundtrip", description=__doc__)
    parser.add_argument("--store", type=Path, required=True, help="a store that was read")
    parser.add_argument("--reports", type=int, default=1_000, help="how many of its reports are taken")
    parser.add_argument("--out", type=Path, help="where the table is written as Markdown")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        most_told(given.store, Path(folder) / "part.db", given.reports)
        with Store(Path(folder) / "part.db", read_only=True) as store:
            reports = store.query("SELECT count(*) FROM reports").rows[0][0]
            found = dict(check_all(store, Path(folder)))
    rows = [f"| {name} | {count:,} |" for name, count in found.items()]
    table = "\n".join(["| format | written and read back the same |", "|---|--:|", *rows, ""])
    print(f"{reports:,} reports\n\n{table}")
    if given.out:
        given.out.write_text(_HEAD.format(reports=reports) + table, encoding="utf-8")
    return 0


_HEAD = """# Exports read back

`python -m evals.roundtrip` on {reports:,} reports of real archives: each export is read by its users' loader
(pandas with the documented types; readers of JSON, XML and calendars) and compared with the store by value.

"""


if __name__ == "__main__":
    sys.exit(main())
