from __future__ import annotations

from dataclasses import replace

from tacitus.store.spans import event_spans, place_id_of, spans_in, statement_spans
from tests.store.factory import make_coded


def test_every_span_of_a_report_is_listed() -> None:
    coded = make_coded()
    words = {span.text for span in spans_in(coded)}
    assert {
        "Rosa Quispe",
        "Cusco",
        "next week",
        "Monday",
        "told",
        "the agency",
        "reporters",
        "40 doctors",
    } <= words


def test_roles() -> None:
    coded = make_coded()
    assert {"content", "evidence", "quoted", "cue", "speaker", "addressee", "occasion", "via-0"} == set(
        statement_spans(coded.statements[0])
    )
    assert {"trigger", "evidence", "actor-0", "recipient-0", "count-0"} == set(event_spans(coded.events[0]))


def test_a_place_mention_has_an_id_of_its_place_in_the_text() -> None:
    (place,) = make_coded().places
    assert place_id_of(place) == place_id_of(make_coded().places[0])


def test_a_place_found_by_another_rule_is_another_mention() -> None:
    (place,) = make_coded().places
    trace = replace(place.trace, rule="sentence-before", reason="the sentence before names it")
    other = replace(place, trace=trace)
    assert place_id_of(other) != place_id_of(place)
