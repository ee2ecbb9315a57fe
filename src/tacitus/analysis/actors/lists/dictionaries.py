"""Reads TABARI and PETRARCH `.actors` dictionaries: names, synonyms, codes with ranges of dates.

    MINISTRY_OF_TOYS_ [LEGGOV]     a name and its code; `_` or blank between words
    +TOY_MINISTRY_                 another name of the same actor
        [LEGELI >19990131]         the code from a day on; also <DATE, DATE-DATE; a bare code holds otherwise

Comments follow `#` or `;`, or stand in `<!-- -->`. Dates are YYMMDD or YYYYMMDD, both ends included; years of
two digits up to 30 are after 2000. Source of the syntax: the comments of PETRARCH's dictionary reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from tacitus.analysis.actors.lists.codes import read_code
from tacitus.analysis.actors.lists.rows import Fault, Row, Rows, choices, table
from tacitus.analysis.actors.names import given_names
from tacitus.analysis.actors.words import fold

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_SMALL = frozenset({"of", "the", "and", "for", "in", "de", "la", "al", "bin", "von", "van"})
_NO_CODE = frozenset({"---", "###", ""})
"""Codes that say: this name is no actor."""
PIVOT = 30
"""The last two-digit year that is read as one after 2000."""


@dataclass(frozen=True, slots=True)
class _Code:
    line: int
    country: str
    sector: str
    start: date | None = None
    end: date | None = None
    """First day on which it does not hold."""


@dataclass(frozen=True, slots=True)
class _Actor:
    line: int
    names: tuple[str, ...]
    codes: tuple[_Code, ...] = ()
    is_nobody: bool = False
    has_brackets: bool = False


@dataclass(slots=True)
class _State:
    actors: list[_Actor] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def read_actors(text: str) -> Rows:
    """Read an `.actors` dictionary; lines that cannot be read are left out and named."""
    state = _State()
    for number, line in uncommented(text):
        if "---STOP---" in line:
            break
        _read_line(number, line, state)
    rows: list[Row] = []
    for actor in state.actors:
        if actor.codes or actor.is_nobody:
            rows += _rows(actor)
        elif not actor.has_brackets:
            told = f"{actor.names[0]} has no code, so it is left out; one looks like [RUSGOV]"
            state.faults.append(Fault(actor.line, told))
    return Rows(tuple(rows), tuple(sorted(state.faults)))


def uncommented(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a dictionary with their numbers, without comments and empty lines."""
    inside = False
    for number, line in enumerate(text.splitlines(), start=1):
        before, opened, after = line.partition("<!")
        if inside:
            inside, before = "-->" not in line, line.partition("-->")[2]
        elif opened:
            inside = after.startswith("--") and "-->" not in after
        if re.match(r"\s*[#;]", before):
            continue
        kept = re.split(r"[#;](?![^\[]*\])", before)[0].rstrip()
        if kept.strip():
            yield number, kept


def _read_line(number: int, line: str, state: _State) -> None:
    words, codes = line.partition("[")[0].strip(), _BRACKETS.findall(line)
    if line.count("[") != line.count("]") or line.count("[") != len(codes):
        state.faults.append(Fault(number, "the square brackets do not match: a code stands between [ and ]"))
        return
    if words.startswith("+") or not words:
        if not state.actors:
            what = "a synonym" if words else "a code"
            state.faults.append(
                Fault(number, f"{what} stands before any name: begin with a line such as NAME_ [RUSGOV]")
            )
            return
        if words:
            name = name_of(words[1:])
            if not name:
                state.faults.append(Fault(number, "there is no name after the +"))
                return
            last = state.actors[-1]
            state.actors[-1] = replace(last, names=(*last.names, name))
    elif name := name_of(words):
        state.actors.append(_Actor(number, (name,)))
    else:
        state.faults.append(Fault(number, f"{words!r} is no name"))
        return
    for code in codes:
        state.actors[-1] = replace(state.actors[-1], has_brackets=True)
        _read_bracket(number, code, state)


