"""Codes an actor phrase: its country and PLOVER sector, from names and sector words, without a parse.

The reading is that of an English noun phrase: the head is the last noun before a preposition, comma or
clause; names before it, or after "of", "in", "from", tell the country; the head, else its modifiers, else
what it is the head of, tell the sector. Conventions follow the PLOVER 2.0 manual (section on actors).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from tacitus import data
from tacitus.analysis.actors.match import NameMatch, SectorMatch, match_names, match_sectors
from tacitus.analysis.actors.registry import OFFICES, Entry, Form, Registry, Term
from tacitus.analysis.actors.towns import country_of_town
from tacitus.analysis.actors.words import Word, tokenize, words_of_tokens
from tacitus.records.actor import ActorKind


@dataclass(frozen=True, slots=True)
class PhraseCode:
    """What a phrase tells of the actor it names."""

    country: str
    sector: str
    reason: str
    entry: Entry | None = None
    """The registry's entry when the phrase names one."""
    former: bool = False


@dataclass(frozen=True, slots=True)
class _PhraseRules:
    boundaries: frozenset[str]
    belonging: frozenset[str]
    quantities: frozenset[str]
    former: frozenset[str]
    helpers: frozenset[str]
    stances: frozenset[str]
    seats: frozenset[str]
    past_sectors: frozenset[str]
    led: frozenset[str]
    adjectives: frozenset[str]


@cache
def _rules() -> _PhraseRules:
    table = data.read_toml("actors/phrases.toml")
    return _PhraseRules(**{name: frozenset(words) for name, words in table.items()})


@dataclass(frozen=True, slots=True)
class _Marked:
    """A phrase with what was found in it."""

    words: Sequence[Word]
    names: Sequence[NameMatch]
    sectors: Sequence[SectorMatch]

    def taken(self) -> list[bool]:
        """Return for each word whether it is part of a name or sector word."""
        found: list[NameMatch | SectorMatch] = [*self.names, *self.sectors]
        covered = {place for match in found for place in range(match.start, match.end)}
        return [place in covered for place in range(len(self.words))]

    def part(self, start: int, end: int) -> _Marked:
        """Return the part from word `start` up to `end`, with word numbers unchanged."""
        return _Marked(
            self.words,
            [match for match in self.names if start <= match.start and match.end <= end],
            [match for match in self.sectors if start <= match.start and match.end <= end],
        )


def code_words(
    words: Sequence[Word],
    on: date | None,
    context: str = "",
    *,
    alone: bool = False,
    registry: Registry | None = None,
) -> PhraseCode:
    """Code the actor phrase made of `words`.

    Args:
        words: The phrase.
        on: The day on which posts count; None for the registry's date of knowledge.
        context: Words around the phrase, used only to settle a missing or ambiguous country.
        alone: True when the words are known to name an actor, so that a bare town is one.
        registry: Whose names and sector words; None for those installed.

    Returns:
        The code; country and sector are empty when the phrase tells none.
    """
    marked = _mark(words, on, registry)
    start, end = _head_part(marked)
    hint = _context_country(context, registry) if context else ""
    person = _named(marked, ActorKind.PERSON)
    if person:
        return _code_person(marked, person, on)
    head = marked.part(start, end)
    sector, reason = _sector(marked, head, end)
    country = _country(marked, start, end, hint)
    if not country and (marked.sectors or alone):
        country, town = country_of_town(words, marked.taken())
        reason = f"{reason}; {town} is a place in {country}" if country else reason
    country = country or hint
    former = any(word.text in _rules().former for word in words)
    if former and sector in _rules().past_sectors and head.sectors:
        sector, reason = "ELI", f"{reason}; past office"
    return PhraseCode(country, sector, reason, _sole_entry(marked, start, end), former)


