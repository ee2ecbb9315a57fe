"""The gazetteer as it ships."""

from __future__ import annotations

import pytest

from tacitus.analysis.places.gazetteer import load_gazetteer

GAZETTEER = load_gazetteer()


def places(name: str) -> set[tuple[str, str]]:
    return {(GAZETTEER.place(row).kind, GAZETTEER.place(row).country) for row in GAZETTEER.rows(name)}


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Russia", "country", "RUS"),
        ("US", "country", "USA"),
        ("U.K.", "country", "GBR"),
        ("Burma", "country", "MMR"),
        ("DPRK", "country", "PRK"),
        ("Ivory Coast", "country", "CIV"),
        ("Moscow", "capital", "RUS"),
        ("Caracas", "capital", "VEN"),
        ("Kiev", "capital", "UKR"),
        ("New York", "admin1", "USA"),
        ("New York", "city", "USA"),
        ("Calif.", "admin1", "USA"),
        ("São Paulo", "city", "BRA"),
        ("Sao Paulo", "city", "BRA"),
        ("St. Louis", "city", "USA"),
        ("Fort Tiuna", "base", "VEN"),
        ("Black Sea", "sea", ""),
    ],
)
def test_a_name_is_found(name: str, kind: str, country: str) -> None:
    assert (kind, country) in places(name)


def test_unknown_name() -> None:
    assert GAZETTEER.rows("Xyzzyville") == ()


def test_containers() -> None:
    [texas] = GAZETTEER.container("TX")
    assert GAZETTEER.name(texas) == "Texas"
    inside = [row for row in GAZETTEER.rows("Paris") if GAZETTEER.within(row, texas)]
    assert [GAZETTEER.place(row).admin1 for row in inside] == ["Texas"]


def test_distance() -> None:
    paris = next(row for row in GAZETTEER.rows("Paris") if GAZETTEER.country(row) == "FRA")
    london = next(row for row in GAZETTEER.rows("London") if GAZETTEER.country(row) == "GBR")
    assert GAZETTEER.km(paris, london) == pytest.approx(344, abs=5)


def test_every_country_has_a_capital() -> None:
    assert len(GAZETTEER.capitals) > 200
