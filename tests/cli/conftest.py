from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tacitus.cli.main import app
from tacitus.store.store import Store
from tests.store.factory import make_coded, make_other, make_page, make_story

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each test run in a folder of its own: a command without `--db` opens a store where it is called."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def db(tmp_path: Path) -> str:
    """A store with two reports of one story."""
    path = tmp_path / "cli.db"
    a, b = make_coded(), make_other()
    grouping, comparison = make_story(a, b)
    with Store(path) as store, store.writer() as writer:
        for coded in (a, b):
            writer.page(make_page(coded.report), "report")
            writer.report(coded, "v1")
        writer.stories(grouping, [comparison])
    return str(path)


@pytest.fixture
def run(db: str) -> Run:
    """Run a command on that store."""

    def call(*words: str) -> Result:
        return CliRunner().invoke(app, [*words, "--db", db], catch_exceptions=False)

    return call
