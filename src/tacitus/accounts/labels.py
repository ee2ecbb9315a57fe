"""Labels that do not go together: the same people called technical specialists and military specialists.

Inside one report it is a `tension`, between reports a `framing`. A label has an owner: a speaker, or the
report itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations, pairwise
from typing import Any

from tacitus.accounts.finding import make_finding
from tacitus.accounts.points import Scene
from tacitus.accounts.wording import outlet, quote
from tacitus.data import read_toml
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.span import Span
from tacitus.words import stem, words


@dataclass(frozen=True, slots=True)
class Label:
    """A label with what it is put on and who puts it."""

    modifier: str
    head: str
    span: Span
    owner: str
    """The speaker's name; empty for the report itself."""
    record_id: str
    """The statement in which it stands; empty for the report's own words."""


def labels(scene: Scene) -> Iterator[Finding]:
    """Yield pairs of opposed labels on the same kind of people, each pair of owners and labels once."""
    seen: set[tuple[str, ...]] = set()
    for a, b in combinations(_labels(scene), 2):
        key = (
            a.span.report_id,
            b.span.report_id,
            a.head,
            *sorted((a.modifier, b.modifier)),
            a.owner,
            b.owner,
        )
        if a.head != b.head or a.owner == b.owner != "" or key in seen or not opposed(a.modifier, b.modifier):
            continue
        seen.add(key)
        yield _finding(scene, a, b)


def opposed(one: str, other: str) -> bool:
    """Tell whether two labels (stems) exclude each other."""
    return any(
        (one in left and other in right) or (other in left and one in right) for left, right in _opposites()
    )


def labels_in(span: Span, owner: str, record_id: str) -> Iterator[Label]:
    """Yield the labels of a span: a known label right before a word for people."""
    found = words(span.text)
    for before, head in pairwise(found):
        if head.stem in _heads() and before.stem in _modifiers():
            text = span.text[before.start : head.end]
            words_span = Span(span.report_id, span.start + before.start, span.start + head.end, text)
            yield Label(before.stem, head.stem, words_span, owner, record_id)


def _labels(scene: Scene) -> list[Label]:
    """Return the labels of a story; words inside a statement are the speaker's, not the report's."""
    return [
        label
        for clauses in scene.clauses
        for clause in clauses
        if any(map(_may_label, clause.words))
        for label in labels_in(clause.span, clause.asserter, clause.statement.id if clause.statement else "")
    ]


def _finding(scene: Scene, a: Label, b: Label) -> Finding:
    same = a.span.report_id == b.span.report_id
    kind = FindingKind.TENSION if same else FindingKind.FRAMING
    return make_finding(
        scene,
        kind,
        f"{_owner(scene, a)} speaks of {quote([a.span])}, {_owner(scene, b)} of {quote([b.span])}.",
        tuple(
            Side(label.span.report_id, (label.span,), (label.record_id,) if label.record_id else ())
            for label in (a, b)
        ),
        rule=f"{kind.value}.label",
        reason="two labels that exclude each other stand before the same word for people",
    )


def _owner(scene: Scene, label: Label) -> str:
    report = outlet(scene.report(label.span.report_id))
    return f"{label.owner} (in {report})" if label.owner else report


@lru_cache(maxsize=16_384)
def _may_label(word: str) -> bool:
    return stem(word) in _modifiers()


@cache
def _facts() -> Mapping[str, Any]:
    return read_toml("stories/labels.toml")


@cache
def _heads() -> frozenset[str]:
    return frozenset(stem(word) for word in _facts()["heads"])


@cache
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return tuple(
        (frozenset(map(stem, row["one"])), frozenset(map(stem, row["other"]))) for row in _facts()["opposed"]
    )


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(word for pair in _opposites() for side in pair for word in side)
