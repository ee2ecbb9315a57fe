"""The file of corrections."""

from __future__ import annotations

from pathlib import Path

import pytest

from tacitus.errors import NotFoundError, SettingsError, TacitusError
from tacitus.records.correction import Correction, Verb
from tacitus.records.ids import ReportId
from tacitus.runs.corrections import add, apply, check, corrections_path, read_corrections, undo
from tacitus.store.store import Store

FIRST = Correction.make(Verb.MERGE, (ReportId("r_1"), ReportId("r_2")), "één top")
SECOND = Correction.make(Verb.SPLIT, (ReportId("r_2"),))


def test_corrections_are_kept_in_order_and_taken_back(tmp_path: Path) -> None:
    with Store(tmp_path / "t.db") as store:
        path = corrections_path(store)
        assert read_corrections(path) == []
        for each in (FIRST, SECOND, FIRST):
            add(store, each)
        assert read_corrections(path) == [SECOND, FIRST]
        assert undo(store, SECOND.id) == SECOND
        assert read_corrections(path) == [FIRST]
        with pytest.raises(NotFoundError, match=FIRST.id):
            undo(store, "k_none")


@pytest.mark.parametrize("line", ["{", "[]", '{"do": "burn", "reports": []}', '{"do": "merge"}', '"merge"'])
def test_a_line_that_is_none_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text(f'{{"do": "split", "reports": ["r_1"]}}\n\n{line}\n')
    with pytest.raises(SettingsError, match="line 3"):
        read_corrections(path)


def test_corrections_of_records_are_kept_as_they_are(tmp_path: Path) -> None:
    made = [
        Correction.of_record(Verb.SPEAKER, "s_1", "Ána", note="seen"),
        Correction.of_record(Verb.NAME, "a_1", "Ana", ("PER", "GOV")),
        Correction.of_record(Verb.REJECT, "em_1"),
    ]
    with Store(tmp_path / "t.db") as store:
        for each in made:
            add(store, each)
        assert read_corrections(corrections_path(store)) == made
        apply(store)


@pytest.mark.parametrize(
    ("correction", "message"),
    [
        (Correction.of_record(Verb.SPEAKER, "s_1"), "a name is needed"),
        (Correction.of_record(Verb.NAME, "a_1", "Ana", ("peru", "")), "is no code"),
        (Correction.of_record(Verb.REJECT, "em_1"), "no record 'em_1'"),
    ],
)
def test_what_cannot_be_done_is_told(tmp_path: Path, correction: Correction, message: str) -> None:
    with Store(tmp_path / "t.db") as store, pytest.raises(TacitusError, match=message):
        check(store, correction)
