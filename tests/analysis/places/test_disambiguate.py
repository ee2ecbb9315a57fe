"""Which namesake is meant: scenes of names, and the features one by one."""

from __future__ import annotations

import pytest

from tacitus.analysis.places.candidates import Candidate
from tacitus.analysis.places.disambiguate import choose, weights
from tacitus.analysis.places.gazetteer import load_gazetteer

from .named import NAMED
from .scenes import SCENES

GAZETTEER = load_gazetteer()


def candidate(name: str, inside: str = "") -> Candidate:
    rows = GAZETTEER.rows(name)
    holder = -1
    if inside:
        holder = next(
            each for each in GAZETTEER.container(inside) if any(GAZETTEER.within(row, each) for row in rows)
        )
        rows = tuple(row for row in rows if GAZETTEER.within(row, holder))
    return Candidate(0, 1, name, rows, holder, near=False)


@pytest.mark.parametrize("scene", SCENES, ids="-".join)
def test_scene(scene: dict[str, str]) -> None:
    chosen = choose([candidate(name) for name in scene], GAZETTEER)
    assert {name: GAZETTEER.country(choice.row) for name, choice in chosen.items()} == scene


@pytest.mark.parametrize(("name", "country", "kind", "precision"), NAMED, ids=[row[0] for row in NAMED])
def test_a_name_alone(name: str, country: str, kind: str, precision: str) -> None:
    [choice] = choose([candidate(name)], GAZETTEER).values()
    place = GAZETTEER.place(choice.row)
    assert (place.country, place.kind, str(place.precision)) == (country, kind, precision)


@pytest.mark.parametrize(
    ("name", "inside", "admin1"),
    [
        ("Paris", "Texas", "Texas"),
        ("Paris", "Tex.", "Texas"),
        ("Paris", "TN", "Tennessee"),
        ("Springfield", "Ill.", "Illinois"),
        ("Springfield", "Missouri", "Missouri"),
        ("Alexandria", "Va.", "Virginia"),
        ("Alexandria", "La.", "Louisiana"),
        ("Moscow", "Idaho", "Idaho"),
        ("London", "Ont.", "Ontario"),
        ("Portland", "Maine", "Maine"),
        ("Portland", "Ore.", "Oregon"),
        ("Columbia", "S.C.", "South Carolina"),
    ],
)
def test_the_container_behind_the_comma_decides(name: str, inside: str, admin1: str) -> None:
    [choice] = choose([candidate(name, inside)], GAZETTEER).values()
    assert GAZETTEER.place(choice.row).admin1 == admin1
    assert "the text says it is in" in choice.reason


def test_the_dateline_pulls() -> None:
    filed = GAZETTEER.rows("Columbus")
    chosen = choose([candidate("Dublin"), candidate("Ohio")], GAZETTEER, filed)
    assert GAZETTEER.place(chosen["Dublin"].row).admin1 == "Ohio"


def test_same_input_same_choice() -> None:
    names = [candidate(name) for name in ("Springfield", "Jackson", "Georgia")]
    assert choose(names, GAZETTEER) == choose(names, GAZETTEER)


def test_every_weight_is_a_number() -> None:
    assert all(isinstance(value, float | dict) for value in weights().values())
