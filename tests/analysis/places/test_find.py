"""Places found in a hand-made parse, as records with their tokens and words."""

from __future__ import annotations

from dataclasses import replace

from tacitus.analysis.document import ParsedReport
from tacitus.analysis.places import find_places
from tacitus.records.place import PlaceRole, Precision
from tests.factory import make_doc, make_parsed, make_span

LANDED = """
Two two CD NUM nummod 1
planes plane NNS NOUN nsubj 1
landed land VBD VERB ROOT 0
near near IN ADP prep -1
Caracas Caracas NNP PROPN pobj -1
+, , , PUNCT punct -1
Moscow Moscow NNP PROPN nsubj 1
said say VBD VERB parataxis -5
+. . . PUNCT punct -6
"""


def filed(parsed: ParsedReport, words: str) -> ParsedReport:
    report = replace(parsed.report, dateline=make_span(parsed.report, words))
    return replace(parsed, report=report)


def test_near_a_city_and_no_metonym() -> None:
    [located] = find_places(make_parsed(make_doc(LANDED)))
    assert (located.start, located.end) == (4, 5)
    mention = located.record
    assert (mention.place.name, mention.place.country) == ("Caracas", "VEN")
    assert mention.place.precision is Precision.NEAR
    assert mention.span.text == "Caracas"
    assert mention.role is PlaceRole.MENTIONED
    assert "Caracas" in mention.trace.reason


def test_the_dateline_comes_first_and_covers_no_token() -> None:
    first, _ = find_places(filed(make_parsed(make_doc(LANDED)), "Moscow"))
    assert (first.start, first.end) == (0, 0)
    assert first.record.role is PlaceRole.DATELINE
    assert (first.record.place.country, first.record.place.kind) == ("RUS", "capital")
    assert first.record.span.text == "Moscow"
