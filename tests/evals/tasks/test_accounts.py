import pytest

from evals.rows import GoldError
from evals.tasks.accounts import TASK, code, load, together
from tacitus.records.coded import CodedReport
from tests.factory import make_report

STORY = """
topic = "a dam"
[[report]]
id = "a"
outlet = "Upper Mail"
published = "2024-03-05"
title = "Dam breaks"
text = "The dam at Lunda broke on Monday. Nine people drowned, police said."
[[report]]
id = "b"
outlet = "Lower Mail"
published = "2024-03-05"
title = "Lunda dam gives way"
text = "The dam at Lunda broke on Monday. Eleven people drowned, the mayor said."
[[finding]]
kind = "differs"
sub = "number"
note = "two counts by two sources"
sides = [{ report = "a", words = "Nine people" }, { report = "b", words = "Eleven people" }]
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "dam.toml").write_text(STORY)
    return tmp_path


def test_a_folder_of_stories_is_read(folder):
    (row,) = load(folder, ()).rows
    assert (row["id"], len(row["reports"]), row["findings"][0].kind) == ("dam", 2, "differs")


def test_words_that_no_report_has_are_told_with_the_file(folder):
    (folder / "dam.toml").write_text(STORY.replace('words = "Nine people"', 'words = "Ten people"'))
    with pytest.raises(GoldError, match=r"dam\.toml: not once in report a: 'Ten people'"):
        load(folder, ())


def test_a_folder_without_stories_is_refused(tmp_path):
    with pytest.raises(GoldError, match="no story files"):
        load(tmp_path, ())


def test_reports_that_share_nothing_are_compared_as_one_story():
    reports = [
        CodedReport(make_report("The dam broke.", "2024-03-05")),
        CodedReport(make_report("Snow fell in Peru.", "2024-03-01")),
    ]
    (story,) = together(reports).stories
    assert story.report_ids == (reports[1].report.id, reports[0].report.id)
    assert sorted(one for origin in story.origins for one in origin.report_ids) == sorted(story.report_ids)


@pytest.mark.model
def test_findings_point_into_the_reports_of_the_story(folder):
    gold = load(folder, ())
    (found,) = code(gold.work)
    assert found["id"] == "dam"
    assert found["findings"], "nothing found in two tellings of one sentence"
    assert {side["report"] for one in found["findings"] for side in one["sides"]} == {"a", "b"}
    TASK.score(gold.rows, [found])
