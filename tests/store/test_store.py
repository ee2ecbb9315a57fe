from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tacitus.errors import EvidenceError, NotFoundError, StoreError
from tacitus.records.fetch import Fetch
from tacitus.records.ids import PageId
from tacitus.records.refusal import Refusal
from tacitus.records.span import Span
from tacitus.store.store import Store
from tests.store.factory import infer_times, make_coded, make_other, make_page, make_story


def test_what_is_written_is_read_back_equal(full: Store) -> None:
    a, b = make_coded(), make_other()
    assert full.report(a.report.id) == a
    assert full.report(b.report.id) == b
    assert sorted(each.report.id for each in full.reports()) == [each.report.id for each in full.reports()]


def test_stories_findings_and_accounts_are_read_back_equal(full: Store) -> None:
    grouping, comparison = make_story(make_coded(), make_other())
    assert list(full.stories()) == list(grouping.stories)
    assert full.findings("st_1") == comparison.findings
    assert full.accounts("st_1") == comparison.accounts


def test_times_inferred_from_a_story_are_read_back_equal_and_go_with_it(full: Store) -> None:
    other = make_other()
    grouping, comparison = make_story(make_coded(), other)
    inferred = infer_times(comparison, other)
    with full.writer() as writer:
        writer.stories(grouping, [inferred])
    assert full.accounts("st_1") == inferred.accounts
    assert full.query("SELECT position, words FROM inferred_times ORDER BY position").rows[0] == (0, "")
    with full.writer() as writer:
        writer.stories(grouping, [comparison])
    assert full.accounts("st_1") == comparison.accounts


def test_writing_again_changes_nothing(full: Store) -> None:
    before = full.digest()
    with full.writer() as writer:
        writer.page(make_page(make_coded().report), "report")
        writer.report(make_coded(), "v2")
    assert full.digest() == before


def test_a_new_grouping_takes_the_place_of_the_old(full: Store) -> None:
    before = full.digest()
    grouping, comparison = make_story(make_coded(), make_other())
    with full.writer() as writer:
        writer.stories(replace(grouping, stories=(), events=(), utterances=()), [])
    assert list(full.stories()) == []
    with full.writer() as writer:
        writer.stories(grouping, [comparison])
    assert full.digest() == before


def test_the_digest_does_not_depend_on_order(tmp_path: Path) -> None:
    digests = []
    for number, order in enumerate(((make_coded(), make_other()), (make_other(), make_coded()))):
        with Store(tmp_path / f"{number}.db") as store:
            for coded in order:
                with store.writer() as writer:
                    writer.page(make_page(coded.report), "report")
                    writer.report(coded, "v1")
            digests.append(store.digest())
    assert digests[0] == digests[1]


def test_words_that_are_not_there_are_refused_and_nothing_is_written(store: Store) -> None:
    coded = make_coded()
    statement = coded.statements[0]
    wrong = Span(coded.report.id, 0, 4, "Lima")
    broken = replace(coded, statements=(replace(statement, evidence=(wrong,)),))

    def write() -> None:
        with store.writer() as writer:
            writer.page(make_page(coded.report), "report")
            writer.report(broken, "v1")

    with pytest.raises(EvidenceError, match="'Lima'"):
        write()
    assert store.query("SELECT count(*) FROM pages").rows == ((0,),)


def test_forgetting_a_page_leaves_nothing_of_its_report(store: Store) -> None:
    coded = make_coded()
    page = make_page(coded.report)
    with store.writer() as writer:
        writer.page(page, "report")
        writer.report(coded, "v1")
    with store.writer() as writer:
        writer.forget(page)
    for table in (
        "reports",
        "spans",
        "mentions",
        "statements",
        "event_mentions",
        "participants",
        "times",
        "counts",
    ):
        assert len(store.query(f"SELECT * FROM {table}")) == 0, table
    assert len(store.query("SELECT * FROM statement_search WHERE statement_search MATCH 'word'")) == 0


def test_pages_and_refusals_are_known_again(store: Store) -> None:
    coded = make_coded()
    page = make_page(coded.report)
    assert not store.knows(page.id)
    with store.writer() as writer:
        writer.page(page, "refusal")
        writer.refusal(Refusal.make("reports", "a.txt", "empty"))
        writer.refusal(Refusal.make("reports", "a.txt", "empty"))
    assert store.knows(page.id)
    assert len(store.query("SELECT * FROM refusals")) == 1


def test_unknown_ids_are_named(store: Store) -> None:
    with pytest.raises(NotFoundError, match="'r_none'"):
        store.report("r_none")
    with pytest.raises(NotFoundError, match="'st_none'"):
        store.story("st_none")


def test_a_wrong_query_says_what_is_wrong(store: Store) -> None:
    with pytest.raises(StoreError, match="no such table: nowhere"):
        store.query("SELECT * FROM nowhere")


def test_runs_and_ledger(store: Store) -> None:
    with store.writer() as writer:
        run = writer.run_started("2026-03-02T00:00:00+00:00", ["a"], "0.1", {"model": "m"})
        writer.ledger("k", "v")
        writer.ledger("k", "w")
        writer.run_finished(run, "2026-03-02T00:01:00+00:00", 3, 1)
    assert store.ledger("k") == "w"
    assert store.ledger("none") == ""
    assert store.query("SELECT reports, refusals FROM runs").rows == ((3, 1),)


def test_a_reader_reads_while_a_writer_writes(full: Store) -> None:
    with full.writer() as writer, Store(full.path, read_only=True) as reader:
        writer.ledger("k", "v")
        assert len(list(reader.reports())) == 2
        assert reader.ledger("k") == ""


def test_what_was_fetched_is_kept_as_it_came_and_once_an_address(tmp_path) -> None:
    first = Fetch("http://a.example/", "2019-07-05", "http://a.example/x", '"1"', "", b"\x00<p>")
    second = replace(first, etag='"2"', body=b"new")
    with Store(tmp_path / "t.db") as store:
        before = store.digest()
        for fetch in (first, second):
            with store.writer() as writer:
                writer.fetch(fetch)
        assert store.fetch("http://a.example/") == second
        assert store.fetch("http://b.example/") is None
        assert store.unread_fetches() == [second]
        with store.writer() as writer:
            writer.fetches_read()
        assert store.unread_fetches() == []
        assert store.digest() == before


def test_one_page_met_at_two_addresses_has_the_first_of_them_in_any_order(tmp_path: Path) -> None:
    coded = make_coded()
    page = make_page(coded.report)
    refused = replace(page, id=PageId("p_refused"), sha256="sha-refused")
    digests = set()
    for names in (["a", "b"], ["b", "a"], ["b", "a", "b"]):
        with Store(tmp_path / f"{''.join(names)}.db") as store:
            for name in names:
                with store.writer() as writer:
                    writer.page(replace(page, address=name), "report")
                    writer.report(replace(coded, report=replace(coded.report, address=name)), "v1")
                    writer.refusal(Refusal.make("reports", name, "no text", refused.sha256))
                    writer.page(replace(refused, address=name), "refusal")
            assert store.report(coded.report.id).report.address == "a"
            assert store.query("SELECT address FROM refusals").rows == (("a",),)
            digests.add(store.digest())
            with store.writer() as writer:
                writer.forget(replace(refused, address="b"))
            assert store.query("SELECT count(*) FROM refusals").rows == ((0,),)
    assert len(digests) == 1
