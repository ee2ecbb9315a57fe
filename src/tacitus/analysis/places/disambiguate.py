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
class Feature:
    """What speaks for an entry, how much, and in words."""

    name: str
    value: float
    words: str


@dataclass(frozen=True, slots=True)
class Choice:
    """The entry chosen for a name."""

    row: int
    score: float
    features: tuple[Feature, ...]

    @property
    def reason(self) -> str:
        """The features that decided, strongest first."""
        told = sorted((each for each in self.features if each.value > 0.05), key=lambda each: -each.value)
        return "; ".join(each.words for each in told) or "the only entry of that name"


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
    scene = replace(_first_scene(entries, counts, held, gazetteer), home=home or Home())
    if dateline:
        best = max(dateline, key=lambda row: _score(row, "", scene, held, gazetteer)[0])
        scene = replace(scene, dateline=best, anchors=((best, 0.6),))
    filed = scene.anchors
    chosen = {name: _best(name, rows, scene, held, gazetteer) for name, rows in entries.items()}
    sure = {
        name: _sureness(name, choice, entries[name], scene, held, gazetteer)
        for name, choice in chosen.items()
    }
    anchors: dict[str, tuple[int, float]] = {}
    for _ in range(2):  # the surest first: in the first round each is pulled by surer names alone
        for name in sorted(entries, key=lambda each: -sure[each]):
            others = (anchor for other, anchor in anchors.items() if other != name)
            scene = replace(scene, anchors=(*others, *filed))
            choice = chosen[name] = _best(name, entries[name], scene, held, gazetteer)
            sure[name] = _sureness(name, choice, entries[name], scene, held, gazetteer)
            if gazetteer.kind(choice.row) != "country":
                anchors[name] = (choice.row, sure[name])
            else:
                anchors.pop(name, None)
    return {name: choice for name, choice in chosen.items() if choice.score >= weights()["abstain_below"]}


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


def _best(
    name: str, rows: tuple[int, ...], scene: Scene, held: dict[str, int], gazetteer: Gazetteer
) -> Choice:
    scored = [(*_score(row, name, scene, held, gazetteer), row) for row in rows]
    score, features, row = max(scored, key=lambda each: (each[0], -each[2]))
    return Choice(row, score, features)


def _sureness(
    name: str,
    choice: Choice,
    rows: tuple[int, ...],
    scene: Scene,
    held: dict[str, int],
    gazetteer: Gazetteer,
) -> float:
    if name in held or len(rows) == 1:
        return 1.0
    second = max(
        (_score(row, name, scene, held, gazetteer)[0] for row in rows if row != choice.row), default=-math.inf
    )
    return min(1.0, max(0.1, (choice.score - second) / 2))


def _score(
    row: int, name: str, scene: Scene, held: dict[str, int], gazetteer: Gazetteer
) -> tuple[float, tuple[Feature, ...]]:
    features = (
        _population(row, gazetteer),
        _kind(row, gazetteer),
        _fame(row, name, gazetteer),
        _own(row, gazetteer),
        _seat(row, scene.namesakes.get(name, frozenset()), gazetteer),
        _spelling(row, name, scene, gazetteer),
        _country_named(row, name, scene, gazetteer),
        _division_named(row, name, scene, gazetteer),
        _outlet(row, scene, gazetteer),
        _institutions(row, scene, gazetteer),
        _dateline(row, scene, gazetteer),
        _neighbors(row, scene.namesakes.get(name, frozenset()), scene, gazetteer),
        _container(row, name, held, gazetteer),
    )
    return sum(each.value for each in features), features


def _population(row: int, gazetteer: Gazetteer) -> Feature:
    people = gazetteer.number("population", row)
    return Feature(
        "population", weights()["population"] * (math.log10(max(people, 100)) - 2), f"{people:,} people"
    )


def _kind(row: int, gazetteer: Gazetteer) -> Feature:
    kind = "capital" if row in gazetteer.capitals else gazetteer.kind(row)
    value = weights()["kind"].get(kind, weights()["kind"]["other"])
    return Feature("kind", value, f"a {kind}")


def _fame(row: int, name: str, gazetteer: Gazetteer) -> Feature:
    kind = "capital" if row in gazetteer.capitals else gazetteer.kind(row)
    famous = weights()["famous"].get(fold(name)) == kind
    return Feature("fame", weights()["fame"] * famous, f"the {name} that the world knows")


def _own(row: int, gazetteer: Gazetteer) -> Feature:
    return Feature("own", weights()["own"] * gazetteer.is_own(row), "a place of your own list")


