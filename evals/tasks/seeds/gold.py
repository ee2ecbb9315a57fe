"""The gold sheet of the seed reports, read from its folder: nothing of it is kept in this repository."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evals.rows import GoldError, Row
from evals.scorers.codes import QUAD

_SHEET = "SEED_GOLD.md"
_DATA = "SEED_GOLD.json"
_ROW = re.compile(r"^\|\s*(\d+)\s*\|([^|]*)\|([^|]*)\|", re.MULTILINE)
PHENOMENA = 49


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of one of the two reports that the gold sheet points at."""

    doc: str
    """`A` or `B`."""
    start: int
    end: int
    text: str = ""

    def touches(self, start: int, end: int) -> bool:
        """Tell whether a half-open range of the same report shares a character with it."""
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A statement of the sheet."""

    id: str
    speaker: str
    """Id of the speaker among the sheet's actors."""
    content: Spot
    also: tuple[Spot, ...]
    """Further tellings of the same words."""


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event of the sheet."""

    id: str
    evidence: tuple[Spot, ...]
    types: tuple[str, ...]
    """PLOVER types that the sheet accepts; empty where only the denial counts."""
    countries: tuple[str, ...]
    """Codes of the actors; empty when none is codable."""


class SeedGold:
    """The sheet, by its ids."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data: Row = json.loads(_read(folder / _DATA))
        self.phenomena = _phenomena(_read(folder / _SHEET))
        self.files = {doc: folder / row["file"] for doc, row in self.data["docs"].items()}

    def block(self, name: str) -> Spot:
        """Return a block of the structure, such as `A2`."""
        return spot(self._find("structure", name)["span"])

    def time(self, name: str) -> Spot:
        """Return the words of a time, such as `tA3`."""
        return spot(self._find("times", name)["span"])

    def value(self, name: str) -> str:
        """Return the value of a time."""
        return str(self._find("times", name)["value"])

    def place(self, name: str) -> Spot:
        """Return the words of a place, such as `pB0`."""
        return spot(self._find("places", name)["span"])

    def counts(self) -> list[Row]:
        """Return the counts in the order of the sheet."""
        return list(self.data["counts"])

    def actor(self, name: str) -> Row:
        """Return an actor, such as `ryabkov`."""
        return self._find("actors", name)

    def mentions(self, actor: str) -> tuple[Spot, ...]:
        """Return the words that point at an actor."""
        return tuple(spot(one) for one in self.actor(actor)["mentions"])

    def statements(self) -> Iterator[GoldStatement]:
        """Yield the statements."""
        for row in self.data["statements"]:
            also = tuple(spot(one) for one in row.get("also") or [])
            yield GoldStatement(row["id"], row["speaker"], spot(row["content"]), also)

    def statement(self, name: str) -> GoldStatement:
        """Return a statement, such as `A-S3`."""
        return next(one for one in self.statements() if one.id == name)

    def events(self) -> Iterator[GoldEvent]:
        """Yield the events."""
        for row in self.data["events"]:
            words = " ".join(str(row.get(name) or "") for name in ("plover", "alternatives", "scored"))
            only_denial = str(row["plover"]).startswith("none")
            types = () if only_denial else tuple(sorted(QUAD.keys() & set(re.findall(r"[A-Z]+", words))))
            countries = tuple(code for actor in row["actor"] for code in re.findall(r"^[A-Z]{3}\b", actor))
            yield GoldEvent(row["id"], tuple(spot(one) for one in row["evidence"]), types, countries)

    def event(self, name: str) -> GoldEvent:
        """Return an event, such as `E4`."""
        return next(one for one in self.events() if one.id == name)

    def _find(self, kind: str, name: str) -> Row:
        for row in self.data[kind]:
            if row["id"] == name:
                return dict(row)
        raise GoldError(f"{self.folder / _DATA} has no {kind} entry {name}")


def spot(row: Row) -> Spot:
    """Return a span of the sheet."""
    return Spot(row["doc"], row["start"], row["end"], row.get("text") or "")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        raise GoldError(
            f"no {path.name} in {path.parent}; --gold wants the folder of the seed reports"
        ) from None


def _phenomena(sheet: str) -> dict[int, str]:
    _, _, after = sheet.partition("## 1.")
    table, _, _ = after.partition("\n## ")
    found = {int(row[1]): " ".join(row[3].split()) for row in _ROW.finditer(table)}
    if sorted(found) != list(range(1, PHENOMENA + 1)):
        raise GoldError(f"{_SHEET} lists {len(found)} phenomena; 1 to {PHENOMENA} are wanted")
    return found
