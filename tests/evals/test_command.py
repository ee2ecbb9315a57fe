import json

import pytest

from evals import command
from evals.rows import read_rows, write_rows
from evals.tasks import TASKS
from tests.evals.toy import TOY


@pytest.fixture
def toy(monkeypatch, tmp_path):
    monkeypatch.setattr(command, "find_task", lambda name: TOY)
    gold = tmp_path / "gold.jsonl"
    write_rows(gold, [{"id": 1, "text": "ab", "length": 2}, {"id": 2, "text": "bad", "length": 3}])
    return gold


def test_the_last_line_is_one_object_of_figures(toy, capsys, tmp_path):
    out = tmp_path / "out.jsonl"
    code = command.main(["toy", "--gold", str(toy), "--predictions", str(out)])
    printed = capsys.readouterr()
    assert json.loads(printed.out.splitlines()[-1]) == {
        "task": "toy",
        "gold": "gold.jsonl",
        "items": 2,
        "failed": 1,
        "right": 1,
    }
    assert "2: ValueError: bad text" in printed.err
    assert code == 1
    assert read_rows(out) == [{"id": 1, "length": 2}]


def test_no_failure_is_exit_code_0(toy):
    assert command.main(["toy", "--gold", str(toy), "--limit", "1"]) == 0


def test_a_missing_gold_file_is_told_in_one_line(toy, capsys):
    assert command.main(["toy", "--gold", "nowhere.jsonl"]) == 2
    assert capsys.readouterr().err == "evals: no gold file at nowhere.jsonl\n"


def test_an_unknown_task_lists_the_known(capsys):
    assert command.main(["attributions", "--gold", "x"]) == 2
    assert "the tasks are attribution, events" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--help"]])
def test_the_overview_shows_every_task_with_an_example(arguments, capsys):
    assert command.main(arguments) == 0
    printed = capsys.readouterr().out
    assert all(f"python -m evals {task.name} --gold {task.example_path}" in printed for task in TASKS)


@pytest.mark.parametrize("number", ["0", "-1", "x"])
def test_a_limit_must_be_a_count(toy, number):
    with pytest.raises(SystemExit):
        command.main(["toy", "--gold", str(toy), "--limit", number])