def _seat(row: int, namesakes: frozenset[int], gazetteer: Gazetteer) -> Feature:
    """Count against a division that its own chief town has the same name: "in Aleppo" means the town."""
    if gazetteer.kind(row) not in {"admin1", "admin2"}:
        return Feature("seat", 0.0, "")
    towns = (
        each
        for each in namesakes
        if row in {gazetteer.number("admin1", each), gazetteer.number("admin2", each)}
    )
    held = max((gazetteer.number("population", each) for each in towns), default=0)
    share = held / max(1, gazetteer.number("population", row))
    value = weights()["seat"] if share > weights()["seat_share"] else 0.0
    return Feature("seat", value, "")


def _spelling(row: int, name: str, scene: Scene, gazetteer: Gazetteer) -> Feature:
    """Count against an entry of another name that is only also spelled so, where others bear the name."""
    key = fold(name)
    others = scene.namesakes.get(name, frozenset()) - {row}
    foreign = fold(gazetteer.name(row)) != key and row not in gazetteer.by_hand.get(key, ())
    value = weights()["spelling"] if foreign and any(fold(gazetteer.name(o)) == key for o in others) else 0.0
    return Feature("spelling", value, "")


def _outlet(row: int, scene: Scene, gazetteer: Gazetteer) -> Feature:
    country = gazetteer.country(row)
    value = weights()["outlet"] * (scene.home.outlet == country != "")
    return Feature("outlet", value, f"the outlet is of {country}")


def _institutions(row: int, scene: Scene, gazetteer: Gazetteer) -> Feature:
    country = gazetteer.country(row)
    value = weights()["institutions"] * scene.home.shares.get(country, 0.0)
    words = ", ".join(f"“{word}”" for word in scene.home.words.get(country, ())[:3])
    return Feature("institutions", value, f"the report is at home in {country} ({words})")


def _country_named(row: int, name: str, scene: Scene, gazetteer: Gazetteer) -> Feature:
    """Give the share of the entry's country among the countries named and those of the other places."""
    country = gazetteer.country(row)
    namesakes = scene.namesakes.get(name, frozenset())
    votes = _votes(name, scene)[0] if len(namesakes) > 1 else Counter[str]()
    here = float(scene.countries[country] - votes[country])
    total = float(scene.countries.total() - votes.total())
    for other, sure in scene.anchors:
        if other not in namesakes:
            total += sure
            here += sure * (gazetteer.country(other) == country)
    share = here / total if total and country else 0.0
    return Feature(
        "country", weights()["country_named"] * share, f"{country} or a place in it is named in the report"
    )


def _votes(name: str, scene: Scene) -> tuple[Counter[str], Counter[int]]:
    return scene.votes.get(name) or (Counter(), Counter())


def _division_named(row: int, name: str, scene: Scene, gazetteer: Gazetteer) -> Feature:
    above = gazetteer.number("admin1", row)
    own = _votes(name, scene)[1]
    total = scene.divisions.total() - own.total()
    share = (scene.divisions[above] - own[above]) / total if above >= 0 and total > 0 else 0.0
    words = f"{gazetteer.name(above)} is named in the report" if above >= 0 else ""
    return Feature("division", weights()["division_named"] * share, words)


def _dateline(row: int, scene: Scene, gazetteer: Gazetteer) -> Feature:
    there = scene.dateline
    if there < 0:
        return Feature("dateline", 0.0, "")
    same_country = gazetteer.country(row) == gazetteer.country(there)
    same_division = same_country and gazetteer.number("admin1", row) == gazetteer.number("admin1", there) >= 0
    value = weights()["dateline_division"] if same_division else weights()["dateline_country"] * same_country
    return Feature("dateline", value, f"as the dateline, {gazetteer.name(there)}")


def _neighbors(row: int, namesakes: frozenset[int], scene: Scene, gazetteer: Gazetteer) -> Feature:
    """Sum the pull of the other settled places; each pulls less with its distance."""
    pull = 0.0
    weight = 0.0
    nearest, closest = "", math.inf
    for other, sure in scene.anchors:
        if other in namesakes or other == row:
            continue
        away = gazetteer.km(row, other)
        pull += sure / (1 + away / weights()["near_km"])
        weight += sure
        if away < closest:
            nearest, closest = gazetteer.name(other), away
    if not weight:
        return Feature("neighbors", 0.0, "")
    return Feature(
        "neighbors", weights()["neighbors"] * pull / (weight + 0.5), f"{closest:.0f} km from {nearest}"
    )


def _container(row: int, name: str, held: dict[str, int], gazetteer: Gazetteer) -> Feature:
    holder = held.get(name, -1)
    if holder >= 0 and gazetteer.within(row, holder):
        return Feature(
            "container", weights()["container"], f"the text says it is in {gazetteer.name(holder)}"
        )
    return Feature("container", 0.0, "")
