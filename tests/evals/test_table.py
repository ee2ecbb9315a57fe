import pytest

from evals.results import Result
from evals.sets import DevSet
from evals.table import BEGIN, END, make_table, put_table

SETS = (
    DevSet("a", "x", "g", ("f1",), (("f1", "F1"), ("n", "found")), "others 50"),
    DevSet("b", "x", "g", ("f1",), (("f1", "F1"),), ""),
)


def test_sets_that_were_not_measured_are_left_out():
    table = make_table(SETS, {"a": Result("", 1200, 2, {"f1": 41.25, "n": 3})})
    assert table.splitlines()[2:] == ["| a | 1,200, 2 raised | F1 **41.2**, found **3** | others 50 |"]


def test_a_figure_that_is_missing_is_a_dash():
    assert "F1 **–**" in make_table(SETS, {"b": Result("", 1, 0, {})})


def test_only_what_stands_between_the_markers_changes(tmp_path):
    path = tmp_path / "README.md"
    path.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n")
    put_table(path, "new")
    assert path.read_text() == f"before\n{BEGIN}\nnew\n{END}\nafter\n"


def test_a_file_without_markers_is_refused(tmp_path):
    (tmp_path / "README.md").write_text("nothing")
    with pytest.raises(ValueError, match="no place for the table"):
        put_table(tmp_path / "README.md", "new")
