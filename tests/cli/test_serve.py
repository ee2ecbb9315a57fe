from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from tacitus.cli.serve import serve
from tacitus.errors import StoreError
from tacitus.store.store import Store
from tacitus.views.serve.app import Site


@pytest.fixture
def db(tmp_path: Path) -> str:
    Store(tmp_path / "s.db").close()
    return str(tmp_path / "s.db")


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Site, str, int]]:
    found: list[tuple[Site, str, int]] = []

    def run(site: Site, host: str, port: int, ready: Any) -> None:
        found.append((site, host, port))
        ready(port or 4242)

    monkeypatch.setattr("tacitus.views.serve.run.run", run)
    return found


def test_it_answers_this_machine_alone_and_reads_only(db: str, served: list[Any]) -> None:
    done = CliRunner().invoke(serve, ["--db", db, "--port", "0"])
    assert done.output == "Open http://127.0.0.1:4242/  (Ctrl+C stops)\n"
    (site, host, port), *_ = served
    assert (host, port, site.token, site.editor) == ("127.0.0.1", 0, "", None)
    assert site.hosts == {"127.0.0.1", "localhost", "::1"}


ELSEWHERE = ["0.0.0.0", "::", "192.168.1.7", "example.org", ""]  # noqa: S104 (what is refused)


@pytest.mark.parametrize("host", ELSEWHERE)
def test_other_machines_are_refused_without_a_token(db: str, host: str, served: list[Any]) -> None:
    done = CliRunner().invoke(serve, ["--db", db, "--host", host])
    assert done.exit_code == 2
    assert "--token new" in done.output
    assert not served


def test_with_a_token_another_address_may_be_taken(db: str, served: list[Any]) -> None:
    done = CliRunner().invoke(
        serve, ["--db", db, "--host", "192.168.1.7", "--token", "new", "--name", "Desk.example"]
    )
    (site, _, _), *_ = served
    assert len(site.token) > 24
    assert f"http://192.168.1.7:8000/?token={site.token}" in done.output
    assert {"192.168.1.7", "desk.example"} <= site.hosts


def test_edit_is_asked_for(db: str, served: list[Any]) -> None:
    CliRunner().invoke(serve, ["--db", db, "--edit"])
    assert served[0][0].editor is not None


def test_no_store_no_site(tmp_path: Path, served: list[Any]) -> None:
    done = CliRunner().invoke(serve, ["--db", str(tmp_path / "none.db")])
    assert isinstance(done.exception, StoreError)
    assert not served
