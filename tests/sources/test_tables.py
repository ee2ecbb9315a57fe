"""CSV and TSV."""

import io

from tacitus.records.refusal import Refusal
from tacitus.sources.tables import read_table


def rows(data, delimiter=",", max_bytes=1000):
    return list(read_table(io.BytesIO(data), "a", delimiter, max_bytes))


def test_rows_are_reports_under_the_headers_names():
    one, two = rows(b'\xef\xbb\xbfheadline,body\nT,"One,\n\nand ""more""."\n\n,Two.\n')
    assert (one.address, one.data, one.fields) == ("a#1", b'One,\n\nand "more".', (("title", "T"),))
    assert (two.address, two.data, two.fields) == ("a#2", b"Two.", ())


def test_tabs_part_cells_too():
    (page,) = rows(b"date\ttext\n2020-03-04\tOne.\n", "\t")
    assert page.fields == (("published", "2020-03-04"),)


def test_older_encodings_are_read():
    (page,) = rows("text,date\nMálaga,1\n".encode("cp1252"))
    assert page.data.decode() == "Málaga"


def test_a_row_with_too_many_cells_is_refused_and_the_next_is_read():
    broken, good = rows(b"title,text\na,b,c\nd,e\n")
    assert isinstance(broken, Refusal)
    assert "3 cells" in broken.reason
    assert good.data == b"e"


def test_a_table_without_rows_is_refused():
    (found,) = rows(b"title,text\n,\n")
    assert "no rows" in found.reason


def test_too_large_a_cell_ends_the_table():
    one, broken = rows(b"title,text\na,b\nc," + b"x" * 2000 + b"\nd,e\n")
    assert one.data == b"b"
    assert "read no further" in broken.reason