@lru_cache(maxsize=16_384)
def code_phrase(
    phrase: str, on: date | None, context: str = "", registry: Registry | None = None
) -> tuple[str, str]:
    """Return the country and PLOVER sector of an actor phrase, each empty when not told.

    Args:
        phrase: The words that name the actor, such as `Russia's ambassador to Poland`.
        on: The day on which posts count; None for the registry's date of knowledge.
        context: Words around the phrase, or empty.
        registry: Whose names and sector words; None for those installed.
    """
    code = code_words(words_of_tokens(tokenize(phrase)), on, context, alone=True, registry=registry)
    return code.country, code.sector


def _mark(words: Sequence[Word], on: date | None, registry: Registry | None) -> _Marked:
    names = match_names(words, on, registry)
    taken = [False] * len(words)
    for match in names:
        taken[match.start : match.end] = [True] * (match.end - match.start)
    return _Marked(words, names, match_sectors(words, taken, registry))


def _named(marked: _Marked, kind: ActorKind) -> Term | None:
    return next((term for match in marked.names for term in match.terms if term.entry.kind == kind), None)


def _context_country(context: str, registry: Registry | None) -> str:
    for match in match_names(words_of_tokens(tokenize(context)), registry=registry):
        if match.terms[0].entry.kind == ActorKind.COUNTRY:
            return match.terms[0].entry.country
    return ""


def _head_part(marked: _Marked) -> tuple[int, int]:
    """Return the words in which the head stands: up to the first boundary, past "group of" and the like."""
    rules = _rules()
    taken = marked.taken()
    start = 0
    while True:
        end = start
        while end < len(marked.words) and (marked.words[end].text not in rules.boundaries or taken[end]):
            end += 1
        bundle = end > start and marked.words[end - 1].text in rules.quantities
        if (
            bundle
            and end < len(marked.words)
            and marked.words[end].text == "of"
            and not marked.part(start, end - 1).sectors
        ):
            start = end + 1
            continue
        return (start, end) if end > start else (0, len(marked.words))


def _sector(marked: _Marked, head: _Marked, head_end: int) -> tuple[str, str]:
    """Return the sector and the reason; the head decides, then its modifiers, then what follows it."""
    noun = head.sectors[-1] if head.sectors else None
    last_name = head.names[-1] if head.names else None
    if noun and not (last_name and last_name.start >= noun.end and _is_body(last_name)):
        return _sector_of_noun(marked, head, noun, head_end)
    if last_name:
        return _sector_of_name(marked, last_name, last_name.terms[0])
    return "", "no word tells a sector"


def _sector_of_noun(marked: _Marked, head: _Marked, noun: SectorMatch, head_end: int) -> tuple[str, str]:
    words = _text(marked, noun.start, noun.end)
    if words in _rules().led or noun.word.weak is not None:
        led_sector = _led_sector(marked, head, noun, head_end)
        if led_sector:
            return led_sector, f"{words!r} leads or belongs to a body of sector {led_sector}"
    if noun.word.noun is not None and noun.word.weak is None:
        return noun.word.noun, f"{words!r} is a word of sector {noun.word.noun}"
    for other in reversed(head.sectors[:-1]):
        told = other.word.modifier or other.word.noun
        if told and _text(marked, other.start, other.end) not in _rules().adjectives:
            return told, f"{_text(marked, other.start, other.end)!r} modifies {words!r}"
    if noun.word.weak is not None:
        return noun.word.weak, f"{words!r} by default"
    return noun.word.modifier or "", f"{words!r} is a word of sector {noun.word.modifier}"


def _sector_of_name(marked: _Marked, match: NameMatch, term: Term) -> tuple[str, str]:
    if term.form in {Form.PEOPLE, Form.ADJECTIVE} and any(
        word.text == "ordinary" for word in marked.words[: match.start]
    ):
        return "CVL", "ordinary nationals"
    return term.sector, f"{term.entry.name} in the registry"


def _is_body(match: NameMatch) -> bool:
    return match.terms[0].entry.kind == ActorKind.BODY


