"""The grammar of time: rules of `data/lexicon/times_rules.toml` over the words of `times.toml`.

A rule is tried only near words of the classes it needs, and there only at the words with which it may begin:
a report of 400 words costs less than a millisecond.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, reduce
from typing import Any

from tacitus.analysis.times.openings import NUMBER, openings
from tacitus.data import read_toml, version

VERSION_FOLDER = "lexicon"
_REACH = 45
"""Characters on each side of a trigger that may belong to the expression."""

_WORD = re.compile(r"[a-z]+|(?P<digits>\d+)(?P<tens>['’]?s\b)?")
_LETTERS = re.compile(r"[^\W_]*")
_HOLE = re.compile(r"\{([a-z]+)\}")
_CASED = "(?-i:"
"""What a pattern holds that tells capitals from small letters."""
_CAPITAL = re.compile(r"\\.|\(\?P|[A-Z]")
"""A capital letter of a pattern, or what holds one and is none."""
_CLASSES = (
    ("months", "month"),
    ("weekdays", "weekday"),
    ("units", "unit"),
    ("parts", "part"),
    ("seasons", "season"),
    ("decades", "decade"),
    ("deictic", "deictic"),
)


Stretch = tuple[int, int]
"""A half-open range of the text."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of telling a time."""

    id: str
    kind: str
    """Name of the computation in `resolve.py`."""
    needs: frozenset[str]
    """Word classes that must all stand near by."""
    pattern: re.Pattern[str]
    """For the text in small letters, unless `cased`."""
    cased: bool
    """It tells capitals from small letters, and reads the text as it stands."""
    opens: frozenset[str] | None
    """The words with which it may begin; None when any may."""
    check: str
    """Name of the test in `checks.py`, or empty."""
    order: int
    fires: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that match a rule, not yet resolved."""

    start: int
    """First character in the text read."""
    end: int
    rule: Rule
    groups: dict[str, str] = field(hash=False)
    """What the pattern's groups hold, lower case; absent groups are left out."""
    places: dict[str, tuple[int, int]] = field(hash=False)
    """Where each group stands."""


@dataclass(frozen=True)
class Grammar:
    """The compiled rules and the words that call them."""

    rules: tuple[Rule, ...]
    words: dict[str, dict[str, Any]]
    """The tables of `times.toml`."""
    triggers: dict[str, tuple[str, ...]]
    """Word in lower case to its classes."""
    needs: dict[tuple[str, ...], dict[str, tuple[Rule, ...]]]
    """The combinations of classes that rules need, to those rules by the words with which they may begin.

    Under the empty word stand those that may begin with any.
    """
    openers: frozenset[str]
    """All words with which rules may begin."""
    known: frozenset[str]
    """All words that call a rule or begin one."""
    version: str


@cache
def load_grammar() -> Grammar:
    """Read and compile the grammar, once a process."""
    words = read_toml("lexicon/times.toml")
    book = read_toml("lexicon/times_rules.toml")
    holes = _word_holes(words)
    for name, text in book["macros"].items():
        holes[name] = _fill(text, holes)
    rules = tuple(
        Rule(
            id=row["id"],
            kind=row["kind"],
            needs=frozenset(row["needs"]),
            **_pattern(_fill(row["pattern"], holes)),
            check=row.get("check", ""),
            order=order,
            fires=tuple(row.get("fires", ())),
            silent=tuple(row.get("silent", ())),
        )
        for order, row in enumerate(book["rule"])
    )
    needs = _by_needs(rules)
    openers = frozenset(word for called in needs.values() for word in called if word)
    triggers = _triggers(words)
    known = openers | triggers.keys()
    return Grammar(rules, words, triggers, needs, openers, known, version(VERSION_FOLDER))


def _by_needs(rules: Sequence[Rule]) -> dict[tuple[str, ...], dict[str, tuple[Rule, ...]]]:
    found: dict[tuple[str, ...], dict[str, tuple[Rule, ...]]] = {}
    for rule in rules:
        called = found.setdefault(tuple(sorted(rule.needs)), {})
        for word in {""} if rule.opens is None else rule.opens:
            called[word] = (*called.get(word, ()), rule)
    return found


def _pattern(written: str) -> dict[str, Any]:
    """Return what a rule keeps of its pattern: case is ignored, by small letters where that is enough."""
    cased = _CASED in written
    plain = written if cased else _CAPITAL.sub(_lower_letter, written)
    pattern = re.compile(plain, re.IGNORECASE if cased else 0)
    return {"pattern": pattern, "cased": cased, "opens": openings(written)}


def _lower_letter(match: re.Match[str]) -> str:
    return match[0].lower() if len(match[0]) == 1 else match[0]


def find_hits(text: str, grammar: Grammar) -> list[Hit]:
    """Return every match of every rule (they may overlap), in text order.

    A rule is tried only where words of all the classes it needs stand near by.
    """
    lowered = _lowered(text)
    known, openers = grammar.known, grammar.openers
    words = [match for match in _WORD.finditer(lowered) if (word := match[0]) in known or word[0].isdigit()]
    around = _around(text, words, grammar.triggers)
    marks = [
        (match.start(), word if word in openers else NUMBER)
        for match in words
        if (word := match[0]) in openers or word[0].isdigit()
    ]
    places = [start for start, _ in marks]
    hits: list[Hit] = []
    for needs, called in grammar.needs.items():
        near = reduce(_both, (around.get(name, []) for name in needs))
        for start, end in near:
            here = marks[bisect_left(places, start) : bisect_left(places, end)]
            hits += _hits_in(text, lowered, (start, end), here, called)
    return sorted(hits, key=lambda hit: (hit.start, hit.end, hit.rule.order))


