from __future__ import annotations

from tacitus.settings import Settings
from tacitus.versions import versions_of


def test_versions_name_all_that_codes_a_report() -> None:
    found = versions_of(Settings())
    assert {"tacitus", "spacy", "model", "rules", "lexicon", "actors", "places"} <= found.keys()
    assert found["model"].endswith("3.8.0")