def _led_sector(marked: _Marked, head: _Marked, noun: SectorMatch, head_end: int) -> str:
    """Return the sector of the body that a leader, member or spokesman belongs to, else empty."""
    before = [match for match in head.names if match.end <= noun.start and match.terms[0].sector]
    for match in reversed(before):
        return match.terms[0].sector
    if head_end < len(marked.words) and marked.words[head_end].text in {"of", "at", "for", "with", "in"}:
        end = head_end + 1
        while end < len(marked.words) and marked.words[end].text not in _rules().boundaries:
            end += 1
        after = marked.part(head_end + 1, end)
        for name in after.names:
            if name.terms[0].sector and name.terms[0].form is not Form.METONYM:
                return name.terms[0].sector
        for sector in reversed(after.sectors):
            if sector.word.body or sector.word.mass:
                return sector.word.body or sector.word.mass or ""
    return ""


def _country(marked: _Marked, start: int, end: int, hint: str) -> str:
    """Return the country told before the head, else after "of", "in", "from"."""
    rules = _rules()
    before: list[str] = []
    for match in marked.names:
        if not (start <= match.start and match.end <= end):
            continue
        after = marked.words[match.end].text if match.end < len(marked.words) else ""
        country = _best(match.terms, hint).entry.country
        if after in rules.helpers or not country or _is_ethnic(marked.words, match.start):
            continue
        if match.start and marked.words[match.start - 1].text in rules.stances:
            continue
        before.append(country)
    if before:
        specific = [code for code in before if len(code) == 3 and code not in {"IGO", "NGO", "ISM", "IMG"}]
        return (specific or before)[0]
    for match in marked.names:
        if match.start >= end and _preposition(marked, match.start) in rules.belonging:
            return _best(match.terms, hint).entry.country
    for match in marked.names[:1]:
        if match.end <= start:
            return _best(match.terms, hint).entry.country
    return ""


def _is_ethnic(words: Sequence[Word], place: int) -> bool:
    """Tell whether a name is that of a people in another land: "ethnic Serbs" are no citizens of Serbia."""
    return place > 0 and words[place - 1].text == "ethnic"


def _preposition(marked: _Marked, place: int) -> str:
    """Return the nearest boundary word before a place."""
    for index in range(place - 1, -1, -1):
        if marked.words[index].text in _rules().boundaries:
            return marked.words[index].text
    return ""


def _best(terms: Sequence[Term], hint: str) -> Term:
    return next((term for term in terms if hint and term.entry.country == hint), terms[0])


def _sole_entry(marked: _Marked, start: int, end: int) -> Entry | None:
    """Return the entry when the head part is a name and nothing more than articles around it."""
    if len(marked.names) != 1:
        return None
    match = marked.names[0]
    rest = [*marked.words[start : match.start], *marked.words[match.end : end]]
    if start <= match.start and all(word.text in {"the", "a", "an", "'s"} for word in rest):
        return match.terms[0].entry
    return None


def _code_person(marked: _Marked, term: Term, on: date | None) -> PhraseCode:
    """Code a registry person by the post held on the day; a title told in the phrase comes first."""
    entry = term.entry
    post, held = entry.post_on(on)
    if post is None:
        return PhraseCode(entry.country, "", f"{entry.name} in the registry, no post known on the day", entry)
    told = [match.word.noun for match in marked.sectors if match.word.noun]
    former = any(word.text in _rules().former for word in marked.words)
    if held or post.sector not in OFFICES:
        sector, why = post.sector, f"{post.title} on the day"
    elif told and not former and told[0] == post.sector:
        sector, why = post.sector, f"called by the office: {post.title}"
    else:
        sector, why = "ELI", f"{post.title} until {post.end}"
    return PhraseCode(post.country or entry.country, sector, f"{entry.name}: {why}", entry, former)


def _text(marked: _Marked, start: int, end: int) -> str:
    return " ".join(word.text for word in marked.words[start:end])
