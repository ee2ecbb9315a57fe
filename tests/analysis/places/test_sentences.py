"""Whole sentences through the parser: what is a place, and where the deed is done."""

from __future__ import annotations

import pytest

from tacitus.analysis.analyzer import examine
from tacitus.analysis.parse import load_pipeline, parse
from tacitus.analysis.places import place_of
from tacitus.settings import DEFAULT_MODEL
from tests.factory import make_report

pytestmark = pytest.mark.model

SENTENCES: list[tuple[str, str, dict[str, str], str]] = [
    ("Gunmen killed four people near Caracas on Friday.", "killed", {"Caracas": "near"}, "Caracas"),
    ("Troops shelled villages in the Swat valley.", "shelled", {"Swat": "area"}, "Swat Valley"),
    ("Rockets hit towns in southern Lebanon.", "hit", {"Lebanon": "country"}, "Lebanon"),
    (
        "Soldiers clashed on the border between Armenia and Azerbaijan.",
        "clashed",
        {"Armenia": "near", "Azerbaijan": "country"},
        "Armenia",
    ),
    ("Rebels crossed the Litani River at dawn.", "crossed", {"Litani River": "area"}, "Litani River"),
    ("A bomb exploded at Heathrow Airport.", "exploded", {"Heathrow Airport": "point"}, "Heathrow"),
    (
        "Two rockets struck Ain al-Asad Air Base in western Iraq.",
        "struck",
        {"Ain al-Asad Air Base": "point", "Iraq": "country"},
        "Ain al-Asad Air Base",
    ),
    ("Moscow accused Washington of lying.", "accused", {}, ""),
    ("Pirates seized a tanker in the Gulf of Aden.", "seized", {"Gulf of Aden": "area"}, "Gulf of Aden"),
    ("The French army bombed camps in northern Mali.", "bombed", {"Mali": "country"}, "Mali"),
    ("A car bomb killed ten people in the Iraqi city of Mosul.", "killed", {"Mosul": "city"}, "Mosul"),
    (
        "Militants attacked Bagram Airfield north of Kabul.",
        "attacked",
        {"Bagram Airfield": "point", "Kabul": "near"},
        "Bagram Air Base",
    ),
    ("The Kremlin said troops would leave Crimea.", "leave", {"Crimea": "area"}, "Crimea"),
    (
        "An explosion rocked the port city of Aden. Five people were killed.",
        "killed",
        {"Aden": "city"},
        "Aden",
    ),
    (
        "POLICE SAID THAT GUNMEN KILLED TWO MEN IN SAN MIGUEL ON FRIDAY.",
        "killed",
        {"SAN MIGUEL": "city"},
        "San Miguel",
    ),
    ("Ma said he would leave.", "leave", {}, ""),
]


def test_places_and_the_place_of_the_deed() -> None:
    reports = [make_report(text) for text, *_ in SENTENCES]
    for parsed, (text, deed, places, place) in zip(
        parse(reports, load_pipeline(DEFAULT_MODEL)), SENTENCES, strict=True
    ):
        analysis = examine(parsed)
        found = {each.record.span.text: str(each.record.place.precision) for each in analysis.places}
        assert found == places, text
        token = next(each.i for each in parsed.doc if each.text == deed)
        held = place_of(analysis, token)
        assert (held.place.name if held else "") == place, text
