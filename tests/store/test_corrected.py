from __future__ import annotations

import pytest

from tacitus.records.correction import Correction, Verb
from tacitus.records.ids import ReportId
from tacitus.store.corrected import apply_corrections, has_target
from tacitus.store.store import Store
from tests.store.factory import make_coded, make_page


def ids(store: Store, table: str) -> list[str]:
    return [row[0] for row in store.query(f"SELECT id FROM {table} ORDER BY id").rows]


def corrections(store: Store) -> dict[Verb, Correction]:
    return {
        Verb.SPEAKER: Correction.of_record(
            Verb.SPEAKER, ids(store, "statements")[0], "Ana Ruiz", note="page 2"
        ),
        Verb.NAME: Correction.of_record(Verb.NAME, "a_quispe", "Rosa Quispe Mamani", ("BOL", "OPP")),
        Verb.REJECT: Correction.of_record(Verb.REJECT, ids(store, "event_mentions")[0]),
    }


@pytest.mark.parametrize("verb", [Verb.SPEAKER, Verb.NAME, Verb.REJECT])
def test_all_can_be_taken_back(full: Store, verb: Verb) -> None:
    before = full.digest()
    apply_corrections(full, [corrections(full)[verb]])
    assert full.digest() != before
    apply_corrections(full, [])
    assert full.digest() == before


def test_the_order_is_kept_and_doing_it_again_changes_nothing(full: Store) -> None:
    made = list(corrections(full).values())
    apply_corrections(full, made)
    once = full.digest()
    apply_corrections(full, made)
    assert full.digest() == once
    later = Correction.of_record(Verb.NAME, "a_quispe", "R. Q.")
    apply_corrections(full, [*made, later])
    assert full.query(
        "SELECT DISTINCT name, country FROM report_actors WHERE actor_id = 'a_quispe'"
    ).rows == (("R. Q.", "BOL"),)


def test_a_speaker_is_set_and_found(full: Store) -> None:
    made = corrections(full)[Verb.SPEAKER]
    apply_corrections(full, [made])
    row = full.query("SELECT * FROM statements WHERE id = ?", [made.target]).to_dicts()[0]
    assert (row["speaker"], row["speaker_id"], row["rule"]) == ("Ana Ruiz", None, "by-hand")
    assert row["reason"] == "the speaker was set by hand: page 2"
    found = "SELECT count(*) FROM statement_search WHERE statement_search MATCH ?"
    assert full.query(found, ["Ruiz"]).rows == ((1,),)
    apply_corrections(full, [])
    assert full.query(found, ["Ruiz"]).rows == ((0,),)
    full.connection.execute("INSERT INTO statement_search (statement_search) VALUES ('integrity-check')")


def test_a_speaker_the_report_names_is_that_actor(full: Store) -> None:
    target = ids(full, "statements")[0]
    apply_corrections(full, [Correction.of_record(Verb.SPEAKER, target, "rosa quispe")])
    assert full.query("SELECT speaker_id FROM statements WHERE id = ?", [target]).rows == (("a_quispe",),)


def test_an_actor_is_named_wherever_it_stands(full: Store) -> None:
    apply_corrections(full, [corrections(full)[Verb.NAME]])
    rows = full.query(
        "SELECT name, country, sector, cameo FROM report_actors WHERE actor_id = 'a_quispe'"
    ).rows
    assert set(rows) == {("Rosa Quispe Mamani", "BOL", "OPP", "BOLOPP")}
    assert full.query("SELECT name FROM actors WHERE id = 'a_quispe'").rows == (("Rosa Quispe Mamani",),)
    assert full.query("SELECT DISTINCT speaker FROM statements").rows == (("Rosa Quispe Mamani",),)


def test_a_rejected_event_stands_in_no_table(full: Store) -> None:
    made = corrections(full)[Verb.REJECT]
    apply_corrections(full, [made])
    assert full.query("SELECT is_row, codable, rule FROM event_rows WHERE id = ?", [made.target]).rows == (
        (0, 0, "by-hand"),
    )


def test_a_report_coded_anew_has_its_own_words_again(full: Store) -> None:
    coded = make_coded()
    before = full.digest()
    apply_corrections(full, list(corrections(full).values()))
    with full.writer() as writer:
        full.connection.execute("DELETE FROM reports WHERE id = ?", (coded.report.id,))
        writer.report(coded, "v1")
        writer.page(make_page(coded.report), "report")
    assert full.query("SELECT count(*) FROM corrected WHERE report_id = ?", [coded.report.id]).rows == ((0,),)
    apply_corrections(full, [])
    assert full.query("SELECT DISTINCT speaker FROM statements").rows == (("Rosa Quispe",),)
    assert before


def test_what_is_not_there_is_passed_over(full: Store) -> None:
    before = full.digest()
    gone = Correction.of_record(Verb.REJECT, "em_none")
    apply_corrections(full, [gone, Correction.make(Verb.PIN, (ReportId("r_1"),))])
    assert full.digest() == before
    assert not has_target(full, gone)
    assert has_target(full, corrections(full)[Verb.NAME])
