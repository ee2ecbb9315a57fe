from __future__ import annotations

from tacitus.settings import Settings
from tacitus.versions import versions_of


def test_versions_name_all_that_codes_a_report() -> None:
    found = versions_of(Settings())
    assert {"tacitus", "spacy", "model", "rules", "lexicon", "actors", "places"} <= found.keys()
    assert found["model"].endswith("3.8.0")


def test_places_of_the_users_own_are_part_of_the_version(tmp_path):
    path = tmp_path / "places.csv"
    path.write_text("name,lat,lon\nCamp Nightjar,12.5,24.25\n", encoding="utf-8")
    own = versions_of(Settings(places=(str(path),)))["places"]
    assert own != versions_of(Settings())["places"]
