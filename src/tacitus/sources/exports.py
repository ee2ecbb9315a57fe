"""Exports of press databases (LexisNexis, Nexis Uni, Factiva): one text that holds many reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from tacitus.data import read_toml
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.sources.pages import TEXT, make_page, refuse

HEAD_LINES = 25
"""Filled lines above the body in which a report's date, outlet and title are looked for."""

_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_DATE = re.compile(
    rf"(?:[A-Z][a-z]+day,? )?(?:\d{{1,2}} (?:{_MONTHS})[a-z]*\.?"
    rf"|(?:{_MONTHS})[a-z]*\.? \d{{1,2}},?),? \d{{4}}\b"
)
_NAMED = re.compile(r"(?P<name>[A-Za-z][A-Za-z-]{1,20})(?::\s*|\s{3,})(?P<value>.*)")
_WORDS = re.compile(r"\d[\d,]* words?")
_BY = re.compile(r"By (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Layout:
    """How one database sets its reports."""

    name: str
    mark: re.Pattern[str]
    """The line between two reports."""
    mark_before: bool
    """Whether the mark stands before its report, or after."""
    title_first: bool
    """Whether the title is a report's first line, or the first after its date."""
    outlet_before: bool
    """Whether the outlet stands on the line before the date, or after."""
    body_after: re.Pattern[str]
    """A line above the body."""
    after_first: bool
    """Whether the body begins after the first such line, or after the last of several in the head."""


@cache
def _layouts() -> tuple[Layout, ...]:
    return tuple(
        Layout(
            row["name"],
            re.compile(row["mark"]),
            row["stands"] == "before",
            row["title"] == "first",
            row["outlet"] == "before the date",
            re.compile(row.get("body_after_first") or row["body_after_last"]),
            "body_after_first" in row,
        )
        for row in read_toml("reading/exports.toml")["export"]
    )


@cache
def _names() -> Mapping[str, str]:
    return dict(read_toml("reading/exports.toml")["lines"])


@cache
def _ends() -> re.Pattern[str]:
    return re.compile("|".join(read_toml("reading/exports.toml")["ends"]["lines"]))


def read_export(text: str, address: str) -> Iterator[Page | Refusal] | None:
    """Return the reports that a text exported from a press database holds, or None when it is no export.

    A report's `Page.data` is its body; title, date, outlet and byline go to `Page.fields`.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for layout in _layouts():
        marks = [index for index, line in enumerate(lines) if layout.mark.fullmatch(line.strip())]
        if marks and (parts := _parts(lines, marks, layout)):
            return _pages(parts, layout, address)
    return None


def _parts(lines: Sequence[str], marks: Sequence[int], layout: Layout) -> list[list[str]]:
    """Cut the text at its marks; a cover page before the first mark is none of the reports."""
    edges = [*marks, len(lines)] if layout.mark_before else [-1, *marks]
    parts = [[line.strip() for line in lines[begin + 1 : end]] for begin, end in pairwise(edges)]
    kept = [part for part in parts if any(part)]
    return kept if any(_date_line(part) is not None for part in kept) else []


def _pages(parts: Sequence[list[str]], layout: Layout, address: str) -> Iterator[Page | Refusal]:
    for number, part in enumerate(parts, start=1):
        yield _page(part, layout, f"{address}#{number}")


def _page(lines: list[str], layout: Layout, address: str) -> Page | Refusal:
    begin = _body_start(lines, layout)
    if begin is None:
        return refuse(address, f"this report of an export ({layout.name}) has no body that Tacitus can tell")
    end = next((index for index in range(begin, len(lines)) if _ends().fullmatch(lines[index])), len(lines))
    body = re.sub(r"\n{3,}", "\n\n", "\n".join(lines[begin:end])).strip()
    if not body:
        return refuse(address, f"this report of an export ({layout.name}) holds no text")
    fields = _fields(lines[:begin], layout)
    return make_page(address, TEXT, body.encode("utf-8", errors="replace"), fields.items())


def _body_start(lines: Sequence[str], layout: Layout) -> int | None:
    """Return the line after the last one that belongs to the head; None when there is no such line."""
    filled = [index for index, line in enumerate(lines) if line][:HEAD_LINES]
    marks = [index for index in filled if layout.body_after.fullmatch(lines[index])]
    if marks:
        return (marks[0] if layout.after_first else _last_of_run(lines, marks)) + 1
    named = [index for index in filled if _named(lines[index])]
    return named[-1] + 1 if named else None


def _last_of_run(lines: Sequence[str], marks: Sequence[int]) -> int:
    """Return the last mark before which no line of prose stands."""
    last = marks[0]
    for mark in marks[1:]:
        if all(len(line) < 80 for line in lines[last + 1 : mark]):
            last = mark
    return last


def _fields(head: Sequence[str], layout: Layout) -> dict[str, str]:
    """Return what the lines above a body tell, under our names."""
    fields: dict[str, str] = {}
    free: list[str] = []
    for line in filter(None, head):
        if named := _named(line):
            if (field := _names()[named[0]]) and named[1]:
                fields.setdefault(field, named[1])
        elif not _WORDS.fullmatch(line) and not layout.body_after.fullmatch(line):
            free.append(line)
    date = _date_line(free)
    if date is not None:
        fields.setdefault("published", (_DATE.search(free[date]) or [""])[0])
        fields |= {name: value for name, value in _around(free, date, layout) if name not in fields}
    writers = next((line for line in free if _BY.match(line) and len(line) < 120), "")
    if writers:
        fields.setdefault("byline", writers)
    return {name: _BY.sub("", value) if name == "byline" else value for name, value in fields.items()}


def _around(free: Sequence[str], date: int, layout: Layout) -> Iterator[tuple[str, str]]:
    """Yield the title and the outlet by their places around the date."""
    rest = [line for line in free[date + 1 :] if not re.fullmatch(r"\d{1,2}:\d\d.*", line)]
    before = list(free[:date])
    if layout.title_first and before:
        yield "title", before[0]
        before = before[1:]
    elif not layout.title_first and rest:
        yield "title", rest[0]
    if layout.outlet_before and before:
        yield "outlet", before[-1]
    elif not layout.outlet_before and rest:
        yield "outlet", rest[0]


def _named(line: str) -> tuple[str, str] | None:
    match = _NAMED.fullmatch(line)
    name = match["name"].lower() if match else line.lower() if line.isupper() else ""
    return (name, match["value"].strip() if match else "") if name in _names() else None


def _date_line(lines: Sequence[str]) -> int | None:
    """Return the first line of the head that is a date, or carries one and little more."""
    for index, line in enumerate(lines[: HEAD_LINES * 2]):
        match = _DATE.search(line)
        if match and len(line) <= len(match[0]) + 40:
            return index
    return None
