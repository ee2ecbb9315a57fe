from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from tacitus.views.serve.answers import PAGES


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/", "Peru sends doctors"),
        ("/?words=doctors&since=2026-03&until=2026-04", "Peru sends doctors"),
        ("/?words=submarines", "No story meets all of these conditions"),
        ("/alone.html", "every report is part of a story"),
        ("/stories/st_1.html", "We keep our word"),
        ("/stories/st_1-shared.html", "What the reports share"),
        ("/stories/st_1-statements.html", "Who says what"),
        ("/stories/st_1-events.html", "CAMEO 033"),
        ("/stories/st_1-side.html", "Accounts side by side"),
        ("/stories/st_1-pictures.html", "<svg"),
        ("/events.html?type=AGREE&status=planned", "Rosa Quispe"),
        ("/events.html?type=ASSAULT", "Nothing meets all of these conditions"),
        ("/statements.html?speaker=a_quispe&act=promise", "promises"),
        ("/statements.html?words=submarines", "Nothing meets all of these conditions"),
        ("/pictures.html?type=AGREE", "Timeline, map and network"),
        ("/actors.html?words=quispe&kind=person", "Rosa Quispe"),
        ("/actors.html?words=nobody", "No actor meets all of these conditions"),
        ("/actors/a_quispe.html", "Health Minister"),
        ("/quality.html", "Everything that was given was read"),
        ("/search.html", "Type words into the field above"),
        ("/search.html?words=keep+word", "<mark>keep</mark>"),
        ("/search.html?words=submarines", "Nothing here holds all of the words"),
        ("/sql.html", "Ask in SQL"),
        ("/sql.html?sql=SELECT+outlet+FROM+reports", "The Other"),
        ("/sql.html?sql=DELETE+FROM+reports", "cannot be run"),
        ("/why/a_quispe.html", "Because"),
    ],
)
def test_pages_and_filters(ask: TestClient, address: str, words: str) -> None:
    answer = ask.get(address)
    assert answer.status_code == 200
    assert words in answer.text


@pytest.mark.parametrize(
    "name", ["st_none", "st_1-", "st_1-nothing", "st_1-shared-9", "st_1-shared-0", "st_1-side-x", "-", "é"]
)
def test_no_such_page_of_a_story(ask: TestClient, name: str) -> None:
    assert ask.get(f"/stories/{name}.html").status_code == 404


def test_every_page_has_an_address_of_its_own() -> None:
    assert len(PAGES) == len(set(PAGES))
    assert all(address == "/" or address.endswith(".html") for address in PAGES)
