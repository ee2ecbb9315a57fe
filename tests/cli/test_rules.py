"""`tacitus rules`."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tacitus.cli.rules import rules
from tests.test_rules import MINE


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(rules, words)
    return result.exit_code, result.output


def test_list_shows_one_type() -> None:
    code, out = run("list", "--type", "PROTEST")
    assert code == 0
    assert all(" PROTEST " in line for line in out.splitlines())
    assert any(line.startswith("protest.riot ") for line in out.splitlines())


def test_show_tells_codes_and_examples() -> None:
    code, out = run("show", "consult.meet")
    assert code == 0
    assert "  codes: CONSULT, CAMEO 040" in out
    assert "  not: " in out
    found = json.loads(run("show", "consult.meet", "--json")[1])
    assert found["id"] == "consult.meet"


@pytest.mark.model
def test_a_failed_example_is_told_by_line_and_ends_with_1(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(MINE, encoding="utf-8")
    code, out = run("test", str(path))
    assert code == 1
    assert f"{path}:12: mine.sing must fire in “Chile danced for Peru.”" in out
    assert "2 of 3 examples hold" in out
