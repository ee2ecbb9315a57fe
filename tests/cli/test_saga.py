from __future__ import annotations

import json

import pytest

from tacitus.errors import NotFoundError
from tacitus.store.store import Store
from tests.cli.conftest import Run
from tests.store.test_sagas import SAGA


def test_a_saga_is_listed_shown_and_named_by_its_story(db: str, run: Run) -> None:
    assert "no sagas" in run("sagas").output
    with Store(db) as store, store.writer() as writer:
        writer.sagas([(SAGA, "a")], ())
    assert json.loads(run("sagas", "--json").output)["id"] == "g_1"
    shown = run("saga", "g_1").output
    assert "g_1, 2 stories, 3 reports" in shown
    assert "[1] and [2]: both tell of Peru (0.30)" in shown
    assert json.loads(run("saga", "g_1", "--json").output)["story_ids"] == ["st_1", "st_2"]
    assert "part of the saga g_1 of 2 stories: Peru, Haiti" in run("story", "st_1").output
    assert json.loads(run("story", "st_1", "--json").output)["saga"]["id"] == "g_1"
    assert "saga g_1" in run("explain", "g_1").output


def test_an_unknown_saga(run: Run) -> None:
    with pytest.raises(NotFoundError, match="g_none"):
        run("saga", "g_none")
