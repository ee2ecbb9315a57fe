from dataclasses import replace

from tacitus.stories.grouping import in_order
from tacitus.stories.profile import make_profile
from tacitus.stories.reasons import spellings
from tacitus.stories.score import score_table
from tacitus.stories.ties import FLOOR, find_ties
from tacitus.stories.windows import windows
from tests.stories.factory import make_coded

TEXTS = (
    "Floods cut off the town of Piura on Tuesday. Two bridges fell and 214 families slept in a school.",
    "The Peruvian town of Piura was cut off by floods. A school took in 214 families after bridges fell.",
    "Shares slid in London as oil fell.",
)
ORDERED = in_order(
    [make_coded(text, "2026-02-17", outlet=name) for text, name in zip(TEXTS, "ABC", strict=True)]
)


def ties(own=(0, 3), part=(0, 1)):
    dated = [(coded.report.id, coded.report.published.day) for coded in ORDERED]
    window = replace(next(windows(dated, 7)), own=own)
    by_id = {coded.report.id: coded.report for coded in ORDERED}
    profiles = [make_profile(coded) for coded in ORDERED]
    return list(find_ties(window, profiles, lambda report_id: spellings(by_id[report_id]), part))


def test_reports_of_one_happening_are_tied_with_reasons():
    strong = [tie for tie in ties() if tie.score >= score_table().link]
    assert [sorted((tie.a, tie.b)) for tie in strong] == [
        sorted(coded.report.id for coded in ORDERED if "Piura" in coded.report.text)
    ]
    assert any("Piura" in reason for reason in strong[0].reasons)


def test_pairs_that_mean_nothing_are_left_out():
    assert all(tie.score >= FLOOR for tie in ties())


def test_only_pairs_of_own_reports_are_given():
    assert ties(own=(3, 3)) == []


def test_parts_together_are_the_whole():
    assert [tie for number in range(4) for tie in ties(part=(number, 4))] == ties() != []
