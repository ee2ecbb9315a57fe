"""What a list is asked for: conditions and page, read from the query of an address and written back to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from urllib.parse import urlencode

from tacitus.store.filters import Filter
from tacitus.views.web.listed import Pager

LONGEST = 200
"""Characters of a condition; longer ones are cut."""
LAST_PAGE = 1_000
_OWN = ("order", "alone", "kind", "unknown")
_OF_FILTER = tuple(each.name for each in fields(Filter))


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list is asked for."""

    wanted: Filter = field(default_factory=Filter)
    order: str = ""
    """`newest` for stories by day; empty for the most told first."""
    alone: str = ""
    """Anything for stories that one report tells."""
    kind: str = ""
    """Kind of actor."""
    unknown: str = ""
    """Anything for actors that the registry does not know."""
    page: int = 1

    def without(self, name: str) -> Asked:
        """Return the same without a condition, from the first page on."""
        return self.having(name, "")

    def having(self, name: str, value: str) -> Asked:
        """Return the same with a condition, from the first page on."""
        if name in _OF_FILTER:
            return replace(self, wanted=Filter(**{**dict(self._wanted), name: value}), page=1)
        own = {each: getattr(self, each) for each in _OWN}
        return Asked(self.wanted, **{**own, name: value})

    @property
    def _wanted(self) -> tuple[tuple[str, str], ...]:
        return tuple((name, getattr(self.wanted, name)) for name in _OF_FILTER)

    @property
    def conditions(self) -> tuple[tuple[str, str], ...]:
        """The conditions that are set, by name, in a fixed order."""
        own = [(name, getattr(self, name)) for name in _OWN]
        return tuple((name, value) for name, value in (*self._wanted, *own) if value)


def read_query(query: Mapping[str, str]) -> Asked:
    """Return what the query of an address asks for; what is not known there is passed over."""
    given = {name: _clean(value) for name, value in query.items()}
    wanted = Filter(**{name: given.get(name, "") for name in _OF_FILTER})
    page = given.get("page", "")
    return Asked(
        wanted,
        order="newest" if given.get("order") == "newest" else "",
        alone="too" if given.get("alone") else "",
        kind=given.get("kind", ""),
        unknown="only" if given.get("unknown") else "",
        page=min(LAST_PAGE, max(1, int(page))) if page.isascii() and page.isdigit() and len(page) < 9 else 1,
    )


def _clean(value: str) -> str:
    """Return one line without control characters and half characters, which no record holds."""
    kept = (letter if letter.isprintable() else " " for letter in value[:LONGEST])
    return " ".join("".join(kept).split())


def query_of(asked: Asked) -> str:
    """Return the query of an address, with its question mark; empty when nothing is asked."""
    pairs = [*asked.conditions, *([("page", str(asked.page))] if asked.page > 1 else [])]
    return f"?{urlencode(pairs)}" if pairs else ""


def address(name: str, asked: Asked, *, served: bool) -> str:
    """Return where a page of a list is.

    Args:
        name: Of the list, such as `events`.
        asked: What is asked for.
        served: Whether a server answers; else each page of a list is a file: `events-2.html`.
    """
    if served:
        return f"{name}.html{query_of(asked)}"
    return f"{name}.html" if asked.page == 1 else f"{name}-{asked.page}.html"


def total(count: int, *, more: bool) -> str:
    """Return how many there are, in words: `1,204` or `20,000 or more`."""
    return f"{count:,} or more" if more else f"{count:,}"


def pager(name: str, asked: Asked, count: int, size: int, *, served: bool, more: bool = False) -> Pager:
    """Return where a list goes on.

    Args:
        name: Of the list.
        asked: What is asked for, with the number of this page.
        count: How many rows there are.
        size: Rows on a page.
        served: As of `address`.
        more: Whether there may be more than `count`.
    """
    pages = max(1, -(-count // size))

    def at(number: int) -> str:
        return address(name, replace(asked, page=number), served=served)

    return Pager(
        number=asked.page,
        pages=pages,
        total=total(count, more=more),
        previous=at(min(asked.page - 1, pages)) if asked.page > 1 else "",
        next=at(asked.page + 1) if asked.page < pages else "",
    )
