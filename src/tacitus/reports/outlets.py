"""Outlets and agencies known by name or by web address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from urllib.parse import urlsplit

from tacitus.data import read_rows, read_toml

_DOMAIN = re.compile(r"^(?:[a-z0-9-]+\.)+[a-z]{2,}$", re.IGNORECASE)


@cache
def _name_by_domain() -> Mapping[str, str]:
    return {row["domain"]: row["name"] for row in read_rows("outlets/outlets.tsv")}


@cache
def _known_names() -> frozenset[str]:
    return frozenset(_bare(name) for name in _name_by_domain().values())


@cache
def _carriers() -> frozenset[str]:
    return frozenset(row["domain"] for row in read_rows("outlets/carriers.tsv"))


def _bare(name: str) -> str:
    return name.strip().lower().removeprefix("the ").strip()


def is_outlet(name: str) -> bool:
    """Tell whether a name is that of an outlet or agency we know."""
    return _bare(name) in _known_names() or bool(name.strip() and agencies_in(name) == (name.strip(),))


def outlet_name(told: str, url: str) -> str:
    """Return the outlet of a report: its name as told, else that of its web address, else its host.

    Args:
        told: A name or a domain, as the report or its container gives it; may be empty.
        url: The report's address on the web; may be empty.

    Returns:
        Empty when neither tells. The host of a site that carries others' reports (a search
        engine, an archive) tells nothing.
    """
    if told and not _DOMAIN.match(told):
        # Agencies keep the name that credits give them, so that a copy can be matched with its origin.
        return _agency_pattern()[1].get(told, told)
    host = (told or _host(url)).lower().removeprefix("www.")
    if not host or any(host == carrier or host.endswith("." + carrier) for carrier in _carriers()):
        return ""
    parts = host.split(".")
    for first in range(len(parts) - 1):
        if name := _name_by_domain().get(".".join(parts[first:])):
            return name
    return host


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""  # such as http://[broken


@cache
def _agency_pattern() -> tuple[re.Pattern[str], Mapping[str, str]]:
    rows = list(read_rows("outlets/agencies.tsv"))
    name_by_spelling = {row["spelling"]: row["name"] for row in rows}
    spellings = "|".join(re.escape(spelling) for spelling in sorted(name_by_spelling, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{spellings})(?![\w-])"), name_by_spelling


def agencies_in(words: str) -> tuple[str, ...]:
    """Return the news agencies that words name, under one name each, in order of first mention."""
    pattern, name_by_spelling = _agency_pattern()
    return tuple(dict.fromkeys(name_by_spelling[match.group()] for match in pattern.finditer(words)))


@cache
def _bodies() -> frozenset[str]:
    return frozenset(read_toml("reading/layout.toml")["credit"]["bodies"])


def is_body(name: str) -> bool:
    """Tell whether a name looks like that of a news body (`Meridian Wire`) and not of a person."""
    return any(word.lower().strip(".,") in _bodies() for word in name.split())
