from __future__ import annotations

from pathlib import Path

import pytest

from evals.speed.measure import Timing, cpu_seconds, environment, ratios, texts_of, turns


def test_reports_per_second_is_that_of_the_median_round() -> None:
    timing = Timing("x", (1.0, 4.0, 2.0), 10)
    assert timing.reports_per_second == 5.0
    assert timing.line() == "x: 5.0 reports per CPU second (1.00 – 2.00 – 4.00 s)"


def test_ways_take_turns() -> None:
    order: list[str] = []
    timings = turns({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, 3, rounds=2)
    assert order == ["a", "b", "a", "b"]
    assert [(timing.name, len(timing.seconds), timing.reports) for timing in timings] == [
        ("a", 2, 3),
        ("b", 2, 3),
    ]


def test_a_ratio_is_taken_turn_by_turn() -> None:
    slow, fast = Timing("s", (2.0, 9.0, 4.0), 1), Timing("f", (1.0, 3.0, 1.0), 1)
    assert ratios(slow, fast) == (2.0, 3.0, 4.0)


def test_texts_without_words_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_text('{"text": "one"}\n{"text": null}\n{"text": " "}\n{"text": "two"}\n{"text": "three"}\n')
    assert texts_of(path, 2) == ["one", "two"]
    assert texts_of(path, 0) == ["one", "two", "three"]


def test_the_environment_is_told() -> None:
    assert all(word in environment() for word in ("Python", "spacy", "numpy", "cores"))
    assert cpu_seconds(lambda: None) == pytest.approx(0, abs=0.1)
