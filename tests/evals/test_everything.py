import pytest

from evals import command, everything, gate
from evals.results import read_results
from evals.rows import write_rows
from evals.sets import DevSet
from evals.table import BEGIN, END
from tests.evals.toy import TOY


@pytest.fixture
def shared(monkeypatch, tmp_path):
    """A shared folder with a toy set, and files to write to."""
    sets = (
        DevSet("toy", "toy", "gold/toy.jsonl", ("right",), (("right", "right"),), "others 1"),
        DevSet("far", "toy", "gold/far.jsonl", ("right",), (("right", "right"),), ""),
    )
    (tmp_path / "gold").mkdir()
    write_rows(tmp_path / "gold" / "toy.jsonl", [{"id": 1, "text": "ab", "length": 2}] * 3)
    (tmp_path / "README.md").write_text(f"{BEGIN}\n{END}\n")
    (tmp_path / "cards.md").write_text("<!-- figures: toy -->\n<!-- figures: end -->\n")
    for module in (everything, gate):
        monkeypatch.setattr(module, "dev_sets", lambda: sets)
        monkeypatch.setattr(module, "RESULTS", tmp_path / "results.json")
    monkeypatch.setattr(everything, "find_task", lambda name: TOY)
    monkeypatch.setattr(everything, "README", tmp_path / "README.md")
    monkeypatch.setattr(everything, "CARDS", tmp_path / "cards.md")
    monkeypatch.setattr(everything, "PACKAGED", tmp_path / "cards.tsv")
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    return tmp_path


def test_runs_what_is_there_and_writes_table_results_and_floors(shared, capsys):
    assert command.main(["all", "--shared", str(shared), "--pin"]) == 0
    printed = capsys.readouterr().out
    assert "toy (3 items" in printed
    assert "far: no " in printed
    assert "| toy | 3 | right **3** | others 1 |" in (shared / "README.md").read_text()
    assert "| toy | 3 | right **3** | others 1 |" in (shared / "cards.md").read_text()
    assert read_results(shared / "results.json")["toy"].figures == {"right": 3}
    assert gate.read_floors(shared / "floors.json")["toy"].figures == {"right": 3.0}


def test_a_part_is_neither_written_nor_compared(shared, capsys):
    assert command.main(["all", "--shared", str(shared), "--limit", "1"]) == 0
    assert "nothing written, no floor compared" in capsys.readouterr().out
    assert not (shared / "results.json").exists()


def test_a_figure_that_fell_is_exit_code_1(shared, capsys):
    gate.write_floors(shared / "floors.json", {})
    assert command.main(["all", "--shared", str(shared), "--pin"]) == 0
    floors = gate.read_floors(shared / "floors.json")
    floors["toy"].figures["right"] = 9.0
    gate.write_floors(shared / "floors.json", floors)
    assert command.main(["all", "--shared", str(shared)]) == 1
    assert "right fell to 3" in capsys.readouterr().out


def test_without_the_shared_folder_only_gold_of_our_own_is_run(shared, capsys):
    assert command.main(["all", "--shared", str(shared / "no-such-folder")]) == 0
    printed = capsys.readouterr().out
    assert "ours is run" in printed
    assert "toy" not in printed
    assert not (shared / "results.json").exists()


def test_check_tells_which_printed_figures_do_not_come_out(shared, capsys):
    everything_again = ["all", "--shared", str(shared), "--check"]
    assert command.main(["all", "--shared", str(shared)]) == 0
    cards, results = (shared / "cards.md").read_text(), (shared / "results.json").read_text()
    assert command.main(everything_again) == 0
    assert "check: 1 of 1 sets give the figures" in capsys.readouterr().out
    (shared / "cards.md").write_text(cards.replace("right **3**", "right **2**"))
    assert command.main(everything_again) == 1
    assert "check: toy: right: printed 2, now 3" in capsys.readouterr().out
    (shared / "cards.md").write_text("no card\n")
    assert command.main(everything_again) == 1
    assert "check: toy: not in the cards" in capsys.readouterr().out
    assert (shared / "results.json").read_text() == results, "nothing is written"
