from itertools import permutations

from tacitus.stories import group
from tests.stories.factory import make_coded

FLOOD_A = make_coded(
    "Floods cut off the town of Piura on Tuesday. Two bridges fell and 214 families slept in a school.",
    "2026-02-17",
    title="Floods cut off Piura",
    outlet="A",
)
FLOOD_B = make_coded(
    "The Peruvian town of Piura was cut off by floods. A school took in 214 families after bridges fell.",
    "2026-02-18",
    title="Piura cut off",
    outlet="B",
)
FLOOD_UNDATED = make_coded(
    "Floods in Piura: bridges fell, 214 families sleep in a school, the town is cut off.", outlet="C"
)
MARKETS = make_coded("Shares slid in London as oil fell to a low of two …", "2026-02-17", outlet="D")
REPORTS = (FLOOD_A, FLOOD_B, FLOOD_UNDATED, MARKETS)


def test_reports_of_one_happening_are_one_story():
    stories = group(REPORTS).stories
    assert [len(story.report_ids) for story in stories] in ([3, 1], [1, 3])


def test_the_order_of_reports_does_not_matter():
    first = group(REPORTS)
    assert all(group(order) == first for order in permutations(REPORTS))


def test_a_report_given_twice_counts_once():
    assert group([FLOOD_A, FLOOD_A]) == group([FLOOD_A])


def test_the_id_stays_when_a_story_grows():
    before = next(story for story in group([FLOOD_A, FLOOD_B]).stories)
    after = next(story for story in group(REPORTS).stories if len(story.report_ids) == 3)
    assert before.id == after.id


def test_reports_stand_in_order_of_publication_with_the_undated_last():
    story = next(story for story in group(REPORTS).stories if len(story.report_ids) == 3)
    assert story.report_ids == (FLOOD_A.report.id, FLOOD_B.report.id, FLOOD_UNDATED.report.id)
    assert story.when.value == "2026-02-17/2026-02-18"


def test_links_give_their_reasons():
    story = next(story for story in group([FLOOD_A, FLOOD_B]).stories)
    assert 0 < story.links[0].score <= 1
    assert any("Piura" in reason for reason in story.links[0].reasons)


def test_a_story_has_the_title_of_a_report_or_its_first_words():
    titles = {story.title for story in group(REPORTS).stories}
    assert titles & {"Floods cut off Piura", "Piura cut off"}
    assert "Shares slid in London as oil fell to a low of two …" in titles


def test_an_undated_report_alone_has_no_time():
    story = group([FLOOD_UNDATED]).stories[0]
    assert not story.when.known
    assert story.links == ()


def test_no_reports():
    assert group([]).stories == ()


def test_every_statement_and_event_is_in_one_group():
    said = (("Ana Quispe", "Two bridges fell"), ("the mayor", "Two bridges fell"))
    text = "Two bridges fell, Ana Quispe said. French envoys met the mayor."
    reports = [
        make_coded(
            text, "2026-02-17", outlet=name, said=said, did=(("French envoys met the mayor", "FRA", ""),)
        )
        for name in "ABC"
    ]
    found = group(reports)
    statements = sorted(each for utterance in found.utterances for each in utterance.statement_ids)
    mentions = sorted(each for event in found.events for each in event.mention_ids)
    assert statements == sorted({each.id for coded in reports for each in coded.statements})
    assert mentions == sorted({each.id for coded in reports for each in coded.events})


def test_what_windows_find_does_not_depend_on_the_order_of_arrival():
    days = [f"2026-{month:02}-{day:02}" for month in (2, 3, 4) for day in (1, 9, 17, 25)]
    reports = [
        make_coded(f"Floods cut off the town of {town}. {number} families fled {town}.", day, outlet=outlet)
        for number, (day, town) in enumerate(
            zip(days, ["Piura", "Lima", "Cusco", "Tacna", "Ica", "Puno"] * 2, strict=True)
        )
        for outlet in "AB"
    ]
    first = group(reports, (), 4)
    assert any(len(story.report_ids) == 2 for story in first.stories)
    assert group(reports[::-1], (), 4) == group(reports[5:] + reports[:5], (), 4) == first
