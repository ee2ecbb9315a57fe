"""The judged rows are whole: known signs, verdicts and types, no row twice."""

from evals.calibration import GOLD
from evals.rows import read_rows
from tacitus.events.confidence import sign_names
from tacitus.records.event import PloverType, Status

ROWS = read_rows(GOLD)


def test_no_row_twice():
    places = {(row["report"], row["start"], row["type"], row["status"]) for row in ROWS}
    assert len({row["id"] for row in ROWS}) == len(places) == len(ROWS) >= 390


def test_every_word_is_a_known_one():
    assert {row["verdict"] for row in ROWS} == {"right", "deed", "party"}
    assert {row["type"] for row in ROWS} <= set(PloverType)
    assert {row["status"] for row in ROWS} <= set(Status)
    assert {name for row in ROWS for name in row["signs"]} == set(sign_names())


def test_no_text_of_a_report_is_kept():
    assert all("text" not in row for row in ROWS)
