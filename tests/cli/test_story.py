from __future__ import annotations

import json

import pytest

from tacitus.errors import NotFoundError
from tests.cli.conftest import Run


def test_without_an_id_the_most_told_story(run: Run) -> None:
    assert run("story").stdout == run("story", "st_1").stdout
    assert "Told by more than one report (1)" in run("story").stdout
    assert "[1] [2] “We keep our word”" in run("story").stdout


def test_as_json(run: Run) -> None:
    told = json.loads(run("story", "--json").stdout)
    assert told["story"]["id"] == "st_1"
    assert told["findings"][0]["sides"][0]["spans"][0]["text"] == "We keep our word"


def test_a_wrong_id_is_named(run: Run) -> None:
    with pytest.raises(NotFoundError, match="st_none"):
        run("story", "st_none")


def test_stories_are_set_right_by_hand_and_it_can_be_undone(run: Run) -> None:
    reports = json.loads(run("story", "--json").stdout)["story"]["report_ids"]
    told = run("story", "split", reports[0], "--note", "another day").stdout
    assert "is as you say" in told
    assert "another day" in run("story", "corrections").stdout
    assert len(json.loads(run("story", "--json").stdout)["story"]["report_ids"]) == 1
    key = told.split()[-1]
    assert "taken back" in run("story", "corrections", "--undo", key).stdout
    assert "Nothing is corrected" in run("story", "corrections").output


def test_merging_takes_two(run: Run) -> None:
    assert run("story", "merge", "st_1").exit_code == 2
