"""Gathering, as corrected by hand."""

from __future__ import annotations

from pathlib import Path

from tacitus.records.correction import Correction, Verb
from tacitus.runs.corrections import add
from tacitus.runs.gathering import digest, gather, regather
from tacitus.store.store import Store
from tests.store.factory import make_coded, make_other, make_page


def test_nothing_is_done_twice_and_a_correction_groups_anew(tmp_path: Path) -> None:
    a, b = make_coded(), make_other()
    with Store(tmp_path / "t.db") as store:
        with store.writer() as writer:
            for coded in (a, b):
                writer.page(make_page(coded.report), "report")
                writer.report(coded, "v1")
        assert gather(store, {"rules": "1"})
        assert not gather(store, {"rules": "1"})
        assert gather(store, {"rules": "2"})
        for verb, sizes in ((Verb.MERGE, [2]), (Verb.SPLIT, [1, 1])):
            reports = (a.report.id, b.report.id) if verb is Verb.MERGE else (b.report.id,)
            add(store, Correction.make(verb, reports, "as I say"))
            assert regather(store)
            assert sorted(len(story.report_ids) for story in store.stories()) == sizes
            assert any("by hand: as I say" in story.trace.reason for story in store.stories())


def test_a_digest_does_not_depend_on_the_order_of_keys() -> None:
    assert digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1}) != digest({})