def _read_bracket(number: int, inside: str, state: _State) -> None:
    code, _, when = inside.strip().partition(" ")
    last = state.actors[-1]
    if code in _NO_CODE:
        state.actors[-1] = replace(last, is_nobody=True)
        return
    told = read_code(code)
    if told is None:
        state.faults.append(
            Fault(
                number,
                f"the code {code!r} names no country and no role that Tacitus knows, so it is left out",
            )
        )
        return
    try:
        start, end = _range(when.strip())
    except ValueError as error:
        state.faults.append(Fault(number, str(error)))
        return
    state.actors[-1] = replace(last, codes=(*last.codes, _Code(number, *told, start, end)))


def _range(when: str) -> tuple[date | None, date | None]:
    """Return the first day on which a restriction holds, and the first on which it no longer does."""
    if not when:
        return None, None
    if when[0] in "<>":
        day = _date(when[1:])
        return (day, None) if when[0] == ">" else (None, day + timedelta(days=1))
    first, dash, last = when.partition("-")
    if not dash:
        raise ValueError(f"{when!r} is no range of dates: write <990131, >990131 or 990101-990131")
    start, end = _date(first), _date(last)
    if end < start:
        raise ValueError(f"the range {when!r} ends before it begins")
    return start, end + timedelta(days=1)


def _date(digits: str) -> date:
    digits = digits.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) in {6, 8}):
        raise ValueError(f"{digits!r} is no date: write YYMMDD or YYYYMMDD")
    if len(digits) == 6:
        digits = ("20" if int(digits[:2]) <= PIVOT else "19") + digits
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError as error:
        raise ValueError(f"{digits!r} is no day of the calendar: {error}") from error


def name_of(phrase: str) -> str:
    """Return a dictionary's phrase as news writes it: `FREE_VALLEY_FRONT_` as `Free Valley Front`.

    Short single words keep their capitals, since they are acronyms or too common to be read otherwise.
    """
    words = " ".join(phrase.replace("_", " ").replace("|", " ").split()).split()
    text = " ".join(words)
    if not any(char.isalnum() for char in text):
        return ""
    if text != text.upper() or (len(words) == 1 and len(text) <= 3):
        return text
    cased = ["-".join(part.capitalize() for part in word.lower().split("-")) for word in words]
    return " ".join(
        word.lower() if index and word.lower() in _SMALL else word for index, word in enumerate(cased)
    )


def _rows(actor: _Actor) -> Iterator[Row]:
    """Yield an actor's rows: the bare code first, then each code with its days."""
    name, *others = actor.names
    shared = {"name": name, "source": "dictionary"}
    aliases = {"aliases": "|".join(dict.fromkeys(others))} if others else {}
    if actor.is_nobody and not actor.codes:
        yield Row(actor.line, shared | aliases | {"kind": "nobody"})
        return
    person = _is_person(actor)
    dated = any(code.start or code.end for code in actor.codes)
    for index, code in enumerate(actor.codes):
        cells = shared | {"kind": "person" if person else "body"} | (aliases if index == 0 else {})
        cells |= {key: told for key, told in (("country", code.country), ("sector", code.sector)) if told}
        if person and code.sector:
            cells["title"] = table("titles").get(code.sector, "public figure")
        if not dated and not code.sector and not person:
            cells["kind"] = "country" if code.country not in choices("international") else "body"
        if code.start:
            cells["start"] = code.start.isoformat()
        if code.end:
            cells["end"] = code.end.isoformat()
        yield Row(code.line, cells)


def _is_person(actor: _Actor) -> bool:
    """Tell whether a name is a person's: only people are former elites, or bear a given name."""
    given = fold(actor.names[0].split()[0])
    several = len(actor.names[0].split()) > 1
    return any(code.sector == "ELI" for code in actor.codes) or (several and given in given_names())
