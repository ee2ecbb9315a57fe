"""Feeds: what they list that was not seen before, each page fetched politely from where it stands."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tacitus.records.fetch import Fetch
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.settings import Settings
from tacitus.sources.feeds import feed_links
from tacitus.sources.opening import fetcher_of, pages_of_answer
from tacitus.sources.pages import refuse
from tacitus.sources.web import Fetched, Fetcher
from tacitus.sources.web.fetch import FetchError

Seen = Callable[[str], tuple[str, str] | None]
"""`ETag` and `Last-Modified` of what was last fetched from an address; None when it never was."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """What was fetched from one address, and the pages it holds (none for a feed itself)."""

    url: str
    """As asked for."""
    fetched: Fetched
    pages: tuple[Page | Refusal, ...] = ()


def follow(
    feeds: Iterable[str], seen: Seen, settings: Settings, unread: Iterable[Fetch] = ()
) -> Iterator[Arrival | Refusal]:
    """Ask each feed what is new, and yield it page by page; then the feed itself, when all its pages came.

    A feed is yielded last so that a run cut short asks for it again, and finds what is missing.

    Args:
        feeds: Addresses of RSS or Atom feeds.
        seen: What the caller has of an address.
        settings: Limits and politeness.
        unread: What an earlier run fetched and did not read; its pages come first.
    """
    for fetch in unread:
        answer = Fetched(fetch.location, 200, fetch.body, fetch.etag, fetch.modified)
        yield Arrival(fetch.url, answer, _pages(answer, settings))
    fetcher = fetcher_of(settings)
    for feed in feeds:
        try:
            answer = fetcher.fetch(feed, *(seen(feed) or ("", "")))
            links = feed_links(answer.data) if answer.status == 200 else []
        except ValueError as error:
            yield refuse(feed, str(error))
            continue
        for link in links:
            if seen(link) is None:
                yield _page(link, fetcher, settings)
        yield Arrival(feed, answer)


def _page(url: str, fetcher: Fetcher, settings: Settings) -> Arrival | Refusal:
    try:
        answer = fetcher.fetch(url)
    except FetchError as error:
        return refuse(url, str(error))
    return Arrival(url, answer, _pages(answer, settings))


def _pages(answer: Fetched, settings: Settings) -> tuple[Page | Refusal, ...]:
    return tuple(pages_of_answer(io.BytesIO(answer.data), answer.url, settings))
