from __future__ import annotations

import pytest

from tacitus.views.serve.app import Site
from tacitus.views.serve.guard import COOKIE, Rules, refusal
from tests.views.serve.conftest import HERE, client

TOKEN = "letters"  # noqa: S105 (of a test)


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8000", 200),
        ("127.0.0.1", 200),
        ("localhost:8000", 200),
        ("LOCALHOST", 200),
        ("localhost.", 200),
        ("[::1]:8000", 200),
        ("evil.example", 421),
        ("evil.example:8000", 421),
        ("127.0.0.1.evil.example", 421),
        ("localhost.evil.example", 421),
        ("evil.example@127.0.0.1", 421),
        ("127.0.0.1@evil.example", 421),
        ("127.0.0.2", 421),
        ("2130706433", 421),
        ("0.0.0.0:8000", 421),
        ("[::ffff:127.0.0.1]", 421),
        ("[", 421),
        ("", 421),
    ],
)
def test_only_names_of_this_machine_are_answered(db: str, host: str, status: int) -> None:
    """A name of someone else that leads here (DNS rebinding) is not answered."""
    for path in ("/", "/style.css", "/export/events.csv", "/nothing"):
        answer = client(Site(db)).get(path, headers={"host": host})
        assert answer.status_code == (404 if path == "/nothing" and status == 200 else status)


def test_two_host_headers_are_one_too_many() -> None:
    scope = {"method": "GET", "headers": [(b"host", b"localhost"), (b"host", b"evil.example")]}
    refused = refusal(scope, Rules())
    assert refused
    assert refused.status == 421


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_can_be_sent_to_a_site_that_reads(db: str, method: str) -> None:
    headers = {"origin": HERE}
    for path in ("/", "/edit", "/events.html"):
        assert client(Site(db)).request(method, path, headers=headers).status_code == 405


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "null"},
        {"origin": "http://evil.example"},
        {"origin": "http://127.0.0.1:9"},
        {"origin": "http://localhost:8000"},
        {"origin": HERE, "sec-fetch-site": "cross-site"},
        {"origin": HERE, "sec-fetch-site": "same-site"},
        {"origin": HERE, "sec-fetch-site": "none"},
        {"origin": f"{HERE}.evil.example"},
        {"referer": HERE},
    ],
)
def test_only_a_page_of_this_server_may_send(db: str, headers: dict[str, str], editing) -> None:  # type: ignore[no-untyped-def]
    answer = client(Site(db, editor=editing)).post("/edit", headers=headers, content="do=pin")
    assert answer.status_code == 403
    assert not editing.asked


def test_every_answer_forbids_what_pages_do_not_need(db: str) -> None:
    asking = client(Site(db))
    for path in ("/", "/nothing", "/style.css", "/page.js", "/export/events.csv", "/reports/x.html"):
        headers = asking.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["referrer-policy"] == "same-origin"
        assert "access-control-allow-origin" not in headers
    assert "content-security-policy" in asking.get("/", headers={"host": "evil.example"}).headers


def test_long_requests_are_refused(db: str, editing) -> None:  # type: ignore[no-untyped-def]
    asking = client(Site(db, editor=editing))
    assert asking.get("/search.html?words=" + "a" * 20_000).status_code == 414
    assert asking.post("/edit", headers={"origin": HERE}, content=b"x" * 70_000).status_code == 413
    assert not editing.asked


def test_a_token_opens_the_site_and_stays_as_a_cookie(db: str) -> None:
    asking = client(Site(db, token=TOKEN))
    assert asking.get("/").status_code == 401
    assert asking.get("/?token=wrong").status_code == 401
    assert asking.get("/", headers={"cookie": f"{COOKIE}=wrong"}).status_code == 401
    opened = asking.get(f"/events.html?token={TOKEN}")
    assert (opened.status_code, opened.headers["location"]) == (303, "/events.html")
    assert "HttpOnly; SameSite=Strict" in opened.headers["set-cookie"]
    assert asking.get("/").status_code == 200


@pytest.mark.parametrize("path", ["//evil.example/", "/%2f/evil.example", "/\\evil.example"])
def test_a_token_does_not_lead_away(db: str, path: str) -> None:
    opened = client(Site(db, token=TOKEN)).get(f"http://127.0.0.1:8000{path}?token={TOKEN}")
    assert opened.headers["location"].startswith("/")
    assert not opened.headers["location"].startswith(("//", "/\\"))
