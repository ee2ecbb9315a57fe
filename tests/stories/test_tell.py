from tacitus.records.window import Draft
from tacitus.stories.tell import story_id, story_trace, tell_story, title_of
from tests.factory import make_report
from tests.stories.factory import make_coded

A = make_coded("Two bridges fell in Piura.", "2026-02-17", title="Bridges fall", outlet="A")
B = make_coded("Bridges fell in Piura, two of them.", "2026-02-18", outlet="B")


def draft(*told, by_hand=""):
    ids = tuple(coded.report.id for coded in told)
    return Draft(ids, ids[-1], (), by_hand)


def test_a_story_is_told_from_its_draft_and_reports():
    given = draft(A, B)
    (story,) = tell_story(given, [A, B]).stories
    assert story.id == story_id(given) == story_id(draft(A))
    assert story.title == "Bridges fell in Piura, two of them."
    assert story.report_ids == given.report_ids
    assert [origin.report_ids for origin in story.origins] == [(A.report.id,), (B.report.id,)]
    assert story.when.value == "2026-02-17/2026-02-18"


def test_what_was_done_by_hand_is_the_reason():
    assert story_trace(draft(A, B, by_hand="joined by hand")).reason == "joined by hand"
    assert story_trace(draft(A, by_hand="set apart by hand")).rule == "story.by_hand"
    assert story_trace(draft(A, B)).rule == "story.score"


def test_a_long_first_paragraph_is_cut_for_a_title():
    text = "One two three four five six seven eight nine ten eleven twelve thirteen."
    assert title_of(make_report(text)) == "One two three four five six seven eight nine ten eleven twelve …"
