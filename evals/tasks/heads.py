"""Who headed each state each month, against a checked list of leaders (REIGN)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

from evals.rows import GoldError, Row, read_bytes
from evals.scorers.heads import score
from evals.task import Gold, Result, Task

FIRST, LAST = (1990, 1), (2020, 12)
"""The months compared; the list ends in March 2021."""
SETTLED = Path(__file__).parent.parent / "gold/heads/settled.tsv"
_FORMER_STATES = {"260": "DEU", "265": "DEU", "315": "CZE", "678": "YEM", "680": "YEM"}
"""Correlates of War numbers of states that merged or split since, and the code that their people have."""
_HEAD = re.compile(
    r"^(Acting |Interim )?(President|(First )?Prime Minister|Premier|Chancellor|Taoiseach|King|Queen|"
    r"Emir|Sultan|Prince|Crown Prince|Grand Duke|Pope|Emperor|Leader|Paramount leader|Head of state|"
    r"Military ruler|Military chief|Military (council head|Council member)|Coup leader|Captain Regent|"
    r"Chief Adviser|State Counsellor|Member of the Presidency|Communist Party (General|First) Secretary|"
    r"Council of State chairman|Presidential Council chairman|East German Prime Minister|Taliban leader|"
    r"Supreme Leader|Chairman of the Sovereign Council|Acting head of state|NTC chairman|"
    r"National Transitional Council chairman|General National Congress president|"
    r"House of Representatives speaker)( of (Czechoslovakia|South Yemen|Yugoslavia|the Soviet Union|"
    r"Serbia and Montenegro))?$"
)
"""Titles of those who head a state or its government, by right or in fact."""


def load(path: Path, fields: tuple[str, ...]) -> Gold:
    """Read a list of leaders' spells, one a row, and return its country-months.

    Raises:
        GoldError: The file is missing or not of this shape.
    """
    text = read_bytes(path).decode("latin-1")
    spells = list(csv.DictReader(io.StringIO(text)))
    if not spells or any(field not in spells[0] for field in fields):
        raise GoldError(f"{path}: a CSV with the columns {', '.join(fields)} is wanted")
    rows = list(_months(spells))
    return Gold(rows, rows)


def _months(spells: list[dict[str, str]]) -> Iterator[Row]:
    """Yield one row for each month of each state: the leader who was last to take over by its end."""
    by_state: dict[str, list[tuple[int, int, int, str]]] = {}
    for spell in spells:
        if spell["syear"] and spell["eyear"]:
            start, end = (
                _month(spell["syear"], spell["smonth"] or "1"),
                _month(spell["eyear"], spell["emonth"] or "12"),
            )
            taken = (start, int(spell["sdate"] or 1), end, spell["leader"].strip())
            by_state.setdefault(spell["ccode"], []).append(taken)
    settled = _settled()
    for state, taken_over in sorted(by_state.items()):
        country = _codes().get(state, state)
        for month in range(_month(*map(str, FIRST)), _month(*map(str, LAST)) + 1):
            there = [spell for spell in taken_over if spell[0] <= month <= spell[2]]
            if there:
                leader = max(there)[3]
                written = f"{month // 12}-{month % 12 + 1:02}"
                agreed = any(first <= written <= last for first, last in settled.get((country, leader), ()))
                yield {
                    "id": f"{state}-{written}",
                    "country": country,
                    "month": written,
                    "leader": leader,
                    "settled": agreed,
                }


def _month(year: str, month: str) -> int:
    return int(year) * 12 + int(month) - 1


@cache
def _codes() -> dict[str, str]:
    from tacitus.data import read_rows

    rows = read_rows("actors/countries.tsv")
    return {
        row["cow"]: row["code"] for row in rows if row["cow"] and row["status"] == "state"
    } | _FORMER_STATES


@cache
def _settled() -> dict[tuple[str, str], list[tuple[str, str]]]:
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    lines = [line for line in SETTLED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        found.setdefault((row["country"], row["leader"]), []).append((row["first"], row["last"]))
    return found


def code(rows: list[Row]) -> list[Result]:
    """Return the names of all who headed the country on some day of the month."""
    return [{"id": row["id"], "holders": holders(row["country"], row["month"])} for row in rows]


def holders(country: str, month: str) -> list[str]:
    """Return all spellings of the names of a country's heads in a month such as `1997-05`."""
    year, number = (int(part) for part in month.split("-"))
    first = date(year, number, 1)
    after = date(year + number // 12, number % 12 + 1, 1)
    return [
        name
        for names, start, end in _heads().get(country, ())
        if start < after and first < end
        for name in names
    ]


@cache
def _heads() -> dict[str, list[tuple[tuple[str, ...], date, date]]]:
    from tacitus.analysis.actors.registry import load_registry

    found: dict[str, list[tuple[tuple[str, ...], date, date]]] = {}
    for entry in load_registry().people:
        for post in entry.posts:
            if _HEAD.match(post.title):
                held = ((entry.name, *entry.names), post.start or date.min, post.end or date.max)
                found.setdefault(post.country, []).append(held)
    return found


TASK = Task(
    name="heads",
    summary="who headed each state each month of 1990 to 2020",
    example="gold/actors/reign_leaderlist_3_21.csv",
    fields=("ccode", "leader", "sdate", "smonth", "syear", "emonth", "eyear"),
    code=code,
    score=score,
    load=load,
)
