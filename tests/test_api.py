from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import tacitus
from tacitus.errors import NotFoundError, SettingsError, StoreError, TacitusError
from tests.store.factory import write_example


@pytest.fixture
def db(tmp_path: Path) -> Iterator[tacitus.Database]:
    with tacitus.open(tmp_path / "api.db") as opened:
        write_example(opened.store)
        yield opened


def test_records_come_as_dataclasses(db: tacitus.Database) -> None:
    statements = db.statements(speaker="Quispe")
    assert [each.words for each in statements] == ["We keep our word"] * 2
    assert db.events(actor="PER")[0].cameo == "033"
    assert [each.outlet for each in db.reports()] == ["The Test", "The Other"]
    story = db.story("st_1")
    assert db.stories() == [story]
    assert len(db.findings(story.id)) == 1
    assert len(db.accounts(story.id)) == 2
    assert len(db.search("doctors")) == 2
    assert db.sql("SELECT count(*) FROM reports WHERE outlet = ?", ["The Test"]).rows == ((1,),)


def test_pictures_take_the_conditions_of_lists(db: tacitus.Database) -> None:
    assert db.plot("timeline", actor="PER").table.to_dicts()[0]["verbal_cooperation"] == 1
    assert len(db.plot("map", actor="FRA").table) == 0
    with pytest.raises(NotFoundError, match="timeline, network, map, goldstein"):
        db.plot("pie")


def test_errors_have_one_root(db: tacitus.Database) -> None:
    with pytest.raises(NotFoundError):
        db.coded("r_none")
    with pytest.raises(StoreError):
        db.sql("DROP nothing")
    assert issubclass(SettingsError, TacitusError)


def test_a_wrong_condition_is_named(db: tacitus.Database) -> None:
    with pytest.raises(TypeError, match="spoken_by"):
        db.statements(spoken_by="x")
