"""Fetching from a local server that misbehaves."""

import gzip
import time
from http.server import BaseHTTPRequestHandler

import pytest

from tacitus.sources.web.fetch import Fetcher, FetchError
from tests.sources.web.site import address, serve

PAGE = b"<html><body><p>The dam was opened.</p></body></html>"
LIMIT = 100_000


class Site(BaseHTTPRequestHandler):
    """Answers each path in its own bad way."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        """Keep the test's output clean."""

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in {"Content-Length": len(body), **headers}.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.server.asked.append(self.path)
        name = self.path.strip("/").split("?")[0].replace(".", "_").replace("-", "_") or "page"
        try:
            getattr(self, f"on_{name}", lambda: self.answer(404))()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def on_robots_txt(self):
        self.answer(200, b"User-agent: *\nDisallow: /forbidden\n")

    def on_page(self):
        if self.headers.get("If-None-Match") == '"v1"':
            self.answer(304)
        else:
            self.answer(200, PAGE, ETag='"v1"', Last_Modified="Fri, 05 Jul 2019 10:00:00 GMT")

    def on_packed(self):
        self.answer(200, gzip.compress(PAGE), Content_Encoding="gzip")

    def on_bomb(self):
        self.answer(200, gzip.compress(b"\0" * (LIMIT * 50)), Content_Encoding="gzip")

    def on_moved(self):
        self.answer(302, Location="/page")

    def on_loop(self):
        self.answer(301, Location="/loop")

    def on_to_file(self):
        self.answer(302, Location="file:///etc/passwd")

    def on_nowhere(self):
        self.answer(302)

    def on_flaky(self):
        tries = self.server.asked.count("/flaky")
        self.answer(200, PAGE) if tries == 3 else self.answer(503, Retry_After=7 if tries == 1 else "soon")

    def on_dead(self):
        self.answer(500)

    def on_patience(self):
        self.answer(429, Retry_After=9999)

    def on_large(self):
        self.answer(200, b"x" * (LIMIT + 1))

    def on_endless(self):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for _ in range(10_000):
            self.wfile.write(b"1000\r\n" + b"x" * 4096 + b"\r\n")

    def on_cut(self):
        self.send_response(200)
        self.send_header("Content-Length", "5000")
        self.end_headers()
        self.wfile.write(b"half")
        self.close_connection = True

    def on_garbage(self):
        self.wfile.write(b"\x00\x01 no http at all\r\n\r\n")
        self.close_connection = True

    def on_drip(self):
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for _ in range(50):
            self.wfile.write(b"1\r\nx\r\n")
            time.sleep(0.01)
        self.wfile.write(b"0\r\n\r\n")


@pytest.fixture
def site():
    with serve(Site) as server:
        yield server


class Slow:
    """A clock that runs only when somebody sleeps, or by `step` at each look."""

    def __init__(self, step=0.0):
        self.now = 0.0
        self.step = step
        self.slept = []

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds

    def __call__(self):
        self.now += self.step
        return self.now


def fetcher(clock=None, **given):
    clock = clock or Slow()
    return Fetcher(LIMIT, **{"private": True, "delay": 0.0, **given}, sleep=clock.sleep, clock=clock)


def test_a_page_is_fetched_and_next_time_only_if_it_changed(site):
    fetch = fetcher().fetch
    first = fetch(address(site, "/page"))
    assert (first.status, first.data, first.etag) == (200, PAGE, '"v1"')
    again = fetch(address(site, "/page"), first.etag, first.modified)
    assert (again.status, again.data) == (304, b"")
    assert site.asked.count("/robots.txt") == 1


@pytest.mark.parametrize(
    ("path", "end"), [("/packed", "/packed"), ("/moved", "/page"), ("/page?q=ü x", "/page?q=ü x")]
)
def test_ways_to_a_page(site, path, end):
    found = fetcher().fetch(address(site, path))
    assert (found.data, found.url) == (PAGE, address(site, end))


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/none", "answered 404"),
        ("/forbidden", "robots.txt"),
        ("/loop", "leads on more than"),
        ("/nowhere", "leads on more than"),
        ("/to-file", "only http and https"),
        ("/dead", "answered 500"),
        ("/patience", "asks to wait 9999"),
        ("/large", "larger than"),
        ("/endless", "larger than"),
        ("/bomb", "larger than"),
        ("/cut", "cannot be reached"),
        ("/garbage", "cannot be reached"),
    ],
)
def test_a_site_that_misbehaves_is_told(site, path, reason):
    with pytest.raises(FetchError, match=reason):
        fetcher().fetch(address(site, path))


def test_a_failing_site_is_asked_again_after_the_time_it_asks_for(site):
    clock = Slow()
    assert fetcher(clock).fetch(address(site, "/flaky")).data == PAGE
    assert clock.slept == [7.0, 4.0]


def test_a_host_is_left_in_peace_between_two_requests(site):
    clock = Slow()
    patient = fetcher(clock, delay=2.0)
    for _ in range(2):
        patient.fetch(address(site, "/page"))
    assert clock.slept == [2.0, 2.0]


def test_an_answer_that_drips_is_cut(site):
    with pytest.raises(FetchError, match="had not come whole"):
        fetcher(Slow(step=30.0)).fetch(address(site, "/drip"))


def test_the_private_network_is_not_asked(site):
    with pytest.raises(FetchError, match="private network"):
        fetcher(private=False).fetch(address(site, "/page"))
    assert site.asked == []


def test_a_dead_port_is_told():
    with pytest.raises(FetchError, match=r"robots\.txt cannot be read"):
        fetcher().fetch("http://127.0.0.1:9/")
