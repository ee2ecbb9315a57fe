from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from tacitus.cli.main import app

ROWS = "Kop;Words;Day\nDam opens;The dam was opened on Friday by the minister.;2019-07-05\n"


def looked(path: Path, *words: str) -> str:
    done = CliRunner().invoke(app, ["look", str(path), *words], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_what_is_guessed_is_shown_and_can_be_said(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(ROWS)
    shown = looked(path, "--column", "text=words", "--column", "published=Day", "--column", "title=Kop")
    assert "columns    text = words, title = kop, published = day" in shown
    assert "published  2019-07-05" in shown
    assert "begins     The dam was opened on Friday by the minister." in shown


def test_json_tells_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "The dam was opened.", "title": "Dam"}\n{"n": 1}\n')
    first, second = (json.loads(line) for line in looked(path, "--json").splitlines())
    assert (first["title"], first["columns"]) == ("Dam", {"text": "text", "title": "title"})
    assert "--column text=NAME" in second["reason"]


def test_a_column_that_is_none_of_ours_is_explained(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["look", str(tmp_path), "--column", "body=Words"])
    assert done.exit_code == 2
    assert "the fields are text, html, title" in done.output
