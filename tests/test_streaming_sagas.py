from datetime import date

from tacitus import streaming_sagas as streaming
from tacitus.records.ids import ReportId
from tacitus.records.window import Draft
from tacitus.stories.grouping import group_sagas
from tacitus.stories.packed import pack_profile
from tacitus.stories.profile import make_profile
from tests.stories.test_sagas import ITEMS

REPORTS = {item.report.id: item.report for item in ITEMS}
PROFILES = {item.report.id: pack_profile(make_profile(item)) for item in ITEMS}
DAY_OF: dict[ReportId, date | None] = {each.id: each.published.day for each in REPORTS.values()}


def test_the_pieces_put_together_are_the_whole():
    outlines = [streaming.outline(Draft((each,), each, ()), DAY_OF) for each in REPORTS]
    ordered = streaming.in_order(streaming.unpack(streaming.pack(outlines)))
    tied = [
        (window, streaming.ties(window, [PROFILES[each] for each in window.report_ids]))
        for window in streaming.windows(ordered)
    ]
    drafts = list(streaming.drafts(ordered, tied))
    told = {streaming.tell(draft, REPORTS.__getitem__) for draft in drafts}
    assert {saga.story_ids for saga in group_sagas(ITEMS)} <= {saga.story_ids for saga in told}
    assert {streaming.saga_id(draft) for draft in drafts} == {saga.id for saga in told}
