"""Keeps pages that are published without the reports' text to short quotations.

No text of such a page has more than `LONGEST` words on end from a report that it shows, wherever they stand:
in quotations, summaries, reasons or tooltips; the parts of a quotation count together. Titles of reports are
left whole, for they name them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from tacitus.views.web.pages import Cited, ReportLine, ReportPage, SideShown, StoryLine, Teller

LONGEST = 12
"""Words of a report on end that a page may show."""
GAP = "…"
_WORD = re.compile(r"\w+")
_DRAWN = "svg"

_Shown = TypeVar("_Shown")
Runs = frozenset[tuple[str, ...]]
"""Runs of one word more than may be shown."""


def long_runs(texts: Iterable[str]) -> Runs:
    """Return every run of words in some texts that is too long to be shown."""
    found: set[tuple[str, ...]] = set()
    for text in texts:
        words = [word.group().casefold() for word in _WORD.finditer(text)]
        found.update(zip(*(words[at:] for at in range(LONGEST + 1)), strict=False))
    return frozenset(found)


def shortened(text: str, runs: Runs) -> str:
    """Return a text in which each run that is too long ends, after its first words, in a gap."""
    words = list(_WORD.finditer(text))
    folded = [word.group().casefold() for word in words]
    parts: list[str] = []
    kept, at = 0, 0
    while at + LONGEST < len(words):
        if tuple(folded[at : at + LONGEST + 1]) not in runs:
            at += 1
            continue
        last = at + LONGEST
        while tuple(folded[last - LONGEST + 1 : last + 2]) in runs:
            last += 1
        parts.append(f"{text[kept : words[at + LONGEST - 1].end()]} {GAP}")
        kept, at = words[last].end(), last + 1
    return "".join((*parts, text[kept:]))


def named(page: object) -> set[str]:
    """Return the ids of the reports and stories that a page names."""
    return {each.id for each in _records(page) if isinstance(each, ReportLine | StoryLine)}


def without_text(page: _Shown, runs: Runs) -> _Shown:
    """Return a page that shows no run too long, no report's text and no link into one."""
    shown = cast(_Shown, _short(page, runs))
    if isinstance(shown, ReportPage):
        return replace(shown, blocks=(), layers=())
    return shown


def _records(value: object) -> Iterator[object]:
    if is_dataclass(value):
        yield value
        for each in fields(value):
            yield from _records(getattr(value, each.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from _records(each)


def _first_words(quotation: tuple[Cited, ...]) -> Iterator[Cited]:
    """Yield the first words of a quotation, those of all its parts counted together."""
    left = LONGEST
    for part in quotation:
        words = list(_WORD.finditer(part.words))
        if len(words) > left:
            end = words[left - 1].end() if left else 0
            yield replace(part, words=f"{part.words[:end]} {GAP}".strip(), anchor="")
            return
        yield replace(part, anchor="")
        left -= len(words)


def _short(value: object, runs: Runs) -> object:
    if isinstance(value, str):
        return shortened(value, runs)
    if isinstance(value, tuple) and value and all(isinstance(each, Cited) for each in value):
        return tuple(_first_words(value))
    if isinstance(value, tuple):
        return tuple(_short(each, runs) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    whole = {"title"} if isinstance(value, ReportLine) and value.named else {_DRAWN}
    changed: dict[str, Any] = {
        each.name: _short(getattr(value, each.name), runs) for each in fields(value) if each.name not in whole
    }
    if isinstance(value, Cited | Teller):
        changed["anchor"] = ""
    if isinstance(value, SideShown):
        changed["parts"] = ()
    return replace(value, **changed)
