"""Finds registry names and sector words in a run of words: longest match first, aware of capital letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tacitus.analysis.actors.registry import Form, Registry, Term, dated, load_registry
from tacitus.analysis.actors.sectors import SectorLexicon, SectorWord, load_sectors, singular
from tacitus.analysis.actors.words import Word
from tacitus.records.actor import ActorKind


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Words that are a registry name; several terms when the name is ambiguous."""

    start: int
    end: int
    """One past the last word."""
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class SectorMatch:
    """Words that tell a sector."""

    start: int
    end: int
    word: SectorWord


def match_names(words: Sequence[Word], on: date | None = None) -> list[NameMatch]:
    """Return the registry names among words, in order, without overlaps.

    Args:
        words: Where to look.
        on: The day on which the standing of bodies counts; None for the registry's date of knowledge.
    """
    registry = load_registry()
    found: list[NameMatch] = []
    place = 0
    while place < len(words):
        match = _name_at(words, place, registry)
        if match:
            terms = tuple(dated(term, on) for term in match.terms)
            found.append(NameMatch(match.start, match.end, terms))
            place = match.end
        else:
            place += 1
    return found


def _name_at(words: Sequence[Word], start: int, registry: Registry) -> NameMatch | None:
    first = words[start]
    if first.text not in registry.small and not first.raw[0].isupper():
        return None
    longest = max(registry.longest.get(first.text, 0), 1)
    for size in range(min(longest, len(words) - start), 0, -1):
        end = start + size
        if _cuts_token(words, start, end):
            continue
        terms = registry.terms.get(tuple(word.text for word in words[start:end]))
        if terms is None and size == 1:
            terms = _without_apostrophe(first.text, registry) or _swapped(first.text, registry)
        if not terms:
            continue
        after_the = start > 0 and words[start - 1].text == "the"
        fitting = tuple(term for term in terms if _written_as(term, words[start:end], after_the=after_the))
        if fitting:
            return NameMatch(start, end, fitting)
    return None


def _without_apostrophe(word: str, registry: Registry) -> tuple[Term, ...] | None:
    """Return the country of a possessive whose apostrophe was lost on the way: "Syrias second city"."""
    if len(word) < 5 or not word.endswith("s"):
        return None
    terms = registry.terms.get((word[:-1],), ())
    forms = {Form.NAME, Form.CAPITAL}
    return tuple(t for t in terms if t.form in forms and t.entry.kind == ActorKind.COUNTRY) or None


def _swapped(word: str, registry: Registry) -> tuple[Term, ...] | None:
    """Return the country of a long word in which two neighbouring letters changed places: "Ukarinians"."""
    if len(word) < 7:
        return None
    for place in range(1, len(word) - 1):
        swapped = f"{word[:place]}{word[place + 1]}{word[place]}{word[place + 2 :]}"
        terms = registry.terms.get((swapped,))
        if terms and terms[0].entry.kind == ActorKind.COUNTRY:
            return terms
    return None


def _cuts_token(words: Sequence[Word], start: int, end: int) -> bool:
    """Tell whether a range begins or ends inside a token ("Assad" in a token "al-Assad" is no whole word)."""
    return (start > 0 and words[start - 1].token == words[start].token) or (
        end < len(words) and words[end].token == words[end - 1].token and words[end].text != "'s"
    )


def _written_as(term: Term, words: Sequence[Word], *, after_the: bool) -> bool:
    if term.needs_the and not after_the:
        return False
    if term.proper and not words[0].raw[:1].isupper():
        return False
    if len(term.cased) != len(words):
        return not term.cased or words[0].raw.isupper()
    return all(word.raw.isupper() for word, cased in zip(words, term.cased, strict=True) if cased)


def match_sectors(words: Sequence[Word], taken: Sequence[bool] = ()) -> list[SectorMatch]:
    """Return the sector words among words, in order, without overlaps.

    Args:
        words: Where to look.
        taken: For each word, True when it must not be part of a match; empty when all are free.
    """
    lexicon = load_sectors()
    found: list[SectorMatch] = []
    place = 0
    while place < len(words):
        match = _sector_at(words, place, lexicon, taken)
        if match:
            found.append(match)
            place = match.end
        else:
            place += 1
    return found


def _sector_at(
    words: Sequence[Word], start: int, lexicon: SectorLexicon, taken: Sequence[bool]
) -> SectorMatch | None:
    first = words[start].text
    longest = lexicon.longest.get(first, 0) or lexicon.longest.get(singular(first), 0)
    if not longest:
        return None
    for size in range(min(longest, len(words) - start), 0, -1):
        end = start + size
        if taken and any(taken[start:end]):
            continue
        key = tuple(word.text for word in words[start:end])
        found = lexicon.words.get(key) or lexicon.words.get((*key[:-1], singular(key[-1])))
        if found:
            return SectorMatch(start, end, found)
    return None
