from collections import Counter
from pathlib import Path

import pytest

from evals.rows import GoldError
from evals.tasks.names import TASK

GOLD = Path(TASK.example)


def test_pairs_are_read(tmp_path):
    file = tmp_path / "pairs.tsv"
    file.write_text("# note\nname_a\tname_b\tsame\tkind\nAna Torres\tTorres\t1\tsurname alone\n")
    gold = TASK.read(file)
    assert gold.rows[0]["same"] is True
    assert TASK.code(gold.work) == [{"id": "0001", "same": True}]


def test_another_shape_is_refused(tmp_path):
    file = tmp_path / "pairs.tsv"
    file.write_text("name\nAna\n")
    with pytest.raises(GoldError, match="columns"):
        TASK.read(file)


def test_our_list_is_large_and_has_no_pair_twice():
    rows = TASK.read(GOLD).rows
    counts = Counter(row["same"] for row in rows)
    assert min(counts[True], counts[False]) >= 300
    pairs = {frozenset((row["name_a"], row["name_b"])) for row in rows}
    assert len(pairs) == len(rows)


def test_the_rules_hold_on_it():
    gold = TASK.read(GOLD)
    figures = TASK.score(gold.rows, TASK.code(gold.work)).figures
    assert figures["f1"] >= 98
