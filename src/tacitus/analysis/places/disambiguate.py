"""Which of many namesakes is meant: one table of explained features, summed for each candidate entry."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from tacitus.analysis.places.candidates import Candidate
from tacitus.analysis.places.gazetteer import Gazetteer
from tacitus.analysis.places.home import Home
from tacitus.analysis.places.table import fold
from tacitus.data import read_toml


@dataclass(frozen=True, slots=True)
class Choice:
    """The entry chosen for a name."""

    row: int
    score: float
    reason: str
    """The features that decided, strongest first."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """What speaks for an entry of a name whatever the other names mean."""

    first: tuple[float, ...]
    """`_FEATURES` up to `spelling`."""
    here: float
    """Mentions of the entry's country by other names."""
    named: float
    """Mentions of any country by other names."""
    then: tuple[float, ...]
    """`_FEATURES` from `division` to `dateline`."""
    container: float


@dataclass(frozen=True, slots=True)
class Scene:
    """What the report as a whole says about where it plays."""

    countries: Counter[str]
    """Countries named, by number of mentions."""
    divisions: Counter[int]
    """Divisions named, by row."""
    dateline: int
    """Row of the dateline's place, or -1."""
    anchors: tuple[tuple[int, float], ...]
    """Places already settled, with how sure each is (0 to 1)."""
    namesakes: dict[str, frozenset[int]]
    """The entries each name may mean."""
    votes: dict[str, tuple[Counter[str], Counter[int]]]
    """What each name adds to the countries and divisions: it is no evidence for itself."""
    home: Home = field(default_factory=Home)
    standing: dict[tuple[str, int], _Standing] = field(default_factory=dict)
    """What was worked out for an entry of a name."""


@cache
def weights() -> dict[str, Any]:
    """Return the weights of the features, from `data/places/score.toml`."""
    return read_toml("places/score.toml")


def choose(
    candidates: Sequence[Candidate],
    gazetteer: Gazetteer,
    dateline: Sequence[int] = (),
    home: Home | None = None,
) -> dict[str, Choice]:
    """Return the entry meant by each name of a report; one sense for a name in one report.

    Names are first settled by their own features and by the countries and divisions named in the report;
    then, the surest first, each is settled anew among those settled before it.

    Args:
        candidates: The report's candidates.
        gazetteer: The gazetteer.
        dateline: Rows that the dateline's place may mean.
        home: In what country the report is at home.
    """
    entries: dict[str, tuple[int, ...]] = {}
    held: dict[str, int] = {}
    for candidate in candidates:
        key = candidate.name
        if candidate.inside >= 0:
            entries[key] = candidate.rows
            held[key] = candidate.inside
        else:
            entries.setdefault(key, candidate.rows)
    counts = Counter(candidate.name for candidate in candidates)
    judge = _Judge(gazetteer, held)
    scene = replace(_first_scene(entries, counts, held, gazetteer), home=home or Home())
    if dateline:
        best = max(dateline, key=lambda row: judge.score(row, "", scene))
        scene = replace(scene, dateline=best, anchors=((best, 0.6),), standing={})
    filed = scene.anchors
    settled = {name: judge.settle(name, rows, scene) for name, rows in entries.items()}
    anchors: dict[str, tuple[int, float]] = {}
    for _ in range(2):  # the surest first: in the first round each is pulled by surer names alone
        for name in sorted(entries, key=lambda each: -settled[each].sure):
            others = (anchor for other, anchor in anchors.items() if other != name)
            here = settled[name] = judge.settle(
                name, entries[name], replace(scene, anchors=(*others, *filed))
            )
            if gazetteer.kind(here.row) != "country":
                anchors[name] = (here.row, here.sure)
            else:
                anchors.pop(name, None)
    return {
        name: Choice(here.row, here.score, judge.reason(here.row, name, here.scene))
        for name, here in settled.items()
        if here.score >= weights()["abstain_below"]
    }


def _first_scene(
    entries: dict[str, tuple[int, ...]], counts: Counter[str], held: dict[str, int], gazetteer: Gazetteer
) -> Scene:
    countries: Counter[str] = Counter()
    divisions: Counter[int] = Counter()
    votes: dict[str, tuple[Counter[str], Counter[int]]] = {}
    for name, rows in entries.items():
        kinds = {gazetteer.kind(row) for row in rows}
        named, parts = votes[name] = Counter(), Counter()
        for row in rows:
            if gazetteer.kind(row) == "country":
                named[gazetteer.country(row)] += counts[name]
            elif gazetteer.kind(row) == "admin1" and "country" not in kinds:
                parts[row] += counts[name]
                named[gazetteer.country(row)] += counts[name]
        countries.update(named)
        divisions.update(parts)
    for row in held.values():
        countries[gazetteer.country(row)] += 1
        if gazetteer.kind(row) != "country":
            divisions[row] += 1
    namesakes = {name: frozenset(rows) for name, rows in entries.items()}
    return Scene(countries, divisions, -1, (), namesakes, votes)


