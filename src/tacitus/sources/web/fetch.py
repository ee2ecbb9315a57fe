"""Fetching one address at a time: robots.txt, pauses, limits, retries, conditional requests."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

import urllib3
from urllib3.exceptions import HTTPError

from tacitus.sources.web.addresses import Target, target_of
from tacitus.sources.web.robots import Robots, read_robots

AGENT = "tacitus"
HEADERS = {
    "User-Agent": f"{AGENT} (reads news reports for research; obeys robots.txt)",
    "Accept": "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, deflate",
}
MAX_REDIRECTS = 5
TRIES = 3
"""Requests for one page, when the site fails or asks for patience."""
PATIENCE = 120.0
"""Seconds that a site may ask us to wait (Retry-After); one that asks for more is given up for now."""
TIMEOUT = urllib3.Timeout(connect=10.0, read=20.0)
DEADLINE = 60.0
"""Seconds in which a whole answer must have come: one that drips forever is cut."""
_CHUNK = 65_536
_TRANSIENT = frozenset({429, 500, 502, 503, 504})
_MOVED = frozenset({301, 302, 303, 307, 308})


class FetchError(ValueError):
    """An address cannot be fetched; the message says why."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer from the web."""

    url: str
    """Where it came from in the end, after redirects."""
    status: int
    """200, or 304 when nothing changed since the last time."""
    data: bytes
    etag: str = ""
    modified: str = ""
    """`Last-Modified`, as the site wrote it."""


class Fetcher:
    """Fetches addresses one after the other; remembers each host's rules and when it was last asked.

    Example:
        >>> Fetcher(max_bytes=10_000_000).fetch("https://example.org/news/1").status
        200
    """

    def __init__(
        self,
        max_bytes: int,
        *,
        delay: float = 1.0,
        private: bool = False,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Make a fetcher.

        Args:
            max_bytes: A larger answer is not taken.
            delay: Seconds between two requests to one host, when its robots.txt does not ask for more.
            private: Whether private and local addresses may be asked.
            sleep: Waits so many seconds.
            clock: Seconds since some moment.
        """
        self._max_bytes = max_bytes
        self._delay = delay
        self._private = private
        self._sleep = sleep
        self._clock = clock
        self._asked: dict[str, float] = {}
        self._robots: dict[str, Robots] = {}

    def fetch(self, url: str, etag: str = "", modified: str = "") -> Fetched:
        """Return what stands at an address.

        Args:
            url: An http or https URL.
            etag: `ETag` of the last answer: then an unchanged page comes back as status 304, without data.
            modified: `Last-Modified` of the last answer, likewise.

        Raises:
            FetchError: It cannot or may not be fetched.
        """
        given = {"If-None-Match": etag, "If-Modified-Since": modified}
        conditions = {name: value for name, value in given.items() if value}
        try:
            for _ in range(MAX_REDIRECTS + 1):
                target = target_of(url, private=self._private)
                if refused := self._rules(target).why_not(url):
                    raise FetchError(refused)
                answer = self._patiently(target, conditions)
                if answer.status not in _MOVED:
                    return self._taken(answer, url)
                url = urljoin(url, answer.headers.get("location", ""))
        except FetchError:
            raise
        except (HTTPError, OSError, ValueError) as error:
            raise FetchError(_told(error)) from error
        raise FetchError(f"it leads on more than {MAX_REDIRECTS} times")

    def _taken(self, answer: _Answer, url: str) -> Fetched:
        if answer.status not in {200, 304}:
            raise FetchError(f"the site answered {answer.status}")
        return Fetched(
            url,
            answer.status,
            answer.data,
            answer.headers.get("etag", ""),
            answer.headers.get("last-modified", ""),
        )

    def _rules(self, target: Target) -> Robots:
        if target.origin not in self._robots:
            try:
                answer = self._ask(_at(target, "/robots.txt"), {})
                status, data = (404, b"") if answer.status in _MOVED else (answer.status, answer.data)
            except (HTTPError, OSError):
                status, data = 0, b""
            self._robots[target.origin] = read_robots(status, data, AGENT)
        return self._robots[target.origin]

    def _patiently(self, target: Target, conditions: Mapping[str, str]) -> _Answer:
        """Ask again when the site fails for the moment, after twice the time each time or as it asks."""
        for count in range(1, TRIES + 1):
            try:
                answer = self._ask(target, conditions)
            except (HTTPError, OSError):
                if count == TRIES:
                    raise
                self._sleep(2.0**count)
                continue
            if answer.status not in _TRANSIENT or count == TRIES:
                return answer
            asked = answer.headers.get("retry-after", "")
            wait = float(asked) if asked.isdecimal() else 2.0**count
            if wait > PATIENCE:
                raise FetchError(f"the site asks to wait {wait:.0f} seconds; try again later")
            self._sleep(wait)
        raise AssertionError("the last try returns or raises")

    def _ask(self, target: Target, conditions: Mapping[str, str]) -> _Answer:
        self._pause(target)
        headers = {**HEADERS, **conditions, "Host": target.netloc}
        with _pool(target) as pool:
            response = pool.request(
                "GET",
                target.path,
                headers=headers,
                redirect=False,
                retries=False,
                preload_content=False,
                assert_same_host=False,
            )
            try:
                names = {name.lower(): value for name, value in response.headers.items()}
                wanted = response.status == 200
                data = b"".join(self._body(response, names)) if wanted else b""
            finally:
                response.close()
        return _Answer(response.status, names, data)

    def _body(self, response: urllib3.BaseHTTPResponse, headers: Mapping[str, str]) -> Iterator[bytes]:
        """Yield a body within the limits of size and time."""
        limit = f"it is larger than {self._max_bytes:,} bytes"
        told = headers.get("content-length", "")
        if told.isdecimal() and int(told) > self._max_bytes:
            raise FetchError(limit)
        begun = self._clock()
        size = 0
        for part in response.stream(_CHUNK, decode_content=True):
            size += len(part)
            if size > self._max_bytes:
                raise FetchError(limit)
            if self._clock() - begun > DEADLINE:
                raise FetchError(f"it had not come whole after {DEADLINE:.0f} seconds")
            yield part

    def _pause(self, target: Target) -> None:
        """Wait until the host may be asked again."""
        robots = self._robots.get(target.origin)
        delay = max(self._delay, robots.delay if robots else 0.0)
        last = self._asked.get(target.host)
        if last is not None and (wait := last + delay - self._clock()) > 0:
            self._sleep(wait)
        self._asked[target.host] = self._clock()


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: Mapping[str, str]
    """Names in lower case."""
    data: bytes


def _pool(target: Target) -> urllib3.HTTPConnectionPool:
    """Return a way to the address that was checked, which proves by its certificate to be the host."""
    if target.scheme == "https":
        return urllib3.HTTPSConnectionPool(
            target.ip,
            target.port,
            timeout=TIMEOUT,
            maxsize=1,
            server_hostname=target.host,
            assert_hostname=target.host,
        )
    return urllib3.HTTPConnectionPool(target.ip, target.port, timeout=TIMEOUT, maxsize=1)


def _at(target: Target, path: str) -> Target:
    return Target(target.scheme, target.host, target.port, target.ip, path)


def _told(error: Exception) -> str:
    words = " ".join(str(error).split())[:300]
    return words if isinstance(error, ValueError) and words else f"the site cannot be reached: {words}"
