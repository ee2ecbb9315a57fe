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
