from __future__ import annotations

import pytest

from tacitus.store.filters import Filter
from tacitus.store.lists import newest_story_ids, story_count, story_ids
from tacitus.store.store import Store
from tests.store.plans import plans


@pytest.mark.parametrize(
    ("conditions", "count"),
    [
        ({}, 1),
        ({"since": "2026-03-03"}, 1),
        ({"since": "2026-03-04"}, 0),
        ({"since": "2026-03"}, 1),
        ({"since": "2026"}, 1),
        ({"since": "2027"}, 0),
        ({"until": "2026-03-02"}, 1),
        ({"until": "2026-03-01"}, 0),
        ({"outlet": "other"}, 1),
        ({"outlet": "nobody"}, 0),
        ({"actor": "quispe"}, 1),
        ({"actor": "a_quispe"}, 1),
        ({"actor": "%"}, 0),
        ({"words": "doctors haiti"}, 1),
        ({"words": "submarines"}, 0),
        ({"words": 'NEAR( "'}, 0),
    ],
)
def test_stories_by(full: Store, conditions: dict[str, str], count: int) -> None:
    wanted = Filter(**conditions)
    assert len(story_ids(full, wanted, 2, 10)) == count
    assert len(newest_story_ids(full, wanted, 2, 10)) == count
    assert story_count(full, wanted, 2) == count


def test_a_page_of_stories(full: Store) -> None:
    assert story_ids(full, Filter(), 2, 10, 1) == []
    assert story_ids(full, Filter(), 3, 10) == []


def test_stories_walk_an_index(full: Store) -> None:
    (most,) = plans(full, lambda store: story_ids(store, Filter(), 2, 10))
    (newest,) = plans(full, lambda store: newest_story_ids(store, Filter(), 2, 10))
    (count,) = plans(full, lambda store: story_count(store, Filter(), 2))
    assert "INDEX stories_reports" in most
    assert "INDEX stories_first" in newest
    assert "INDEX stories_reports" in count
    for steps in (most, newest):
        assert "FOR ORDER BY" not in steps or "LAST TERM" in steps
