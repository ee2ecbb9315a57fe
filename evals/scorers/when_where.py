"""When and where events happened, on MUC-4 style templates (slot credit as in MUC-4: full, half or none)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from evals.figures import Figures, Scores, Tally, percent
from evals.rows import Row, by_id

_OPEN_START, _OPEN_END = "0000", "9999"


def fold(name: str | None) -> str:
    """Return a name in plain capitals, without accents and punctuation."""
    plain = unicodedata.normalize("NFD", (name or "").upper()).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Z0-9 ]", "", plain).strip()


def date_credit(alternatives: list[list[str | None]], date: str | list[str | None] | None) -> float:
    """Return 1 for a gold day or span told exactly, 0.5 inside its span or month, else 0.

    Args:
        alternatives: Gold spans as `[first day, last day]`; None for an open end.
        date: An ISO day, or `[first, last]` with None for an open end.
    """
    if not date:
        return 0.0
    first, last = date if isinstance(date, list) else (date, date)
    credit = 0.0
    for start, end in alternatives:
        one_day = start == end
        if _exact(start, end, first, last):
            return 1.0
        touches = (first or _OPEN_START) <= (end or _OPEN_END) + "~" and (last or _OPEN_END) + "~" >= (
            start or _OPEN_START
        )
        same_month = one_day and (first or last or "")[:7] in ((start or "")[:7], (end or "")[:7])
        if touches or same_month:
            credit = 0.5
    return credit


def _exact(start: str | None, end: str | None, first: str | None, last: str | None) -> bool:
    if start == end:
        return first == last == start
    if start is None and not first and last == end:
        return True
    return first == start and last == end


def _regions(locations: list[Row]) -> Iterator[Row]:
    for location in locations:
        yield from [location] if "country" in location else [location["from"], location["to"]]


def place_credit(locations: list[Row], event: Row) -> tuple[int, int]:
    """Return whether the country is right, and whether one of its gold places is named (1 or 0 each)."""
    country = place = 0
    for region in _regions(locations):
        if fold(region["country"]) == fold(event.get("country")):
            country = 1
            names = {fold(one["name"]) for one in region["places"]}
            if names & {fold(name) for name in event.get("places") or []}:
                place = 1
    return country, place


@dataclass(frozen=True, slots=True)
class _Credit:
    date: float = 0.0
    country: int = 0
    place: int = 0


def _align(gold: list[Row], predicted: list[Row]) -> dict[int, _Credit]:
    offers = []
    for i, wanted in enumerate(gold):
        for j, offered in enumerate(predicted):
            date = date_credit(wanted["dates"], offered.get("date")) if wanted["dates"] else 0.0
            country, place = place_credit(wanted["locations"], offered) if wanted["locations"] else (0, 0)
            offers.append((-(date + country + place), i, j, _Credit(date, country, place)))
    aligned: dict[int, _Credit] = {}
    taken = set()
    for _, i, j, credit in sorted(offers, key=lambda offer: offer[:3]):
        if i not in aligned and j not in taken:
            aligned[i] = credit
            taken.add(j)
    return aligned


class _Count:
    def __init__(self) -> None:
        self.date, self.country, self.location = Tally(), Tally(), Tally()
        self.exact_dates = self.gold_places = self.right_places = 0
        self.gold_events = self.predicted_events = self.aligned = 0

    def add(self, gold: list[Row], predicted: list[Row]) -> None:
        aligned = _align(gold, predicted)
        self.predicted_events += len(predicted)
        self.date.predicted += sum(bool(event.get("date")) for event in predicted)
        countries = sum(bool(event.get("country")) for event in predicted)
        self.country.predicted += countries
        self.location.predicted += countries
        for index, event in enumerate(gold):
            if index not in aligned and event.get("optional"):
                continue
            self.gold_events += 1
            self.aligned += index in aligned
            self._add_slots(event, aligned.get(index, _Credit()))

    def _add_slots(self, event: Row, credit: _Credit) -> None:
        if event["dates"]:
            self.date.add(0, 1, credit.date)
            self.exact_dates += credit.date == 1
        if event["locations"]:
            below_country = any(region["places"] for region in _regions(event["locations"]))
            whole = credit.country and (credit.place or not below_country)
            self.country.add(0, 1, credit.country)
            self.location.add(0, 1, 1.0 if whole else 0.5 * credit.country)
            self.gold_places += below_country
            self.right_places += below_country and credit.place


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score the day and the place of events; events are paired one to one, most slots right first.

    Args:
        gold: Rows with `id` and `events` of `dates`, `locations`, `optional`.
        predictions: Rows with `id` and `events` of `date`, `country`, `places`; a missing id counts as empty.
    """
    count = _Count()
    offered = by_id(predictions)
    for row in gold:
        count.add(row["events"], offered.get(str(row["id"]), {}).get("events") or [])
    figures: Figures = {
        "gold_count": count.gold_events,
        "predicted_count": count.predicted_events,
        "aligned": count.aligned,
        "date_exact_r": percent(count.exact_dates, count.date.gold),
        "place_r": percent(count.right_places, count.gold_places),
    }
    for name in ("date", "country", "location"):
        figures |= getattr(count, name).figures(name)
    lines = (
        f"{count.gold_events} gold events, {count.predicted_events} predicted, {count.aligned} paired",
        (
            f"  date: {figures['date_r']:.1f} % of the gold credit, {figures['date_exact_r']:.1f} % exact; "
            f"precision {figures['date_p']:.1f}"
        ),
        f"  country: {figures['country_r']:.1f} % found; precision {figures['country_p']:.1f}",
        (
            f"  place below country: {figures['place_r']:.1f} % found; "
            f"location slot (MUC) {figures['location_r']:.1f} %"
        ),
    )
    return Scores(figures, lines)
