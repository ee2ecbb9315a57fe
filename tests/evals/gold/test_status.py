"""The status gold is whole: words where they are said to be, enough of each status, no text twice."""

import json
from collections import Counter
from pathlib import Path

import pytest

from tacitus.records.event import PloverType, Status

FILE = Path(__file__).parents[3] / "evals" / "gold" / "status" / "status.jsonl"
ROWS = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


def test_the_words_stand_where_the_row_says():
    assert [row["id"] for row in ROWS if not row["text"].startswith(row["words"], row["start"])] == []


def test_no_id_and_no_sentence_twice():
    assert len({row["id"] for row in ROWS}) == len({row["text"] for row in ROWS}) == len(ROWS) >= 440


@pytest.mark.parametrize("status", Status)
def test_enough_sentences_of_each_status(status):
    assert sum(row["status"] == status for row in ROWS) >= 45


def test_every_status_and_accepted_answer_is_one_of_the_record():
    assert {row["status"] for row in ROWS} == set(Status)
    accepted = [one for row in ROWS for one in row.get("accept", [])]
    assert all(one["type"] in set(PloverType) and one["status"] in set(Status) for one in accepted)


def test_the_first_part_holds_every_status():
    assert len(Counter(row["status"] for row in ROWS[:7])) == 7
