from __future__ import annotations

import urllib.request
from threading import Thread

import pytest
import uvicorn

from tacitus.errors import SettingsError
from tacitus.views.serve import run as running
from tacitus.views.serve.app import Site
from tacitus.views.serve.run import run


def test_it_tells_its_port_and_answers(db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    servers: list[uvicorn.Server] = []
    start = running._Server.__init__

    def keep(self, config, ready):  # type: ignore[no-untyped-def]
        start(self, config, ready)
        servers.append(self)

    monkeypatch.setattr(running._Server, "__init__", keep)
    answers: list[str] = []

    def asked(port: int) -> None:
        def ask() -> None:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=60) as answer:
                answers.append(answer.read().decode())
            servers[0].should_exit = True

        Thread(target=ask, daemon=True).start()

    run(Site(db), "127.0.0.1", 0, asked)
    assert "Peru sends doctors" in answers[0]


def test_an_address_that_cannot_be_taken_is_told(db: str) -> None:
    with pytest.raises(SettingsError, match="cannot be taken"):
        run(Site(db), "203.0.113.1", 0, lambda _: None)
