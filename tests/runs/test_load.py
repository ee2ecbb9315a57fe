from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tacitus.errors import SettingsError
from tacitus.runs.load import load
from tacitus.store.portable import REPORTS, STORIES, dump
from tacitus.store.store import Store
from tests.store.factory import make_coded, make_other, make_page, make_story

VERSIONS = {"rules": "1"}


def write_rows(path: Path, rows: bytes) -> None:
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path.parent.mkdir(parents=True)
    parquet.write_table(pa.table({"rows": pa.array([rows], pa.binary())}), path)


@pytest.fixture
def full() -> Iterator[Store]:
    """A store with two reports of one story."""
    reports = (make_coded(), make_other())
    grouping, comparison = make_story(*reports)
    with Store(":memory:") as store:
        with store.writer() as writer:
            for coded in reports:
                writer.page(make_page(coded.report), "report")
                writer.report(coded, "v1")
            writer.stories(grouping, [comparison])
        yield store


@pytest.fixture
def written(full: Store, tmp_path: Path) -> Path:
    """What a cluster run leaves."""
    out = tmp_path / "parquet"
    write_rows(out / "reports" / "wave=1" / "part-0.parquet", dump(full.connection, REPORTS))
    write_rows(out / "stories" / "part-0.parquet", dump(full.connection, STORIES))
    (out / "note").mkdir()
    (out / "note" / "part-0.txt").write_text(json.dumps({"versions": VERSIONS, "waves": ["wave=1"]}))
    return out


def test_an_empty_store_takes_reports_and_stories_as_they_are(
    full: Store, written: Path, tmp_path: Path
) -> None:
    with Store(tmp_path / "t.db") as store:
        done = load(store, written)
        assert (done.reports, done.stories) == (2, 1)
        assert list(store.stories()) == list(full.stories())
        again = load(store, written)
        assert (again.reports, again.stories) == (0, 1)


def test_a_store_that_holds_reports_is_grouped_anew(written: Path, tmp_path: Path) -> None:
    own = make_coded(
        "2026-03-04",
        "Another",
        "Shares slid in London on Monday, Rosa Quispe said in Cusco. "
        "Peru will send 40 doctors to Haiti next week. “We keep our word,” she told reporters, "
        "Health Minister Rosa Quispe said on Monday, the agency reported.",
    )
    with Store(tmp_path / "t.db") as store:
        with store.writer() as writer:
            writer.page(make_page(own.report), "report")
            writer.report(own, "v1")
        done = load(store, written)
        assert done.reports == 2
        assert store.ungrouped() == []


def test_a_run_that_did_not_end_is_told(tmp_path: Path) -> None:
    with Store(":memory:") as store, pytest.raises(SettingsError, match="no finished run"):
        load(store, tmp_path)
