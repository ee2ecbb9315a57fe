from __future__ import annotations

import pytest

from tacitus.store.store import Store
from tacitus.views.web.actors import actors_page, paged_actors
from tacitus.views.web.asked import read_query


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({}, 1),
        ({"words": "quis"}, 1),
        ({"words": "%"}, 0),
        ({"kind": "person"}, 1),
        ({"kind": "country"}, 0),
        ({"kind": "'"}, 0),
        ({"unknown": "1"}, 1),
    ],
)
def test_actors_by(store: Store, query: dict[str, str], count: int) -> None:
    page = actors_page(store, read_query(query), served=True)
    assert len(page.actors) == int(page.pager.total) == count


def test_a_line(store: Store) -> None:
    (line,) = actors_page(store, read_query({}), served=False).actors
    assert (line.name, line.kind, line.code, line.reports, line.linked) == (
        "Rosa Quispe",
        "person",
        "PER GOV",
        3,
        True,
    )
    assert paged_actors(store) == {"a_quispe"}
