from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tacitus.cli.main import app
from tacitus.errors import SettingsError


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["actors", *words], catch_exceptions=False)
    return done.exit_code, done.output


def test_show() -> None:
    code, told = run("show", "Angela Merkel", "--on", "2015-06-01")
    assert code == 0
    assert "Angela Merkel on 2015-06-01: DEU GOV (CAMEO DEUGOV)" in told
    assert "* 2005-11-22 to 2021-12-08" in told
    assert json.loads(run("show", "Angela Merkel", "--json")[1])["country"] == "DEU"
    assert "The registry has no such name" in run("show", "Quorl Vexley")[1]


def test_a_wrong_day_is_told() -> None:
    code, told = run("show", "Angela Merkel", "--on", "June 2015")
    assert code == 2
    assert "write one such as 2019-07-05" in told


def test_check(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text("name,country\nDune League,PER\n", encoding="utf-8")
    bad.write_text("name,country\nDune League,PERU\n", encoding="utf-8")
    assert run("check", str(good)) == (0, f"{good}: table, 1 names, no mistakes\n")
    code, told = run("check", str(good), str(bad))
    assert code == 1
    assert f"{bad}, line 2: the country 'PERU' is not known; perhaps 'PER'" in told
    code, told = run("check", str(bad), "--json")
    assert (code, json.loads(told)["mistakes"][0]["line"]) == (1, 2)


def test_import(tmp_path: Path) -> None:
    own, table = tmp_path / "own.agents", tmp_path / "own.csv"
    own.write_text("TOLLKEEPER [~LEG]\nBAD\n", encoding="utf-8")
    code, told = run("import", str(own), "--to", str(table))
    assert code == 0
    assert "line 2" in told
    assert "1 rows written" in told
    assert table.read_text(encoding="utf-8").splitlines()[1] == "tollkeeper,word,LEG,dictionary"
    assert "tollkeeper,word" in run("import", str(own))[1]
    with pytest.raises(SettingsError, match="cannot be written"):
        run("import", str(own), "--to", str(tmp_path / "none" / "own.csv"))


@pytest.mark.model
def test_reading_with_a_list(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Fighters of the Dune League attacked a police station in Peru, the interior minister said.",
        encoding="utf-8",
    )
    own, db = tmp_path / "own.csv", str(tmp_path / "t.db")
    own.write_text("name,kind,country,sector\nDune League,armed,PER,REB\n", encoding="utf-8")
    words = ["read", str(tmp_path / "a.txt"), "--db", db, "--actors", str(own)]
    done = CliRunner().invoke(app, words, catch_exceptions=False)
    assert done.exit_code == 0
    sql = ["sql", "SELECT cameo FROM report_actors WHERE name = 'Dune League'", "--db", db, "--json"]
    assert "PERREB" in CliRunner().invoke(app, sql, catch_exceptions=False).output
    versions = json.loads(CliRunner().invoke(app, ["info", "--db", db, "--json"]).output)["versions"]
    assert "+" in versions["actors"]
