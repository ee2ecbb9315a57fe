from __future__ import annotations

from dataclasses import replace

from tacitus.records.ids import EventId, StoryId, UtteranceId
from tacitus.store.regroup import drop_story
from tacitus.store.store import Store
from tests.factory import TRACE
from tests.store.factory import make_coded, make_other, make_page, make_story

OF_STORIES = (
    *("stories", "story_reports", "story_links", "origins", "accounts", "findings", "finding_sides"),
    *("events", "event_members", "utterances", "utterance_members", "inferred_times"),
)


def rows(store: Store, table: str) -> int:
    return store.query(f"SELECT count(*) FROM {table}").rows[0][0]


def test_a_story_goes_with_all_that_its_reports_tell_together(full: Store) -> None:
    spans = rows(full, "spans")
    assert rows(full, "findings")
    with full.writer():
        had = drop_story(full.connection, "st_1")
    assert {report for _, report in had} == {make_coded().report.id, make_other().report.id}
    assert [table for table in OF_STORIES if rows(full, table)] == []
    assert rows(full, "spans") < spans
    assert set(full.ungrouped()) == {report for _, report in had}


def test_a_story_is_put_in_place_of_those_its_reports_were_in(full: Store) -> None:
    grouping, comparison = make_story(make_coded(), make_other())
    before = full.digest()
    (story,) = grouping.stories
    for story_id, findings in (("st_2", []), ("st_1", [comparison])):
        with full.writer() as writer:
            regrouping = writer.regrouping()
            regrouping.put(replace(grouping, stories=(replace(story, id=StoryId(story_id)),)), findings)
            regrouping.finish()
        assert [each.id for each in full.stories()] == [story_id]
    assert full.digest() == before


def test_two_stories_that_were_one_share_nothing(full: Store) -> None:
    grouping, _ = make_story(make_coded(), make_other())
    (story,) = grouping.stories
    with full.writer() as writer:
        regrouping = writer.regrouping()
        for number, coded in enumerate((make_coded(), make_other())):
            own = {each.id for each in coded.events} | {each.id for each in coded.statements}
            alone = replace(
                story,
                id=StoryId(f"st_{number + 5}"),
                report_ids=(coded.report.id,),
                links=(),
                copies=(),
                origins=(replace(story.origins[0], report_ids=(coded.report.id,)),),
            )
            events = tuple(
                replace(each, id=EventId(f"e_{number}"), mention_ids=kept)
                for each in grouping.events
                if (kept := tuple(one for one in each.mention_ids if one in own))
            )
            utterances = tuple(
                replace(each, id=UtteranceId(f"u_{number}"), statement_ids=kept)
                for each in grouping.utterances
                if (kept := tuple(one for one in each.statement_ids if one in own))
            )
            regrouping.put(replace(grouping, stories=(alone,), events=events, utterances=utterances), [])
        regrouping.finish()
    assert {each.id for each in full.stories()} == {"st_5", "st_6"}
    assert full.story("st_1").id in {"st_5", "st_6"}
    assert rows(full, "findings") == 0
    assert rows(full, "copies") == 0


def test_links_may_change_alone(full: Store) -> None:
    story = full.story("st_1")
    events = rows(full, "events")
    links = tuple(replace(link, score=0.25) for link in story.links)
    with full.writer() as writer:
        writer.regrouping().relink(story.id, "New title", TRACE, links)
    assert full.story("st_1") == replace(story, title="New title", trace=TRACE, links=links)
    assert rows(full, "events") == events
    assert full.standing(StoryId("st_1")).links == links


def test_a_report_met_at_an_earlier_address_is_grouped_again(full: Store) -> None:
    page = make_page(make_coded().report)
    assert full.ungrouped() == []
    with full.writer() as writer:
        writer.address(replace(page, address="zzz"))
    assert full.ungrouped() == []
    with full.writer() as writer:
        writer.address(replace(page, address="aaa"))
    assert full.ungrouped()
