from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tacitus.cli.editing import HandEditor
from tacitus.errors import TacitusError
from tacitus.store.store import Store
from tacitus.views.serve.editing import Change
from tests.store.factory import make_coded, make_other, make_page, make_story


@pytest.fixture
def db(tmp_path: Path) -> Iterator[str]:
    path = str(tmp_path / "s.db")
    a, b = make_coded(), make_other()
    with Store(path) as store, store.writer() as writer:
        for coded in (a, b):
            writer.page(make_page(coded.report), "report")
            writer.report(coded, "v")
        grouping, comparison = make_story(a, b)
        writer.stories(grouping, [comparison])
    return path


def first(db: str, table: str) -> str:
    with Store(db, read_only=True) as store:
        found: str = store.query(f"SELECT id FROM {table} ORDER BY id").rows[0][0]
    return found


@pytest.mark.parametrize(
    ("do", "table", "folder"),
    [("speaker", "statements", "why"), ("reject", "event_mentions", "why"), ("name", "actors", "actors")],
)
def test_a_record_is_set_right_and_taken_back(db: str, do: str, table: str, folder: str) -> None:
    editor = HandEditor(db)
    target = first(db, table)
    with Store(db, read_only=True) as store:
        before = store.digest()
    assert editor.change(Change(do, target, name="Ana Ruiz", country="bol")) == f"{folder}/{target}.html"
    (made,) = editor.corrections()
    assert (made.verb, made.target) == (do, target)
    with Store(db, read_only=True) as store:
        assert store.digest() != before
    assert editor.change(Change("undo", made.id)) == "corrections.html"
    with Store(db, read_only=True) as store:
        assert store.digest() == before
    assert editor.corrections() == []


def test_a_story_is_split_and_put_together_again(db: str) -> None:
    editor = HandEditor(db)
    with Store(db, read_only=True) as store:
        (story,) = store.stories()
    address = editor.change(Change("split", story.id, reports=(story.report_ids[0],)))
    with Store(db, read_only=True) as store:
        stories = {each.id: each.report_ids for each in store.stories()}
    assert sorted(map(len, stories.values())) == [1, 1]
    split = address.removeprefix("stories/").removesuffix(".html")
    assert stories[split] == (story.report_ids[0],)  # type: ignore[index]
    other = next(each for each in stories if each != split)
    editor.change(Change("merge", split, other=other))
    with Store(db, read_only=True) as store:
        assert [len(each.report_ids) for each in store.stories()] == [2]
    assert editor.path().endswith("s.db.corrections.jsonl")


@pytest.mark.parametrize(
    "change",
    [
        Change("burn"),
        Change("merge", "st_1"),
        Change("merge", "st_1", other="st_1"),
        Change("merge", "st_1", other="st_none"),
        Change("split", "st_1"),
        Change("split", "st_none", reports=("r_1",)),
        Change("pin", "st_none"),
        Change("speaker", "s_none", name="Ana"),
        Change("name", "a_quispe"),
        Change("name", "a_quispe", name="Ana", country="<b>"),
        Change("undo", "k_none"),
    ],
)
def test_what_cannot_be_done_changes_nothing(db: str, change: Change) -> None:
    editor = HandEditor(db)
    with pytest.raises(TacitusError):
        editor.change(change)
    assert editor.corrections() == []
