"""Finds registry names and sector words in a run of words: longest match first, aware of capital letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from tacitus.analysis.actors.registry import Form, Registry, Term, dated, load_registry
from tacitus.analysis.actors.sectors import SectorLexicon, SectorWord, singular
from tacitus.analysis.actors.words import Word
from tacitus.data import read_toml
from tacitus.records.actor import ActorKind

_MOST_WORDS = 16_384
"""Words kept to be looked up; with more of them the table starts anew."""
_COMPASS = frozenset({"north", "south", "east", "west"})


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


def is_land(match: NameMatch) -> bool:
    """Tell whether a name is a country's, not a capital's or a seat's."""
    term = match.terms[0]
    return term.entry.kind is ActorKind.COUNTRY and term.form not in {Form.CAPITAL, Form.METONYM}


def match_names(
    words: Sequence[Word], on: date | None = None, registry: Registry | None = None
) -> list[NameMatch]:
    """Return the registry names among words, in order, without overlaps.

    Args:
        words: Where to look.
        on: The day on which the standing of bodies counts; None for the registry's date of knowledge.
        registry: Whose names; None for those installed.
    """
    registry = registry or load_registry()
    found: list[NameMatch] = []
    after, small, sizes_of = 0, registry.small, _sizes(registry)
    for place, (text, raw, _) in enumerate(words):
        sizes = sizes_of[text]
        if not sizes and text not in _COMPASS:
            continue
        if place < after or not (raw[0].isupper() or text in small):
            continue
        match = _name_at(words, place, sizes, registry) or _shortened(words, place, registry)
        if match:
            terms = tuple(dated(term, on) for term in match.terms)
            found.append(NameMatch(match.start, match.end, terms))
            after = match.end
    return found


class _Sizes(dict[str, tuple[int, ...]]):
    """How many words the names have that may begin with a word, the most first. Asked of every word."""

    def __init__(self, registry: Registry) -> None:
        super().__init__()
        self._registry = registry

    def __missing__(self, word: str) -> tuple[int, ...]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        longer = (size for size in self._registry.sizes.get(word, ()) if size > 1)
        sizes = self[word] = (*longer, 1) if _one_word(word, self._registry) else tuple(longer)
        return sizes


@lru_cache(maxsize=4)
def _sizes(registry: Registry) -> _Sizes:
    return _Sizes(registry)


def _name_at(words: Sequence[Word], start: int, sizes: Sequence[int], registry: Registry) -> NameMatch | None:
    for size in sizes:
        end = start + size
        if end > len(words):
            continue
        if size == 1:
            terms = _one_word(words[start].text, registry)
        else:
            terms = registry.terms.get(tuple(word.text for word in words[start:end]), ())
        if not terms or _cuts_token(words, start, end):
            continue
        after_the = start > 0 and words[start - 1].text == "the"
        fitting = tuple(term for term in terms if _written_as(term, words[start:end], after_the=after_the))
        if size == 1 and start > 0 and words[start - 1].text in _honorifics():
            fitting = tuple(term for term in fitting if term.entry.kind is not ActorKind.BODY)
        if fitting:
            return NameMatch(start, end, fitting)
    return None


@cache
def _honorifics() -> frozenset[str]:
    """Return the words before a person's family name: "Dr Fox" is no channel."""
    return frozenset(read_toml("actors/people.toml")["honorifics"])


def _shortened(words: Sequence[Word], place: int, registry: Registry) -> NameMatch | None:
    """Return the country of "North" in "North and South Korea", whose name follows after "South"."""
    run = words[place : place + 4]
    if (
        len(run) < 4
        or run[0].text not in _COMPASS
        or run[2].text not in _COMPASS
        or run[1].text not in {"and", "or"}
    ):
        return None
    terms = registry.terms.get((run[0].text, run[3].text), ())
    return NameMatch(place, place + 1, terms) if terms else None


@lru_cache(maxsize=16384)
def _one_word(word: str, registry: Registry) -> tuple[Term, ...]:
    """Return what a single word names, also when it is a country's name with a slip of the pen."""
    terms = registry.terms.get((word,))
    return terms if terms is not None else _without_apostrophe(word, registry) or _swapped(word, registry)


def _without_apostrophe(word: str, registry: Registry) -> tuple[Term, ...]:
    """Return the country of a possessive whose apostrophe was lost on the way: "Syrias second city"."""
    if len(word) < 5 or not word.endswith("s"):
        return ()
    terms = registry.terms.get((word[:-1],), ())
    forms = {Form.NAME, Form.CAPITAL}
    return tuple(t for t in terms if t.form in forms and t.entry.kind == ActorKind.COUNTRY)


def _swapped(word: str, registry: Registry) -> tuple[Term, ...]:
    """Return the country of a long word in which two neighbouring letters changed places: "Ukarinians"."""
    if len(word) < 7:
        return ()
    for place in range(1, len(word) - 1):
        swapped = f"{word[:place]}{word[place + 1]}{word[place]}{word[place + 2 :]}"
        terms = registry.terms.get((swapped,))
        if terms and terms[0].entry.kind == ActorKind.COUNTRY:
            return terms
    return ()


def _cuts_token(words: Sequence[Word], start: int, end: int) -> bool:
    """Tell whether a range begins or ends inside a token ("Assad" in a token "al-Assad" is no whole word)."""
    return (start > 0 and words[start].glued) or (
        end < len(words) and words[end].glued and words[end].text != "'s"
    )


def _written_as(term: Term, words: Sequence[Word], *, after_the: bool) -> bool:
    if term.needs_the and not after_the:
        return False
    if term.proper and not words[0].raw[:1].isupper():
        return False
    if len(term.cased) != len(words):
        return not term.cased or words[0].raw.isupper()
    return all(word.raw.isupper() for word, cased in zip(words, term.cased, strict=True) if cased)


def match_sectors(
    words: Sequence[Word], taken: Sequence[bool] = (), registry: Registry | None = None
) -> list[SectorMatch]:
    """Return the sector words among words, in order, without overlaps.

    Args:
        words: Where to look.
        taken: For each word, True when it must not be part of a match; empty when all are free.
        registry: Whose sector words; None for those installed.
    """
    lexicon = (registry or load_registry()).sectors
    found: list[SectorMatch] = []
    after, reach = 0, _reach(lexicon)
    for place, (text, _, _) in enumerate(words):
        longest = reach[text]
        if not longest or place < after:
            continue
        match = _sector_at(words[place : place + longest], lexicon, taken[place : place + longest])
        if match:
            found.append(SectorMatch(place, place + match[0], match[1]))
            after = place + match[0]
    return found


class _Reach(dict[str, int]):
    """The most words of a sector word that begins with a word; 0 when none does. Asked of every word."""

    def __init__(self, longest: Mapping[str, int]) -> None:
        super().__init__()
        self._longest = longest

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        reach = self[word] = self._longest.get(word, 0) or self._longest.get(singular(word), 0)
        return reach


@lru_cache(maxsize=4)
def _reach(lexicon: SectorLexicon) -> _Reach:
    return _Reach(lexicon.longest)


def _sector_at(
    words: Sequence[Word], lexicon: SectorLexicon, taken: Sequence[bool]
) -> tuple[int, SectorWord] | None:
    """Return how many of the words, from the first, are a sector word, and which."""
    for size in range(len(words), 0, -1):
        if any(taken[:size]):
            continue
        key = tuple(word.text for word in words[:size])
        found = lexicon.words.get(key) or lexicon.words.get((*key[:-1], singular(key[-1])))
        if found:
            return size, found
    return None
