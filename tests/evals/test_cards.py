import re
from pathlib import Path

from evals.cards import CARDS, PACKAGED, card, differences, packaged, printed_rows, put_cards
from evals.gate import RESULTS
from evals.results import Result, read_results
from evals.sets import DevSet, choose, dev_sets

SETS = (
    DevSet("a dev", "x", "g", ("f1",), (("f1", "F1"), ("n", "found")), "others 50"),
    DevSet("a test", "x", "g", ("f1",), (("f1", "F1"),), ""),
    DevSet("b", "y", "g", ("f1",), (("f1", "F1"),), ""),
)
MEASURED = {"a dev": Result("", 1200, 0, {"f1": 41.25, "n": 3}), "b": Result("", 1, 0, {})}


def test_a_card_has_a_row_a_measured_set_and_the_command() -> None:
    lines = card(["x"], SETS, MEASURED).splitlines()
    assert lines[2] == "| a dev | 1,200 | F1 **41.2**, found **3** | others 50 |"
    assert lines[3:] == ["", "```sh", 'python -m evals all --only "a dev"', "```"]
    assert "F1 –" in card(["y"], SETS, MEASURED)


def test_only_what_stands_in_the_card_changes(tmp_path: Path) -> None:
    path = tmp_path / "accuracy.md"
    path.write_text("before\n<!-- figures: y x -->\nbefore us\n<!-- figures: end -->\nafter\n")
    put_cards(path, SETS, MEASURED)
    text = path.read_text()
    assert text.startswith("before\n<!-- figures: y x -->\n| gold set")
    assert text.endswith("```\n<!-- figures: end -->\nafter\n")
    assert "before us" not in text
    assert text.index("| b |") < text.index("| a dev |")


def test_every_figure_that_was_measured_stands_on_a_card(tmp_path: Path) -> None:
    text = CARDS.read_text(encoding="utf-8")
    fresh = tmp_path / "accuracy.md"
    fresh.write_text(text, encoding="utf-8")
    put_cards(fresh, dev_sets(), read_results(RESULTS))
    assert fresh.read_text(encoding="utf-8") == text, "python -m evals.cards"
    assert [name for name in read_results(RESULTS) if f"| {name} |" not in text] == []


def test_the_site_shows_the_same_figures() -> None:
    results = read_results(RESULTS)
    made = packaged(CARDS, dev_sets(), results)
    assert made == PACKAGED.read_text(encoding="utf-8"), "python -m evals.cards"
    assert len(made.splitlines()) == len(results) + 2


def test_every_set_that_can_be_measured_has_a_card() -> None:
    tasks = set(
        " ".join(re.findall(r"<!-- figures: (?!end)(.*) -->", CARDS.read_text(encoding="utf-8"))).split()
    )
    assert {one.task for one in dev_sets()} - tasks == set(), "name the task in a card of docs/accuracy.md"


def test_a_printed_figure_that_does_not_come_out_is_told() -> None:
    one = DevSet("a", "x", "g", (), (("p", "precision"), ("c", "contradicts, precision"), ("n", "found")), "")
    before = Result("", 7, 0, {"p": 50.0, "n": 3})
    row = card(["x"], [one], {"a": before}).splitlines()[2]
    assert differences(row, one, before) == []
    assert differences(row, one, Result("", 1234, 0, {"p": 49.94, "c": 1.0, "n": 3})) == [
        "items: printed 7, now 1,234",
        "precision: printed 50.0, now 49.9",
        "contradicts, precision: printed –, now 1.0",
    ]


def test_every_card_names_the_command_that_gives_its_rows() -> None:
    cards = re.findall(
        r"<!-- figures: [a-z_ ]+ -->\n(.*?)<!-- figures: end -->", CARDS.read_text("utf-8"), re.DOTALL
    )
    told = []
    for each in cards:
        rows = [
            line.split(" | ")[0].removeprefix("| ") for line in each.splitlines() if line.startswith("| ")
        ]
        (command,) = re.findall(r"^python -m evals all (.*)$", each, re.MULTILINE)
        wanted = re.findall(r'--only "([^"]+)"', command)
        assert [one.name for one in choose(dev_sets(), wanted)] == [
            one.name for one in dev_sets() if one.name in rows
        ]
        told += rows[1:]
    assert sorted(told) == sorted(set(printed_rows(CARDS)) - {"gold set"})
