from __future__ import annotations

from dataclasses import replace

import pytest

from tacitus.records.ids import StoryId
from tacitus.records.saga import SagaLink
from tacitus.store.store import Store
from tacitus.views.web.gathered import gather
from tacitus.views.web.render import Frame, environment, render
from tacitus.views.web.saga import SHOWN, saga_shown
from tacitus.views.web.story import story_page
from tests.store.factory import make_coded, make_other, make_story
from tests.store.test_sagas import SAGA


def put(store: Store, count: int) -> None:
    """Give st_1 a saga with `count` other stories of one report each, which come after it."""
    ids = tuple(StoryId(f"st_{number}") for number in range(1, count + 2))
    links = tuple(SagaLink(ids[0], other, 0.3, ("both tell of Peru",)) for other in ids[2:])
    saga = replace(SAGA, story_ids=ids, links=links)
    grouping, comparison = make_story(make_coded(), make_other())
    (story,) = grouping.stories
    alone = replace(
        story,
        title="Haiti thanks Peru",
        report_ids=story.report_ids[:1],
        origins=story.origins[:1],
        links=(),
        copies=(),
    )
    told = replace(
        grouping,
        stories=(story, *(replace(alone, id=each, title=f"{alone.title}, {each}") for each in ids[1:])),
    )
    with store.writer() as writer:
        writer.stories(told, [comparison])
        writer.sagas([(saga, "a")], ())


def test_a_story_of_no_saga_shows_none(store: Store) -> None:
    assert saga_shown(store, StoryId("st_1")) is None


@pytest.mark.parametrize(("count", "shown"), [(1, 1), (SHOWN, SHOWN), (SHOWN + 3, SHOWN)])
def test_the_nearest_stories_are_shown_in_their_order(store: Store, count: int, shown: int) -> None:
    put(store, count)
    found = saga_shown(store, StoryId("st_1"))
    assert found is not None
    assert (len(found.stories), found.others) == (shown, count)
    titles = [each.title for each in found.stories]
    assert titles == [f"Haiti thanks Peru, st_{number}" for number in range(2, shown + 2)]


def test_the_page_names_its_saga_and_leads_to_the_report_that_alone_tells_the_other_story(
    store: Store,
) -> None:
    put(store, 2)
    shown = render(environment(Frame()), story_page(gather(store, "st_1")))
    (report_id,) = store.query("SELECT report_id FROM story_reports WHERE story_id = 'st_2'").rows[0]
    assert f'href="../reports/{report_id}.html" dir="auto">Haiti thanks Peru' in shown
    assert "both tell of Peru" in shown
