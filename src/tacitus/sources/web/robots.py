"""robots.txt: what a site asks of programs that read it (RFC 9309)."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.robotparser import RobotFileParser

MAX_BYTES = 500_000
"""Bytes of a robots.txt that are read; RFC 9309 asks for at least 500 KiB."""
MAX_DELAY = 60.0
"""Seconds between two requests that a site may ask for; one that asks for more is not read at all."""

_LONGEST = 1_000_000
"""A longer delay is told as this."""
_SPEED = ("crawl-delay", "request-rate")


@dataclass(frozen=True, slots=True)
class Robots:
    """What a site allows."""

    parser: RobotFileParser | None
    """None when the site has no robots.txt: all is allowed."""
    agent: str
    refused: str = ""
    """Why nothing may be fetched; empty when the parser decides."""

    def why_not(self, url: str) -> str:
        """Return why a page may not be fetched, or empty when it may."""
        if self.refused or self.parser is None:
            return self.refused
        if not self.parser.can_fetch(self.agent, url):
            return "the site's robots.txt asks programs not to read this page"
        return ""

    @property
    def delay(self) -> float:
        """Seconds that the site wants between two requests; 0 when it does not say."""
        told = self.parser.crawl_delay(self.agent) if self.parser else None
        return float(min(int(told or 0), _LONGEST))


def read_robots(status: int, data: bytes, agent: str) -> Robots:
    """Return what a site allows.

    Args:
        status: Of the answer to the request for robots.txt; 0 when there was none.
        data: Its body.
        agent: The name by which we ask.

    As RFC 9309 has it: a site that answers with 4xx has no rules, one that fails otherwise allows nothing.
    """
    if 400 <= status < 500:
        return Robots(None, agent)
    if status != 200:
        return Robots(None, agent, "the site's robots.txt cannot be read now; try again later")
    lines = data[:MAX_BYTES].decode("utf-8", errors="replace").splitlines()
    robots = Robots(_parsed(lines), agent)
    if robots.delay > MAX_DELAY:
        reason = f"the site wants {robots.delay:.0f} seconds between requests, more than Tacitus waits"
        return Robots(None, agent, reason)
    return robots


def _parsed(lines: list[str]) -> RobotFileParser:
    parser = RobotFileParser()
    try:
        parser.parse(lines)
    except ValueError:
        # The standard library trips over digits that are no number, such as "²": then speed is not read.
        parser = RobotFileParser()
        parser.parse([line for line in lines if not line.lstrip().lower().startswith(_SPEED)])
    return parser
