from __future__ import annotations

import pytest

from tacitus.records.ids import StoryId
from tacitus.store.store import Store
from tacitus.store.stories import read_story


def test_actors_are_gathered_from_all_reports(full: Store) -> None:
    row = full.query("SELECT * FROM actors").to_dicts()[0]
    assert (row["id"], row["name"], row["reports"], row["mentions"]) == ("a_quispe", "Rosa Quispe", 2, 2)


def test_a_missing_story_is_a_key_error(full: Store) -> None:
    with pytest.raises(KeyError):
        read_story(full.connection, StoryId("st_none"))
