from __future__ import annotations

import pytest

from tacitus.store.table import Table
from tacitus.views.terminal import Column, day, print_table, printable, short


@pytest.mark.parametrize(
    ("text", "length", "shown"),
    [("a b", 10, "a b"), ("one two three", 8, "one two …"), ("a\n\n b", 10, "a b"), ("word", 4, "word")],
)
def test_short(text: str, length: int, shown: str) -> None:
    assert short(text, length) == shown


def test_day() -> None:
    assert day("2026-03-02T00:00:00+00:00") == "2026-03-02"
    assert day(None) == "–"


def test_a_report_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    hostile = "\x1b[31mred\x1b]0;title\x07 [bold]x[/bold]"
    assert "\x1b" not in printable(hostile)
    print_table(
        Table(("a", "published"), ((hostile, None),)), (Column("a", "words"), Column("published", "day"))
    )
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "[bold]x[/bold]" in out
