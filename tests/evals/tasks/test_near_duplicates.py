import gzip
import json
from random import Random

import pytest

from evals.rows import GoldError
from evals.tasks.near_duplicates import TASK, load

WORDS = ("dyke", "mayor", "dawn", "water", "pump", "school", "bus", "crew", "sand", "hill", "street", "town")


def text(number):
    """Sixty sentences, half of whose words no other report has."""
    draw = Random(number)  # noqa: S311 (made-up words, no secret)
    said = [f"{draw.choice(WORDS)}{draw.choice((draw.randrange(9), f'of{number}'))}" for _ in range(240)]
    return " ".join(" ".join(said[at : at + 4]).capitalize() + "." for at in range(0, 240, 4))


@pytest.fixture
def corpus(tmp_path):
    rows = [
        {"id": f"r{number}", "text": text(number), "title": "", "outlet": "A", "date": "2026-01-05"}
        for number in range(12)
    ]
    rows.append(rows[0] | {"id": "r12", "date": "2026-01-06"})
    path = tmp_path / "docs.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    groups = json.dumps({"group": 0, "ids": ["r0", "r12"]})
    (tmp_path / "exact_dup_groups.jsonl.gz").write_bytes(gzip.compress(groups.encode()))
    return path


def answers(gold):
    return TASK.finish(gold, TASK.code(gold.work)).predictions


def test_copies_are_found_and_others_are_not(corpus):
    gold = load(corpus, TASK.fields)
    assert len(gold.rows) > 13
    figures = TASK.score(gold.rows, answers(gold)).figures
    assert figures["recall"] >= 95.0
    assert figures["precision"] == 100.0


def test_what_the_corpus_tells_is_a_copy(corpus):
    gold = load(corpus, TASK.fields)
    assert {row["original"] for row in gold.rows if row["id"] in {"r0", "r12"}} == {"r0"}


def test_no_answer_finds_nothing(corpus):
    gold = load(corpus, TASK.fields)
    figures = TASK.score(gold.rows, []).figures
    assert figures["recall"] == 0.0


def test_wrong_pairs_cost_precision(corpus):
    gold = load(corpus, TASK.fields)
    wrong = [{"id": "r1", "copies": ["r2", "r3"]}, {"id": "r0", "copies": ["r12"]}]
    assert TASK.score(gold.rows, wrong).figures["precision"] == pytest.approx(33.3, abs=0.1)


def test_a_corpus_without_titles_is_refused(tmp_path):
    path = tmp_path / "docs.jsonl"
    path.write_text('{"id": "1", "text": "x"}\n', encoding="utf-8")
    with pytest.raises(GoldError):
        load(path, TASK.fields)
