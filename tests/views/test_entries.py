from __future__ import annotations

import pytest

from tacitus.store.table import Table
from tacitus.views.entries import event_entry, print_statements, search_entry, statement_entry

STATEMENT: dict[str, object] = {
    "id": "s_1",
    "published": "2026-03-02T00:00:00+00:00",
    "outlet": "The Test",
    "speaker": "Rosa Quispe",
    "speaker_country": "PER",
    "speaker_sector": "GOV",
    "act": "deny",
    "manner": "direct",
    "negated": 1,
    "via": "the agency",
    "addressee": "reporters",
    "said_in": "Lima",
    "words": "We will not",
}
EVENT: dict[str, object] = {
    "id": "em_1",
    "published": None,
    "outlet": "",
    "actors": "Peru",
    "recipients": "Haiti",
    "type": "AGREE",
    "mode": "",
    "cameo": "033",
    "status": "planned",
    "happened_on": "2026-W11",
    "place": "Cusco",
    "asserter": "Rosa Quispe",
    "words": "Peru will send 40 doctors",
}


def test_a_statement() -> None:
    told = statement_entry(STATEMENT).told
    assert told == (
        "2026-03-02  Rosa Quispe (PER GOV): deny, direct, negated, via the agency, to reporters, in Lima"
        "  [The Test]"
    )


def test_an_event() -> None:
    told = event_entry(EVENT).told
    assert told == "–  Peru → Haiti: AGREE 033, planned, on 2026-W11, in Cusco, as told by Rosa Quispe"


def test_what_is_unknown_is_said_to_be() -> None:
    bare = {
        **EVENT,
        "actors": None,
        "recipients": None,
        "happened_on": "",
        "place": None,
        "asserter": "narrator",
    }
    assert event_entry(bare).told == "–  somebody unnamed: AGREE 033, planned"
    nobody = {**STATEMENT, "speaker": "", "speaker_country": None, "speaker_sector": None}
    assert "unknown speaker: deny" in statement_entry(nobody).told


def test_a_hit() -> None:
    row = {"id": "r_1", "published": None, "outlet": "X", "kind": "report", "name": "", "words": "a [b] c"}
    assert search_entry(row).told == "–  report, untitled  [X]"


def test_printed_words_are_wrapped_and_harmless(capsys: pytest.CaptureFixture[str]) -> None:
    row = {**STATEMENT, "words": "word " * 100 + "\x1b[31m"}
    print_statements(Table(tuple(row), (tuple(row.values()),)))
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert max(len(line) for line in out.splitlines()) <= 140
