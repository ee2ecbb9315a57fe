"""Every export of a small store is read back by its users' loaders; what is not the same is noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals import roundtrip
from evals.roundtrip import READERS, check_all, most_told
from tacitus.store.filters import Filter
from tacitus.store.store import Store
from tacitus.views.export.formats import FORMATS, Wish
from tests.store.factory import write_example


@pytest.fixture
def store(tmp_path: Path) -> Store:
    with Store(tmp_path / "s.db") as made:
        write_example(made)
    return Store(tmp_path / "s.db", read_only=True)


def test_every_format_is_read_back(store: Store, tmp_path: Path) -> None:
    assert {*READERS, "csv", "jsonl"} == set(FORMATS)
    found = dict(check_all(store, tmp_path))
    assert set(READERS) < set(found)
    assert found["bundle"] == 1
    assert all(found[name] for name in READERS if name != "acled"), found


_CHANGED = {
    "geojson": ('"id": "e', '"id": "x'),
    "gexf": ('weight="1"', 'weight="2"'),
    "graphml": ('"events">1<', '"events">2<'),
    "ics": ("UID:", "UID:x"),
}
"""Formats whose lines are no rows, and a change of each."""


@pytest.mark.parametrize("name", [each for each in READERS if each not in {"acled", "datasette"}])
def test_what_is_not_the_same_is_noticed(store: Store, name: str) -> None:
    wish = Wish(Filter())
    text = "".join(FORMATS[name].write(store, wish))
    before, after = _CHANGED.get(name, (text.splitlines(keepends=True)[-1], ""))
    assert before in text
    READERS[name](text, store, wish)
    with pytest.raises(ValueError):
        READERS[name](text.replace(before, after), store, wish)


def test_a_part_of_a_store_has_whole_stories(tmp_path: Path, store: Store) -> None:
    for wanted, kept in ((9, 2), (2, 2), (1, 0)):
        most_told(Path(store.path), tmp_path / "part.db", wanted)
        with Store(tmp_path / "part.db", read_only=True) as part:
            assert part.query("SELECT count(*) FROM reports").rows == ((kept,),)
            assert part.query("SELECT coalesce(sum(number), 0) > 0 FROM tallies").rows == ((kept > 0,),)


def test_the_table_is_written(tmp_path: Path, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "roundtrip.md"
    assert roundtrip.main(["--store", store.path, "--reports", "9", "--out", str(out)]) == 0
    assert "| gdelt | 1 |" in out.read_text(encoding="utf-8")
    assert "2 reports" in capsys.readouterr().out
