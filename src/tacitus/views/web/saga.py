"""The saga of a story: which other stories belong with it over weeks, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tacitus.records.ids import StoryId
from tacitus.records.saga import Saga
from tacitus.store.store import Store
from tacitus.views.web.pages import SagaShown, SagaStory
from tacitus.views.web.words import told_date, why

SHOWN = 12
"""Other stories that a story's page lists."""

_STORIES = """
SELECT s.id, s.title, s.first, s.reports,
  (SELECT r.report_id FROM story_reports r WHERE r.story_id = s.id ORDER BY r.position LIMIT 1) AS report_id
FROM stories s WHERE s.id IN (SELECT value FROM json_each(?))
"""


def saga_shown(store: Store, story_id: StoryId) -> SagaShown | None:
    """Return the saga that a story is in, with the stories nearest to it in time; None when it is in none."""
    saga_id = store.saga_of(story_id)
    if saga_id is None:
        return None
    saga = store.saga(saga_id)
    stories = tuple(_stories(store, saga, story_id))
    return SagaShown(saga.id, saga.words, stories, len(saga.story_ids) - 1, why(saga.trace))


def _stories(store: Store, saga: Saga, story_id: StoryId) -> Iterator[SagaStory]:
    near = _nearest(saga, story_id)
    rows = {row["id"]: row for row in store.query(_STORIES, [json.dumps(near)]).to_dicts()}
    for other in near:
        row = rows[other]
        alone = row["reports"] == 1
        yield SagaStory(
            title=row["title"],
            day=told_date(row["first"]),
            reports=row["reports"],
            address=f"reports/{row['report_id']}.html" if alone else f"stories/{other}.html",
            links=next((link.reasons for link in saga.links if {link.a, link.b} == {story_id, other}), ()),
        )


def _nearest(saga: Saga, story_id: StoryId) -> list[StoryId]:
    """Return the other stories nearest in the saga's order of time, in that order."""
    at = saga.story_ids.index(story_id)
    ranked = sorted(range(len(saga.story_ids)), key=lambda place: (abs(place - at), place))
    return [saga.story_ids[place] for place in sorted(ranked[1 : SHOWN + 1])]
