"""Words of a report that may name a place: what the parser calls one, and known names behind "in"."""

from __future__ import annotations

from dataclasses import dataclass

from tacitus.analysis.places.gazetteer import Gazetteer
from tacitus.analysis.places.spans import likely_spans, repeats, surnames
from tacitus.analysis.places.words import place_words
from tacitus.analysis.tokens import Doc


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may name a place, with what the gazetteer has for them."""

    start: int
    """First token."""
    end: int
    name: str
    """The name looked up, such as `Lebanon` for "southern Lebanon"."""
    rows: tuple[int, ...]
    inside: int
    """Row of the country or division named behind the comma, or -1."""
    near: bool
    """True for "near X"."""


def find_candidates(doc: Doc, gazetteer: Gazetteer) -> list[Candidate]:
    """Return the candidates in token order, without overlaps."""
    found: dict[int, Candidate] = {}
    taken: set[int] = set()
    family = surnames(doc)

    def take(start: int, end: int) -> None:
        if any(token in taken for token in range(start, end)):
            return
        made = _look_up(doc, start, end, gazetteer)
        if made is None or _is_plain_word(doc, made) or _is_surname(doc, made, family):
            return
        found[made.start] = made
        taken.update(range(made.start, made.end))

    for start, end in likely_spans(doc, gazetteer):
        take(start, end)
    for start, end in list(repeats(doc, {candidate.name for candidate in found.values()})):
        take(start, end)
    return [_with_container(doc, found[start], gazetteer) for start in sorted(found)]


def _is_plain_word(doc: Doc, candidate: Candidate) -> bool:
    """Tell whether a name is an everyday word ("Central", "metro") rather than the town of that name."""
    word = candidate.name.lower()
    plain = any(word in place_words(name) for name in ("never", "modified", "divisions", "leading"))
    return plain or not doc[candidate.start].text[0].isupper()


def _is_surname(doc: Doc, candidate: Candidate, family: set[str]) -> bool:
    if candidate.end - candidate.start > 1 or doc[candidate.start].text not in family:
        return False
    return candidate.start == 0 or doc[candidate.start - 1].lower_ not in {"in", "at", "near", "from"}


def _look_up(doc: Doc, start: int, end: int, gazetteer: Gazetteer) -> Candidate | None:
    """Try the words as they stand, then without leading and trailing words that are no part of the name."""
    near = _is_near(doc, start)
    while end - start > 1 and doc[end - 1].text in {"'s", "’s", "'", "’", ",", "."}:
        end -= 1
    first = start
    while first < end:
        text = doc.text_of(first, end)
        behind_comma = first > 0 and doc[first - 1].text == ","
        short = text.endswith(".") and text.lower() in gazetteer.after_comma
        rows = () if short else gazetteer.rows(text)
        if not rows and (short or behind_comma):
            rows = gazetteer.container(text)
        if rows:
            return Candidate(first, end, text, rows, -1, near)
        if doc[first].lower_ not in place_words("leading"):
            break
        first += 1
    return None


def _is_near(doc: Doc, start: int) -> bool:
    """Tell whether the text says near a place: "outside X", "north of X", "the border between X and Y"."""
    before = doc[start - 1].lower_ if start else ""
    earlier = doc[start - 2].lower_ if start > 1 else ""
    if before == "of":
        return earlier in place_words("compass")
    return before in {"near", "outside"} or (before == "between" and earlier in place_words("between"))


def _with_container(doc: Doc, candidate: Candidate, gazetteer: Gazetteer) -> Candidate:
    end = candidate.end
    if end + 1 >= len(doc) or doc[end].text != ",":
        return candidate
    for last in range(min(len(doc), end + 4), end + 1, -1):
        words = doc.text_of(end + 1, last)
        if not words[:1].isupper():
            continue
        holders = gazetteer.container(words) or gazetteer.container(words + ".")
        fitting = [
            holder for holder in holders if any(gazetteer.within(row, holder) for row in candidate.rows)
        ]
        if fitting:
            rows = tuple(
                row for row in candidate.rows if any(gazetteer.within(row, holder) for holder in fitting)
            )
            return Candidate(candidate.start, candidate.end, candidate.name, rows, fitting[0], candidate.near)
    return candidate
