"""Feeds, followed."""

import pytest

from tacitus.records.fetch import Fetch
from tacitus.records.refusal import Refusal
from tacitus.settings import Settings
from tacitus.sources import follow, open_sources
from tests.sources.web.site import Pages, address, serve

SETTINGS = Settings(fetch_delay=0.0, private_addresses=True)


def page(words):
    return f"<html><body><article><p>{words}</p></article></body></html>".encode()


@pytest.fixture
def site():
    with serve(Pages) as server:
        links = "".join(
            f"<item><link>{address(server, path)}</link></item>" for path in ("/1", "/gone", "/2", "/1")
        )
        feed = f"<rss><channel><title>Post</title>{links}</channel></rss>".encode()
        server.pages = {"/feed": (feed, '"f1"'), "/1": (page("One."), ""), "/2": (page("Two."), "")}
        yield server


def told(arrivals, site):
    base = address(site, "")
    return [
        (each.address.removeprefix(base), each.reason)
        if isinstance(each, Refusal)
        else (each.url.removeprefix(base), each.fetched.status, [found.data for found in each.pages])
        for each in arrivals
    ]


def test_each_new_page_comes_once_and_the_feed_last(site):
    found = told(follow([address(site, "/feed")], lambda _: None, SETTINGS), site)
    assert found == [
        ("/1", 200, [page("One.")]),
        ("/gone", "the site answered 404"),
        ("/2", 200, [page("Two.")]),
        ("/feed", 200, []),
    ]


def test_what_was_seen_is_not_asked_for_again(site):
    known = {address(site, "/feed"): ('"f1"', ""), address(site, "/1"): ("", "")}
    assert told(follow([address(site, "/feed")], known.get, SETTINGS), site) == [("/feed", 304, [])]
    known.pop(address(site, "/feed"))
    list(follow([address(site, "/feed")], known.get, SETTINGS))
    assert "/1" not in site.asked


def test_what_was_not_yet_read_comes_first(site):
    kept = Fetch(address(site, "/0"), "2019-07-05", address(site, "/0"), "", "", page("Zero."))
    first, *_ = follow([address(site, "/feed")], lambda _: None, SETTINGS, [kept])
    assert (first.url, first.pages[0].data) == (kept.url, page("Zero."))


def test_a_feed_that_fails_is_refused_and_the_next_is_asked(site):
    site.pages["/text"] = (b"no feed at all", "")
    feeds = [address(site, path) for path in ("/none", "/text", "/feed")]
    found = told(follow(feeds, lambda _: None, SETTINGS), site)
    assert [each[0] for each in found] == ["/none", "/text", "/1", "/gone", "/2", "/feed"]


def test_an_address_may_be_read_like_a_file(site):
    found, *entries, refusal = open_sources(
        [address(site, "/1"), address(site, "/feed"), "http://127.0.0.1:9/"], SETTINGS
    )
    assert (found.data, dict(found.fields)) == (page("One."), {"url": address(site, "/1")})
    assert all("no text" in entry.reason for entry in entries)
    assert "robots.txt" in refusal.reason
