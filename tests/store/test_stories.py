from __future__ import annotations

from dataclasses import replace

import pytest

from tacitus.errors import EvidenceError
from tacitus.records.account import Side
from tacitus.records.coded import Comparison
from tacitus.records.ids import StoryId
from tacitus.records.span import Span
from tacitus.store.store import Store
from tacitus.store.stories import read_story
from tests.store.factory import make_coded, make_other, make_story


def test_actors_are_gathered_from_all_reports(full: Store) -> None:
    row = full.query("SELECT * FROM actors").to_dicts()[0]
    assert (row["id"], row["name"], row["reports"], row["mentions"]) == ("a_quispe", "Rosa Quispe", 2, 2)


def test_a_finding_whose_words_are_not_there_is_refused(full: Store) -> None:
    a, b = make_coded(), make_other()
    grouping, comparison = make_story(a, b)
    (finding,) = comparison.findings
    wrong = Side(a.report.id, (Span(a.report.id, 0, 4, "Lima"),))
    broken = Comparison(comparison.accounts, (replace(finding, sides=(wrong,)),))
    before = full.digest()

    def write() -> None:
        with full.writer() as writer:
            writer.stories(grouping, [broken])

    with pytest.raises(EvidenceError, match="'Lima'"):
        write()
    assert full.digest() == before


def test_a_missing_story_is_a_key_error(full: Store) -> None:
    with pytest.raises(KeyError):
        read_story(full.connection, StoryId("st_none"))


def test_the_id_of_a_story_that_is_gone_leads_to_what_it_became(full: Store) -> None:
    grouping, _ = make_story(make_coded(), make_other())
    (story,) = grouping.stories
    for new_id in ("st_2", "st_3"):
        renamed = replace(grouping, stories=(replace(story, id=StoryId(new_id)),))
        with full.writer() as writer:
            writer.stories(renamed, [])
    assert {full.story(each).id for each in ("st_1", "st_2", "st_3")} == {"st_3"}


def test_history_is_no_content(full: Store) -> None:
    grouping, comparison = make_story(make_coded(), make_other())
    before = full.digest()
    renamed = replace(grouping, stories=(replace(grouping.stories[0], id=StoryId("st_2")),))
    for each, found in ((renamed, []), (grouping, [comparison])):
        with full.writer() as writer:
            writer.stories(each, found)
    assert full.digest() == before