@dataclass(frozen=True, slots=True)
class _Settled:
    """What a name means in a scene."""

    row: int
    score: float
    sure: float
    """From 0.1 to 1: how far the next best entry lies behind."""
    scene: Scene


_FEATURES = (
    "population",
    "kind",
    "fame",
    "own",
    "seat",
    "spelling",
    "country",
    "division",
    "outlet",
    "institutions",
    "dateline",
    "neighbors",
    "container",
)
"""What speaks for an entry, in the order in which it is added up."""
_TOLD = 0.05
"""Value from which a feature is told as a reason."""


@dataclass(frozen=True, slots=True)
class _Judge:
    """Weighs the entries of the names of one report."""

    gazetteer: Gazetteer
    held: dict[str, int]
    """Names told to lie in a country or division, with its row."""

    def settle(self, name: str, rows: tuple[int, ...], scene: Scene) -> _Settled:
        """Return the entry of a name that most speaks for, and how sure it is."""
        scores = {row: self.score(row, name, scene) for row in rows}
        row = max(scores, key=lambda each: (scores[each], -each))
        score = scores.pop(row)
        sure = 1.0
        if scores and name not in self.held:
            sure = min(1.0, max(0.1, (score - max(scores.values())) / 2))
        return _Settled(row, score, sure, scene)

    def score(self, row: int, name: str, scene: Scene) -> float:
        """Return the sum of the features of an entry."""
        return sum(self._values(row, name, scene))

    def reason(self, row: int, name: str, scene: Scene) -> str:
        """Return the features that speak for an entry, strongest first, in words."""
        values = zip(_FEATURES, self._values(row, name, scene), strict=True)
        told = sorted(((name, value) for name, value in values if value > _TOLD), key=lambda each: -each[1])
        words = (self._words(feature, row, name, scene) for feature, _ in told)
        return "; ".join(words) or "the only entry of that name"

    def _values(self, row: int, name: str, scene: Scene) -> tuple[float, ...]:
        standing = scene.standing.get((name, row))
        if standing is None:
            standing = scene.standing[name, row] = self._standing(row, name, scene)
        if not scene.anchors:
            share = _share(standing.here, standing.named, self.gazetteer.country(row))
            country, neighbors = weights()["country_named"] * share, 0.0
        else:
            country, neighbors = self._among(row, name, scene, standing)
        return (*standing.first, country, *standing.then, neighbors, standing.container)

    def _standing(self, row: int, name: str, scene: Scene) -> _Standing:
        gazetteer = self.gazetteer
        namesakes = scene.namesakes.get(name, frozenset())
        country = gazetteer.country(row)
        votes = _votes(name, scene)[0] if len(namesakes) > 1 else Counter[str]()
        holder = self.held.get(name, -1)
        here = float(scene.countries[country] - votes[country])
        at_home = weights()["named_capital"] * (row in gazetteer.capitals and here > 0)
        return _Standing(
            (
                _population(row, gazetteer),
                _kind(row, gazetteer) + at_home,
                _fame(row, name, gazetteer),
                weights()["own"] * gazetteer.is_own(row),
                _seat(row, namesakes, gazetteer),
                _spelling(row, name, scene, gazetteer),
            ),
            here,
            float(scene.countries.total() - votes.total()),
            (
                _division_named(row, name, scene, gazetteer),
                weights()["outlet"] * (scene.home.outlet == country != ""),
                weights()["institutions"] * scene.home.shares.get(country, 0.0),
                _dateline(row, scene, gazetteer),
            ),
            weights()["container"] if holder >= 0 and gazetteer.within(row, holder) else 0.0,
        )

    def _among(self, row: int, name: str, scene: Scene, standing: _Standing) -> tuple[float, float]:
        """Weigh the other places settled: the share of the entry's country, and the pull of those near by.

        Each pulls less with its distance.
        """
        gazetteer, near = self.gazetteer, weights()["near_km"]
        country = gazetteer.country(row)
        namesakes = scene.namesakes.get(name, frozenset())
        here, named, pull, weight = standing.here, standing.named, 0.0, 0.0
        for other, sure in scene.anchors:
            if other in namesakes:
                continue
            named += sure
            if gazetteer.country(other) == country:
                here += sure
            if other != row:
                pull += sure / (1 + gazetteer.km(row, other) / near)
                weight += sure
        neighbors = weights()["neighbors"] * pull / (weight + 0.5) if weight else 0.0
        return weights()["country_named"] * _share(here, named, country), neighbors

    def _words(self, feature: str, row: int, name: str, scene: Scene) -> str:
        """Return what a feature tells, in words."""
        gazetteer = self.gazetteer
        country = gazetteer.country(row)
        if feature == "neighbors":
            namesakes = scene.namesakes.get(name, frozenset())
            others = [other for other, _ in scene.anchors if other not in namesakes and other != row]
            nearest = min(others, key=lambda other: gazetteer.km(row, other))
            return f"{gazetteer.km(row, nearest):.0f} km from {gazetteer.name(nearest)}"
        if feature == "institutions":
            words = ", ".join(f"“{word}”" for word in scene.home.words.get(country, ())[:3])
            return f"the report is at home in {country} ({words})"
        plain = {
            "population": f"{gazetteer.number('population', row):,} people",
            "kind": f"a {_sort(row, gazetteer)}",
            "fame": f"the {name} that the world knows",
            "own": "a place of your own list",
            "country": f"{country} or a place in it is named in the report",
            "outlet": f"the outlet is of {country}",
        }
        if feature in plain:
            return plain[feature]
        if feature == "division":
            return f"{gazetteer.name(gazetteer.number('admin1', row))} is named in the report"
        if feature == "dateline":
            return f"as the dateline, {gazetteer.name(scene.dateline)}"
        return f"the text says it is in {gazetteer.name(self.held[name])}"


