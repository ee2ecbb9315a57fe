"""Follows feeds: asks them again and again what is new, keeps what came as it came, and reads it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from tacitus import pipeline
from tacitus.records.fetch import Fetch
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.runs.local import Progress, Watch, read_pages
from tacitus.settings import Settings
from tacitus.store.store import Store


@dataclass(frozen=True, slots=True)
class Rounds:
    """When feeds are asked again."""

    every: float
    """Seconds from the end of a round to the next."""
    count: int
    """How many rounds; 0 for no end."""
    sleep: Callable[[float], None] = time.sleep
    """Waits so many seconds."""


def follow(
    store: Store, feeds: Sequence[str], settings: Settings, rounds: Rounds, watch: Watch
) -> Iterator[Progress]:
    """Follow feeds into a store; yield after each round what it added.

    A page fetched once is not asked for again; a feed is asked whether it changed. What was fetched is in the
    store before it is read, and a run that was cut short is taken up by the next.

    Args:
        store: Where the record goes.
        feeds: Addresses of RSS or Atom feeds.
        settings: What the run may be told.
        rounds: When feeds are asked again.
        watch: Called as by `runs.local.read`.
    """
    done = 0
    while True:
        progress = read_pages(store, _arrivals(store, feeds, settings), feeds, settings, watch=watch)
        with store.writer() as writer:
            writer.fetches_read()
        yield progress
        done += 1
        if done == rounds.count:
            return
        rounds.sleep(rounds.every)


def _arrivals(store: Store, feeds: Sequence[str], settings: Settings) -> Iterator[Page | Refusal]:
    """Yield the pages that are new, each after its bytes are kept."""
    unread = store.unread_fetches()
    for arrival in pipeline.follow_feeds(feeds, lambda url: _seen(store, url), settings, unread):
        if isinstance(arrival, Refusal):
            yield arrival
            continue
        answer = arrival.fetched
        if answer.status == 200:
            kept = Fetch(arrival.url, _now(), answer.url, answer.etag, answer.modified, answer.data)
            with store.writer() as writer:
                writer.fetch(kept)
        yield from arrival.pages


def _seen(store: Store, url: str) -> tuple[str, str] | None:
    """Return `ETag` and `Last-Modified` of what was last fetched from an address; None if it never was."""
    last = store.fetch(url)
    return (last.etag, last.modified) if last else None


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
