"""A served store with one story of two reports, and a client that asks as a browser of this machine does."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tacitus.errors import SettingsError
from tacitus.records.correction import Correction, Verb
from tacitus.store.store import Store
from tacitus.views.serve.app import Site, make_app
from tacitus.views.serve.editing import Change
from tests.store.factory import write_example

HERE = "http://127.0.0.1:8000"


@pytest.fixture
def db(tmp_path: Path) -> str:
    path = str(tmp_path / "s.db")
    with Store(path) as store:
        write_example(store)
    return path


@pytest.fixture
def ask(db: str) -> TestClient:
    return client(Site(db))


def client(site: Site, **more: object) -> TestClient:
    return TestClient(make_app(site), base_url=HERE, follow_redirects=False, **more)  # type: ignore[arg-type]


class Editing:
    """An editor that does nothing and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[Change] = []

    def change(self, change: Change) -> str:
        if change.do == "fail":
            raise SettingsError("that <b>cannot</b> be")
        self.asked.append(change)
        return "corrections.html"

    def corrections(self) -> list[Correction]:
        return [Correction.make(Verb.PIN, (), "<b>why</b>")]

    def path(self) -> str:
        return "/home/me/s.db.corrections.jsonl"


@pytest.fixture
def editing() -> Editing:
    return Editing()