def _share(here: float, named: float, country: str) -> float:
    return here / named if named and country else 0.0


def _sort(row: int, gazetteer: Gazetteer) -> str:
    return "capital" if row in gazetteer.capitals else gazetteer.kind(row)


def _population(row: int, gazetteer: Gazetteer) -> float:
    value: float = weights()["population"] * (math.log10(max(gazetteer.number("population", row), 100)) - 2)
    return value


def _kind(row: int, gazetteer: Gazetteer) -> float:
    value: float = weights()["kind"].get(_sort(row, gazetteer), weights()["kind"]["other"])
    return value


def _fame(row: int, name: str, gazetteer: Gazetteer) -> float:
    famous = weights()["famous"].get(fold(name)) == _sort(row, gazetteer)
    value: float = weights()["fame"] * famous
    return value


def _seat(row: int, namesakes: frozenset[int], gazetteer: Gazetteer) -> float:
    """Count against a division that its own chief town has the same name: "in Aleppo" means the town."""
    if gazetteer.kind(row) not in {"admin1", "admin2"}:
        return 0.0
    towns = (
        each
        for each in namesakes
        if row in {gazetteer.number("admin1", each), gazetteer.number("admin2", each)}
    )
    held = max((gazetteer.number("population", each) for each in towns), default=0)
    share = held / max(1, gazetteer.number("population", row))
    return weights()["seat"] if share > weights()["seat_share"] else 0.0


def _spelling(row: int, name: str, scene: Scene, gazetteer: Gazetteer) -> float:
    """Count against an entry of another name that is only also spelled so, where others bear the name."""
    key = fold(name)
    others = scene.namesakes.get(name, frozenset()) - {row}
    foreign = fold(gazetteer.name(row)) != key and row not in gazetteer.by_hand.get(key, ())
    return weights()["spelling"] if foreign and any(fold(gazetteer.name(o)) == key for o in others) else 0.0


def _votes(name: str, scene: Scene) -> tuple[Counter[str], Counter[int]]:
    return scene.votes.get(name) or (Counter(), Counter())


def _division_named(row: int, name: str, scene: Scene, gazetteer: Gazetteer) -> float:
    above = gazetteer.number("admin1", row)
    own = _votes(name, scene)[1]
    total = scene.divisions.total() - own.total()
    share = (scene.divisions[above] - own[above]) / total if above >= 0 and total > 0 else 0.0
    value: float = weights()["division_named"] * share
    return value


def _dateline(row: int, scene: Scene, gazetteer: Gazetteer) -> float:
    there = scene.dateline
    if there < 0 or gazetteer.country(row) != gazetteer.country(there):
        return 0.0
    same = gazetteer.number("admin1", row) == gazetteer.number("admin1", there) >= 0
    value: float = weights()["dateline_division" if same else "dateline_country"]
    return value
