import pytest

from tacitus.views.export.tabular import checked, columns, comma_separated, header, tab_separated

COLUMNS = columns("id:int!", "name", "score:float", "kind:a|b")


def test_cells_are_written_without_tabs_and_newlines() -> None:
    assert list(tab_separated([(1, "a\tb\nc", 0.5, "a")], COLUMNS)) == ["1\ta b c\t0.5\ta\n"]
    assert checked((1, "", None, ""), COLUMNS, "None") == ["1", "None", "None", "None"]
    assert header(COLUMNS) == "id\tname\tscore\tkind\n"


def test_commas_and_quotation_marks_are_quoted() -> None:
    assert list(comma_separated([(1, 'a, "b"', None, "b")], COLUMNS)) == [
        "id,name,score,kind\n",
        '1,"a, ""b""",,b\n',
    ]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ((None, "a", 0.5, "a"), "may not be empty"),
        (("1", "a", 0.5, "a"), "whole number"),
        ((1, "a", 0.5, "c"), "one of a"),
        ((1, "a"), "cells for 4 columns"),
    ],
)
def test_a_row_that_breaks_the_format_is_never_written(row: tuple[object, ...], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        checked(row, COLUMNS)  # type: ignore[arg-type]
