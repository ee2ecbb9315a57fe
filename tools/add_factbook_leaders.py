"""Adds holders of office from a CSV of the CIA World Factbook to `data/actors/people.tsv`.

The CSV has the columns country, office, title, name, since, last_seen, one row for each name and title that
an edition showed; the Factbook is in the public domain. People whom the table has from elsewhere are skipped,
so that a corrected date stays corrected; rows from an earlier run are made anew.

Usage: python tools/add_factbook_leaders.py leaders.csv
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tacitus.analysis.actors.names import name_parts, same_name, skeleton
from tacitus.analysis.actors.words import fold

DATA = Path(__file__).parent.parent / "src/tacitus/data/actors"
HEADER = ["name", "aliases", "gender", "country", "title", "sector", "start", "end", "source"]
# Deputies are left out: the Factbook does not tell when one ends.
OFFICES = re.compile(
    r"^(Acting |Interim |Transitional )?(President|Prime Minister|Premier|Chancellor|King|Queen|Emir|Amir|"
    r"Sultan|Taoiseach|Grand Duke|Prince|Supreme Leader|Executive President|State Counsellor|Chief Adviser)$"
)
RANKS = re.compile(
    r"^(?:(?:Lt|Lieutenant|Maj|Major|Brig|Gen|General|Col|Colonel|Capt|Dr|Field Marshal|Adm|Ret|Sheikh|"
    r"Shaykh|Sir|Amir|King|Ambassador|Professor|Justice|Mr|Mrs|Ms)\.?(?: \(Ret\.?\))?\s+)+"
)


@dataclass(frozen=True)
class Held:
    """One office held by one person, as the CSV tells it."""

    name: str
    alias: str
    country: str
    title: str
    start: str
    end: str


def main(arguments: list[str]) -> None:
    """Read the CSV, add what the table lacks, write it sorted by country, name and start."""
    path = DATA / "people.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    body = [line for line in lines if not line.startswith("#")][1:]
    table = [dict(zip(HEADER, line.split("\t"), strict=True)) for line in body]
    rows = [row for row in table if row["source"] != "factbook"]
    with Path(arguments[0]).open(encoding="utf-8") as file:
        held = list(merged(offices(csv.DictReader(file), country_codes())))
    known: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        known.setdefault(row["country"], []).append(row)
    added = 0
    for each in held:
        if not any(same_person(each.name, row) for row in known.get(each.country, ())):
            row = dict(zip(HEADER, row_of(each), strict=True))
            rows.append(row)
            added += 1
    rows.sort(key=lambda row: (row["country"], fold(row["name"]), row["start"]))
    written = [*comments, "\t".join(HEADER), *("\t".join(row[column] for column in HEADER) for row in rows)]
    path.write_text("\n".join(written) + "\n", encoding="utf-8")
    print(f"{added} posts added, {len(rows)} in all")


def same_person(name: str, row: dict[str, str]) -> bool:
    """Tell whether a row is about the person of that name."""
    return any(same_name(name, other) for other in (row["name"], *row["aliases"].split("|")) if other)


def country_codes() -> dict[str, str]:
    """Return the code of each state by folded name."""
    codes: dict[str, str] = {}
    lines = (DATA / "countries.tsv").read_text(encoding="utf-8").splitlines()
    table = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    for row in table:
        if row["status"] in {"state", "territory"}:
            for name in (row["name"], *(row["names"] or "").split("|")):
                codes.setdefault(fold(name), row["code"])
    codes |= {
        "burma": "MMR",
        "turkey (turkiye)": "TUR",
        "holy see (vatican city)": "VAT",
        "congo, democratic republic of the": "COD",
    }
    return codes


def offices(rows: Iterable[dict[str, str]], codes: dict[str, str]) -> Iterator[Held]:
    """Yield the rows that are one person's office in a known state."""
    for row in rows:
        country = codes.get(fold(row["country"]))
        title = row["title"].strip().removesuffix(" of the")
        name = row["name"]
        if not country or not OFFICES.match(title) or " and " in name or "(since" in name:
            continue
        name = re.sub(r"^(Swiss Confederation|(the )?(Islamic |Arab )?Republic( of \w+)?) ", "", name)
        if title in {"Queen", "King"} and "ELIZABETH" in name and country != "GBR":
            continue
        if "CHARLES III" in name and country != "GBR":
            continue
        full, alias = readable(name)
        if full:
            last = "" if row["last_seen"] >= "2026-05" else row["last_seen"]
            yield Held(full, alias, country, title, row["since"], last)


def readable(name: str) -> tuple[str, str]:
    """Return a Factbook name in plain letters, and its form up to the family name (in capitals there)."""
    plain = RANKS.sub("", name.split(",", maxsplit=1)[0].split("(", maxsplit=1)[0].strip())
    words = plain.split()
    capitals = [
        index for index, word in enumerate(words) if len(word) > 1 and word.isupper() and "." not in word
    ]
    particles = [
        index for index, word in enumerate(words) if re.fullmatch(r"(al|el|an|ar|as|ad)-[A-Z'’]+", word)
    ]
    marked = sorted({*capitals, *particles})
    if not marked or len(words) < 2 or len(words) > 6:
        return "", ""
    made = [word if index not in marked else cased(word) for index, word in enumerate(words)]
    short = made[: marked[-1] + 1]
    return " ".join(made), " ".join(short) if 2 <= len(short) < len(made) else ""


def cased(word: str) -> str:
    """Write a word of capitals as a name: `O'NEILL` as `O'Neill`, `al-SISI` as `al-Sisi`."""
    if re.match(r"(al|el|an|ar|as|ad)-", word):
        head, _, tail = word.partition("-")
        return f"{head}-{tail.capitalize()}"
    parts = re.split(r"([-'’])", word)
    return "".join(part.capitalize() for part in parts).replace("'S", "'s")


def merged(held: Iterable[Held]) -> Iterator[Held]:
    """Join rows of one person in one office: from the first start to the day the next holder began.

    The CSV's own end is the start of the next row, which may be the same person spelled otherwise or
    appointed again; so the next row of another person is looked for, and the last edition that shows the name
    is taken when there is none.
    """
    by_office: dict[tuple[str, str], list[Held]] = {}
    for each in held:
        office = re.sub(r"^(Acting |Interim |Transitional |Executive )", "", each.title)
        by_office.setdefault((each.country, office), []).append(each)
    for (country, office), rows in by_office.items():
        terms: list[Held] = []
        for row in sorted(rows, key=lambda row: row.start):
            last = terms[-1] if terms else None
            if last and family(last.name) & family(row.name):
                terms[-1] = Held(
                    last.name,
                    last.alias or row.alias,
                    country,
                    office,
                    last.start,
                    max_end(last.end, row.end),
                )
            else:
                terms.append(Held(row.name, row.alias, country, office, row.start, row.end))
        for place, term in enumerate(terms):
            end = terms[place + 1].start if place + 1 < len(terms) else term.end
            if not end or end > term.start:
                yield Held(term.name, term.alias, country, office, term.start, end)


def family(name: str) -> set[str]:
    """Return the words of a name by which two spellings of one holder are known as one."""
    return {skeleton(part) for part in name_parts(name) if len(part) > 2}


def max_end(one: str, other: str) -> str:
    """Return the later end; empty, for still in office, is the latest of all."""
    return "" if "" in {one, other} else max(one, other)


def row_of(held: Held) -> list[str]:
    """Return the table's cells for one office."""
    return [held.name, held.alias, "", held.country, held.title, "GOV", held.start, held.end, "factbook"]


if __name__ == "__main__":
    main(sys.argv[1:])