def _lowered(text: str) -> str:
    """Return a text in small letters, each in the place it has in the text."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters lengthen when lowered
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return lowered


def _hits_in(
    text: str,
    lowered: str,
    stretch: Stretch,
    marks: Sequence[tuple[int, str]],
    called: dict[str, tuple[Rule, ...]],
) -> Iterator[Hit]:
    """Yield the matches of rules in a stretch of a text, those of one rule without overlaps.

    Args:
        text: The text.
        lowered: The same in small letters.
        stretch: Where to look.
        marks: The words of the stretch with which rules begin, each with its place.
        called: The rules by the words with which they begin.
    """
    start, end = stretch
    for rule in called.get("", ()):
        for match in rule.pattern.finditer(text if rule.cased else lowered, start, end):
            yield _hit(rule, match)
    done: dict[int, int] = {}
    for place, word in marks:
        for rule in called.get(word, ()):
            if place < done.get(rule.order, 0):
                continue
            begun = rule.pattern.match(text if rule.cased else lowered, place, end)
            if begun:
                done[rule.order] = begun.end()
                yield _hit(rule, begun)


def _hit(rule: Rule, match: re.Match[str]) -> Hit:
    groups = {name: held.lower().replace("’", "'") for name, held in match.groupdict().items() if held}
    return Hit(match.start(), match.end(), rule, groups, {name: match.span(name) for name in groups})


def longest(hits: list[Hit]) -> list[Hit]:
    """Keep the hits that do not overlap a longer one, in text order; of equals, the first rule's.

    Args:
        hits: In text order.
    """
    kept: list[Hit] = []
    chain: list[Hit] = []
    end = 0
    for hit in hits:
        if chain and hit.start >= end:
            kept += _longest_of_chain(chain)
            chain = []
        chain.append(hit)
        end = max(end, hit.end)
    return kept + _longest_of_chain(chain)


def _longest_of_chain(chain: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(chain, key=lambda each: (each.start - each.end, each.rule.order, each.start)):
        if all(hit.end <= other.start or other.end <= hit.start for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda each: each.start)


def _both(these: list[Stretch], those: list[Stretch]) -> list[Stretch]:
    """Return where the stretches of both lists overlap."""
    found: list[Stretch] = []
    i = j = 0
    while i < len(these) and j < len(those):
        start, end = max(these[i][0], those[j][0]), min(these[i][1], those[j][1])
        if start < end:
            found.append((start, end))
        if these[i][1] < those[j][1]:
            i += 1
        else:
            j += 1
    return found


def _around(
    text: str, words: Sequence[re.Match[str]], triggers: dict[str, tuple[str, ...]]
) -> dict[str, list[Stretch]]:
    """Return, for each class of words, the stretches of the text around the words of that class."""
    found: dict[str, list[Stretch]] = {}
    for match in words:
        for name in triggers.get(match[0]) or _number_classes(match):
            stretches = found.setdefault(name, [])
            start, end = max(0, match.start() - _REACH), match.end() + _REACH
            if stretches and start <= stretches[-1][1]:
                stretches[-1] = (stretches[-1][0], end)
            else:
                stretches.append((start, end))
    return {name: [_whole_words(text, *each) for each in stretches] for name, stretches in found.items()}


def _number_classes(match: re.Match[str]) -> tuple[str, ...]:
    digits = match["digits"]
    if not digits:
        return ()
    return ("digits", *(("year",) if len(digits) == 4 else ()), *(("tens",) if match["tens"] else ()))


def _whole_words(text: str, start: int, end: int) -> Stretch:
    """Move the edges of a stretch so that they cut no word; the end only outward."""
    if start and text[start - 1].isalnum():
        start = _LETTERS.match(text, start).end()  # type: ignore[union-attr]  # it matches nothing as well
    if end < len(text) and text[end - 1].isalnum():
        end = _LETTERS.match(text, end).end()  # type: ignore[union-attr]
    return start, min(end, len(text))


def _word_holes(words: dict[str, dict[str, Any]]) -> dict[str, str]:
    holes = {
        name: "(?:"
        + "|".join(sorted(map(re.escape, table), key=lambda word: (-len(word), word))).replace("'", "['’]")
        + ")"
        for name, table in words.items()
        if name not in {"zones", "steps", "numbers", "near", "triggers"}
    }
    holes["tens"] = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    holes["teens"] = "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
    return holes


def _fill(text: str, holes: dict[str, str]) -> str:
    return _HOLE.sub(lambda match: holes[match.group(1)], text)


def _triggers(words: dict[str, dict[str, Any]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for table, name in _CLASSES:
        for word in words[table]:
            found.setdefault(word, set()).add(name)
            if name == "unit":
                found.setdefault(word + "s", set()).add(name)
            if name == "weekday":
                found.setdefault(word + "s", set()).add("weekdays")
    for word in words["holidays"]:
        found.setdefault(re.split(r"[^a-z]", word)[0], set()).add("holiday")
    for word in words["ordinals"]:
        found.setdefault(word.split("-")[0], set()).add("ordinal")
    for name, extra in words["triggers"].items():
        for word in extra:
            found.setdefault(word, set()).add(name)
    return {word: tuple(sorted(names)) for word, names in sorted(found.items())}
