"""Lists of actors as CSV."""

import pytest

from tacitus.analysis.actors.lists.rows import Row, Rows
from tacitus.analysis.actors.lists.tables import read_table, write_table


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_each_sign_between_cells(sign):
    text = f"# mine\nname{sign}country\n\nAna Torres{sign}PER\n# more\nBo Lind{sign}\n"
    assert read_table(text) == Rows(
        (Row(4, {"name": "Ana Torres", "country": "PER"}), Row(6, {"name": "Bo Lind"})), ()
    )


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 0, "empty"),
        ("# only a comment\n", 0, "empty"),
        ("title,country\nx,PER", 1, "no column 'name'"),
        ("name,nation\nx,PER", 1, "'nation' is no column"),
        ("name,name\nx,y", 1, "twice"),
        ("name,country\nAna,PER,x", 2, "3 cells"),
        ('name,country\nAna,PER\n"Bo,PER', 3, "quotation mark"),
    ],
)
def test_mistakes_are_told_with_their_line(text, line, words):
    (fault,) = read_table(text).faults
    assert fault.line == line
    assert words in fault.what


def test_a_cell_over_two_lines_counts_from_its_first():
    found = read_table('name,title\n"Ana","Minister\nof Trade"\nBo,Clerk')
    assert [row.line for row in found.rows] == [2, 4]


def test_what_is_written_reads_back():
    rows = Rows((Row(2, {"name": 'Ana "Ani" Torres', "aliases": "A, B|C", "country": "PER"}),), ())
    assert read_table(write_table(rows)) == rows
