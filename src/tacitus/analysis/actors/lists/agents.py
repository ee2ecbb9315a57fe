"""Reads TABARI and PETRARCH `.agents` dictionaries: nouns and the role they tell.

    BREWER [~BUS]                a noun; its plural is formed by rule
    FOREMAN {FOREMEN} [~LAB]     a noun with its own plural; {} for one without
    !PERSON! = MAN, WOMAN        words put for the marker in later lines
    ALDER!PERSON! [~LEG]

Source of the syntax: the comments of PETRARCH's dictionary reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tacitus.analysis.actors.lists.codes import read_code
from tacitus.analysis.actors.lists.dictionaries import uncommented
from tacitus.analysis.actors.lists.rows import Fault, Row, Rows
from tacitus.analysis.actors.sectors import load_sectors
from tacitus.analysis.actors.words import key_of

_LINE = re.compile(r"(?P<noun>[^\[\]{}]+?)\s*(?:\{(?P<plural>[^{}]*)\})?\s*\[(?P<code>[^\[\]]*)\]\s*")
_MARKER = re.compile(r"!([^!=\s]+)!")
_DEFINITION = re.compile(r"\s*!([^!=\s]+)!\s*=(.*)")


def read_agents(text: str) -> Rows:
    """Read an `.agents` dictionary; lines that cannot be read are left out and named."""
    markers: dict[str, tuple[str, ...]] = {}
    rows: list[Row] = []
    faults: list[Fault] = []
    for number, line in uncommented(text):
        defined = _DEFINITION.fullmatch(line)
        if defined:
            markers[defined[1]] = tuple(word.strip() for word in defined[2].split(",") if word.strip())
            continue
        for found in _entry(number, line, markers):
            if isinstance(found, Row):
                rows.append(found)
            else:
                faults.append(found)
    return Rows(tuple(rows), tuple(faults))


def _entry(number: int, line: str, markers: dict[str, tuple[str, ...]]) -> Iterator[Row | Fault]:
    found = _LINE.fullmatch(line.strip())
    if not found:
        yield Fault(
            number, "the line is no entry: write NOUN {PLURAL} [~ROLE], such as FOREMAN {FOREMEN} [~LAB]"
        )
        return
    code = found["code"].strip()
    told = read_code(code.strip("~")) if "~" in code else None
    if told is None:
        yield Fault(number, f"the code {code!r} names no role that Tacitus knows: write one such as [~GOV]")
        return
    sector = told[1] or {"NGO": "SOC", "MNC": "BUS"}.get(told[0], "")
    if not sector:
        yield Fault(number, f"the code {code!r} tells a country or body and no role, so it is left out")
        return
    nouns = list(_expanded(found["noun"], markers))
    plural = _words(found["plural"] or "")
    if not nouns:
        unknown = ", ".join(mark for mark in _MARKER.findall(found["noun"]) if mark not in markers)
        yield Fault(number, f"the marker !{unknown}! is not defined above: write !{unknown}! = WORD, WORD")
    for noun in nouns:
        cells = {"name": noun, "kind": _kind(noun), "sector": sector, "source": "dictionary"}
        yield Row(number, cells | ({"aliases": plural} if plural else {}))


def _expanded(phrase: str, markers: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield a phrase with each marker replaced by each of its words."""
    mark = _MARKER.search(phrase)
    if mark is None:
        if _words(phrase):
            yield _words(phrase)
        return
    for word in markers.get(mark[1], ()):
        if "!" not in word:
            yield from _expanded(phrase.replace(mark[0], word), markers)


def _words(phrase: str) -> str:
    return " ".join(phrase.replace("_", " ").replace("|", " ").split()).lower()


def _kind(noun: str) -> str:
    """Return `body word` when the last word names a body ("toy ministry"), else `word`."""
    last = load_sectors().words.get(key_of(noun)[-1:]) if key_of(noun) else None
    return "body word" if last is not None and last.body is not None else "word"
