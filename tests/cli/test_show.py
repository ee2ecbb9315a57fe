from __future__ import annotations

import pytest

from tacitus.cli.show import echo_json, show_table
from tacitus.store.table import Table
from tacitus.views.terminal import Column


def test_json_lines_hold_every_column(capsys: pytest.CaptureFixture[str]) -> None:
    show_table(Table(("a", "b"), ((1, "é"),)), (Column("a", "a"),), as_json=True, empty="none")
    assert capsys.readouterr().out == '{"a": 1, "b": "é"}\n'
    echo_json([1])
    assert capsys.readouterr().out == "[1]\n"


def test_an_empty_answer_goes_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    show_table(Table(("a",), ()), (Column("a", "a"),), as_json=False, empty="none")
    assert capsys.readouterr() == ("", "none\n")
