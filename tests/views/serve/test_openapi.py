from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
from starlette.testclient import TestClient

from tacitus.views.serve.app import Site, make_app
from tacitus.views.serve.openapi import PATH, description, exported, exports
from tacitus.views.web.asked import Asked, Filter
from tests.store.factory import make_coded
from tests.views.serve.conftest import Editing, client
from tests.views.serve.fuzzing import fuzz


@pytest.mark.parametrize("editor", [None, Editing()])
def test_all_addresses_are_described_and_no_others(db: str, editor: Editing | None) -> None:
    site = Site(db, editor=editor)
    told = client(site).get(PATH).json()
    app: Any = make_app(site)
    routes = {(route.path, method) for route in app._app.routes for method in route.methods - {"HEAD"}}
    assert {(path, method.upper()) for path, each in told["paths"].items() for method in each} == routes
    assert told == description(editing=editor is not None, token=False)


def test_a_query_says_what_the_site_understands() -> None:
    known = {each.name for each in (*fields(Filter), *fields(Asked))} | {"sql", "with", "name"}
    paths = description(editing=True, token=True)["paths"]
    named = {each["name"] for path in paths.values() for each in path.get("get", {}).get("parameters", ())}
    assert named == known - {"wanted"}


def test_all_exports_are_named(db: str, ask: TestClient) -> None:
    assert {"events.csv", "statements.jsonl", "events.plover"} <= set(exports())
    assert not exported("statements", "plover")
    for name in exports():
        assert ask.get(f"/export/{name}").status_code == 200, name


def test_a_token_is_told_of(db: str) -> None:
    site = Site(db, token="letters")  # noqa: S106 (of a test)
    asking = client(site)
    assert asking.get(PATH).status_code == 401
    told = asking.get(PATH, headers={"cookie": "tacitus-token=letters"}).json()
    assert all("401" in method["responses"] for path in told["paths"].values() for method in path.values())


def test_whatever_is_asked_is_answered_as_described(db: str) -> None:
    """A few requests for each address; `tests/soak/fuzz_api.py` makes thousands."""
    asking = client(Site(db, editor=Editing()), raise_server_exceptions=False)
    coded = make_coded()
    found = fuzz(asking, [coded.events[0].id, "st_1", coded.report.id], examples=5)
    assert set(found) <= {"200", "303", "400", "403", "404"}
    assert found["200"] > 20
