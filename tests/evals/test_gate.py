import pytest

from evals import gate
from evals.gate import NOISE, Floor, check, pin, read_floors, write_floors
from evals.results import Result
from evals.sets import HERE, DevSet, dev_sets

SET = DevSet("a", "x", "g", ("f1",), (), "")


def result(f1=50.0, sha="s", failed=0):
    return {"a": Result(sha, 1, failed, {"f1": f1})}


FLOORS = {"a": Floor("s", {"f1": 50.0})}


@pytest.mark.parametrize(
    ("results", "complaint"),
    [
        (result(), None),
        (result(50.0 - NOISE), None),
        (result(80.0), None),
        ({}, None),
        (result(49.0), "f1 fell to 49.0"),
        (result(None), "f1 fell to None"),
        (result(sha="t"), "the gold is not the one"),
        (result(failed=2), "2 items raised"),
    ],
)
def test_check(results, complaint):
    found = check(FLOORS, results)
    assert bool(found) == bool(complaint)
    assert complaint is None or complaint in found[0]


@pytest.mark.parametrize(
    ("results", "lower", "floor"),
    [
        (result(60.0), (), 60.0),
        (result(40.0), (), 50.0),
        (result(40.0), ("a",), 40.0),
        (result(40.0), ("b",), 50.0),
        (result(60.0, sha="t"), (), 50.0),
        (result(40.0, sha="t"), ("a",), 40.0),
    ],
)
def test_floors_only_rise_unless_lowered_by_name(results, lower, floor):
    assert pin(FLOORS, results, [SET], lower)["a"].figures == {"f1": floor}


def test_a_set_without_floors_gets_them_once_nothing_raises():
    assert pin({}, result(), [SET]) == FLOORS
    assert pin({}, result(failed=1), [SET]) == {}


def test_floors_are_kept(tmp_path):
    write_floors(tmp_path / "floors.json", FLOORS)
    assert read_floors(tmp_path / "floors.json") == FLOORS
    assert read_floors(tmp_path / "none.json") == {}


def test_the_committed_results_stand_on_the_committed_floors():
    floors = read_floors(HERE / "floors.json")
    assert check(floors, gate.read_results(gate.RESULTS)) == []
    assert set(floors) <= {one.name for one in dev_sets()}


def test_the_command_compares_what_was_measured_last(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    monkeypatch.setattr(gate, "RESULTS", tmp_path / "results.json")
    write_floors(tmp_path / "floors.json", {"times aquaint": Floor("s", {"value_f1": 90.0})})
    gate_result = {"times aquaint": Result("s", 1, 0, {"value_f1": 10.0})}
    from evals.results import write_results

    write_results(tmp_path / "results.json", gate_result, [])
    assert gate.main([]) == 1
    assert "value_f1 fell to 10.0 from its floor of 90.0" in capsys.readouterr().out
    assert gate.main(["--pin"]) == 1
    assert gate.main(["--lower", "times aquaint"]) == 0
