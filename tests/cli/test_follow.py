from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tacitus.cli.main import app


def run(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["follow", *words])
    return done.exit_code, done.output


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["http://a.example/feed", "--every", "soon"], "no time such as 90s"),
        (["http://a.example/feed", "--every", "5s"], "once a minute at most"),
        (["none.txt"], "no list of feeds that can be read"),
    ],
)
def test_mistakes_are_explained(words: list[str], told: str) -> None:
    code, output = run(*words)
    assert code
    assert told in output


def test_an_empty_list_is_told(tmp_path: Path) -> None:
    (tmp_path / "feeds.txt").write_text("# none yet\n\n")
    assert "no feed is named" in run(str(tmp_path / "feeds.txt"))[1]


def test_a_listed_feed_is_asked(tmp_path: Path) -> None:
    (tmp_path / "feeds.txt").write_text("# mine\nhttp://127.0.0.1:9/feed\n")
    code, output = run(str(tmp_path / "feeds.txt"), "--db", str(tmp_path / "t.db"), "--rounds", "1")
    assert (code, "0 added, 0 known already, 1 refused" in output) == (0, True)
