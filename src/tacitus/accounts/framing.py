"""`framing`: one thing under two labels of different colour, each with the one who uses it.

A label is found in two ways: a report says whose it is ("what they call the Russian law") and another has
the thing without it, or two reports use two words of one row of `data/accounts/framing.toml`,
of which one is loaded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from tacitus.accounts.clauses import Clause
from tacitus.accounts.finding import make_finding
from tacitus.accounts.lexicon import facts, first_words, stop_concepts
from tacitus.accounts.meanings import meanings_of
from tacitus.accounts.points import Scene
from tacitus.accounts.wording import outlet, quote
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.span import Span
from tacitus.words import function_stems, words

_CALLED = re.compile(
    r"\bwhat (?P<owner>[\w’' -]{2,40}?) "
    r"(?:calls?|called|terms?|termed|describes? as|described as|sees? as|brands?) [\"“‘']?"
    r"(?P<label>(?:(?:an?|the|its|their) )?[\w’'-]+(?: (?!in\b|on\b|by\b|as\b|and\b|to\b)[\w’'-]+){0,3})"
)


_TIED = re.compile(r"\s(?:of|for|against|to|with|from)\s")
"""Words that tie a thing to the noun that it is named by: "a race for arms" is a race."""
ALIKE = 0.15
"""Likeness of the sentences from which two loaded words are labels of one thing."""
NEAR = 0.25
"""The same, when the plain word is one that a report uses of many things."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label with the one who uses it."""

    span: Span
    owner: str
    """The speaker's name; empty for the report itself."""
    degree: int
    """0 for a plain word, 1 for a loaded one."""
    around: frozenset[str] = frozenset()
    """What the words of its sentence stand for."""


def framing(scene: Scene) -> Iterator[Finding]:
    """Yield pairs of labels for one thing, each row of words and each pair of owners once."""
    clauses = [clause for told in scene.clauses for clause in told]
    for clause in clauses:
        for label, head in _called(clause):
            plain = _plain(scene, clauses, label, head)
            if plain is not None:
                yield _finding(
                    scene, plain, label, "the report says whose label it is, and another has a plain word"
                )
    told = _labels_by_row(clauses)
    for place in sorted(told):
        yield from _rivals(scene, told[place])


def _called(clause: Clause) -> Iterator[tuple[Label, str]]:
    """Yield labels that a report holds at arm's length ("what they call …"), with the stem of their noun."""
    for match in _CALLED.finditer(clause.span.text) if "what" in clause.words else ():
        start, end = match.span("label")
        named = words(_TIED.split(match["label"], maxsplit=1)[0])
        head = named[-1].stem if named else ""
        if head and not named[-1].capital and head not in function_stems() | stop_concepts():
            label = _part(clause, start, end)
            yield Label(label, clause.asserter or match["owner"], 1, clause.around), head


def _plain(scene: Scene, clauses: list[Clause], label: Label, head: str) -> Label | None:
    """Return the words for the same thing in another report, with their modifier; None when it has none."""
    for clause in clauses:
        told = words(clause.span.text)
        for at, word in enumerate(told):
            if clause.span.report_id != label.span.report_id and word.stem == head:
                start = told[at - 1].start if at else word.start
                plain = Label(_part(clause, start, word.end), clause.asserter, 0, clause.around)
                apart = plain.span.text.lower() not in label.span.text.lower()
                if apart and _of_one_thing(scene, plain, label):
                    return plain
    return None


def _labels_by_row(clauses: list[Clause]) -> Mapping[int, list[Label]]:
    """Return the labels of clauses by the place of their row; a row without a first word told is not read."""
    rows = facts("framing")["row"]
    found: dict[int, list[Label]] = {}
    for clause in clauses:
        for place in sorted({row for word in clause.words for row in _rows().get(word, ())}):
            found.setdefault(place, []).extend(_labels(clause, rows[place]))
    return found


def _rivals(scene: Scene, labels: list[Label]) -> Iterator[Finding]:
    """Yield a plain and a loaded word of one row that stand in different reports or mouths."""
    seen: set[tuple[str, str]] = set()
    for one, other in combinations(labels, 2):
        if one.span.report_id == other.span.report_id or not _unlike(scene, one, other):
            continue
        plain, loaded = (one, other) if other.degree else (other, one)
        key = (loaded.owner, loaded.span.text.lower())
        if key not in seen and plain.span.text.lower() not in loaded.span.text.lower():
            seen.add(key)
            yield _finding(scene, plain, loaded, "two words of one row for one thing, of which one is loaded")


def _unlike(scene: Scene, one: Label, other: Label) -> bool:
    """Tell whether two labels, of which one is loaded at least, stand in sentences of one thing."""
    if not one.degree and not other.degree:
        return False
    if one.degree == other.degree:
        return one.span.text.lower() != other.span.text.lower() and _of_one_thing(scene, one, other)
    plain = other if one.degree else one
    return plain.span.text.lower() not in _generic() or _of_one_thing(scene, one, other, NEAR)


def _of_one_thing(scene: Scene, one: Label, other: Label, least: float = ALIKE) -> bool:
    """Tell whether two labels stand in sentences that are alike but for the labels."""
    mine, yours = (each.around - meanings_of(each.span.text) for each in (one, other))
    return scene.weights.likeness(mine, yours) >= least


def _labels(clause: Clause, row: Mapping[str, list[str]]) -> Iterator[Label]:
    for degree, name in enumerate(("plain", "loaded")):
        for match in _pattern(tuple(row[name])).finditer(clause.span.text):
            yield Label(_part(clause, match.start(), match.end()), clause.asserter, degree, clause.around)


def _part(clause: Clause, start: int, end: int) -> Span:
    base = clause.span
    return Span(base.report_id, base.start + start, base.start + end, base.text[start:end])


def _finding(scene: Scene, a: Label, b: Label, reason: str) -> Finding:
    return make_finding(
        scene,
        FindingKind.FRAMING,
        f"{_owner(scene, a)}: {quote([a.span])}; {_owner(scene, b)}: {quote([b.span])}.",
        tuple(Side(label.span.report_id, (label.span,)) for label in (a, b)),
        rule="framing.label",
        reason=reason,
    )


def _owner(scene: Scene, label: Label) -> str:
    report = outlet(scene.report(label.span.report_id))
    return f"{label.owner} (in {report})" if label.owner else f"{report} in its own voice"


@cache
def _generic() -> frozenset[str]:
    return frozenset(facts("framing")["generic"])


@cache
def _rows() -> Mapping[str, tuple[int, ...]]:
    """Return the places of the rows that have a phrase which begins with a word."""
    found: dict[str, tuple[int, ...]] = {}
    for place, row in enumerate(facts("framing")["row"]):
        for word in sorted(first_words((*row["plain"], *row["loaded"]))):
            found[word] = (*found.get(word, ()), place)
    return found


@cache
def _pattern(listed: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, sorted(listed, key=len, reverse=True)))})\b", re.IGNORECASE
    )
