from __future__ import annotations

import json
from pathlib import Path

from tacitus.store.store import Store
from tacitus.views.bundle import bundle, shortened, write_bundle
from tests.store.factory import make_coded, make_other, make_page, make_story


def stored(path: Path) -> Store:
    a, b = make_coded(), make_other()
    grouping, comparison = make_story(a, b)
    store = Store(path)
    with store.writer() as writer:
        for coded in (a, b):
            writer.page(make_page(coded.report), "report")
            writer.report(coded, "v1")
        writer.stories(grouping, [comparison])
    return store


def test_the_same_store_gives_the_same_bytes(tmp_path: Path) -> None:
    with stored(tmp_path / "t.db") as store:
        first = [path.read_bytes() for path in write_bundle(store, "st_1", tmp_path / "one")]
        second = [path.read_bytes() for path in write_bundle(store, "st_1", tmp_path / "two")]
    assert first == second
    assert [path.name for path in sorted((tmp_path / "one").iterdir())] == [
        "bundle.html",
        "bundle.json",
        "bundle.md",
    ]


def test_sources_have_hashes_and_spans_are_exact(tmp_path: Path) -> None:
    with stored(tmp_path / "t.db") as store:
        told = bundle(store, "st_1")
    assert all(report["sha256"] for report in told["reports"])
    texts = {report["number"]: report["text"] for report in told["reports"]}
    for finding in told["findings"]:
        for side in finding["sides"]:
            for span in side["spans"]:
                assert texts[span["report"]][span["start"] : span["end"]] == span["words"]


def test_without_text_only_offsets_and_short_quotations(tmp_path: Path) -> None:
    with stored(tmp_path / "t.db") as store:
        texts = [coded.report.text for coded in store.reports()]
        paths = write_bundle(store, "st_1", tmp_path / "out", text=False)
    for path in paths:
        told = path.read_text(encoding="utf-8")
        assert not any(text in told for text in texts)
    assert "text" not in json.loads(paths[0].read_text(encoding="utf-8"))["reports"][0]


def test_quotations_are_cut() -> None:
    assert shortened("A has “one two three four five six seven”.") == "A has “one two three four five six …”."
