"""Names of countries and capitals that are part of something else: people, companies, clubs, teams."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tacitus import data
from tacitus.analysis.actors.match import NameMatch
from tacitus.analysis.actors.names import given_names
from tacitus.analysis.actors.registry import Form
from tacitus.analysis.actors.words import Word, fold
from tacitus.analysis.tokens import Doc, Token
from tacitus.records.actor import ActorKind

_NAMED = frozenset({"NNP", "NNPS"})
_PLACES = frozenset({"in", "near", "from", "to", "at", "across", "inside", "outside", "into", "of"})


@cache
def _words(list_name: str) -> frozenset[str]:
    return frozenset(data.read_toml("actors/namesakes.toml")[list_name])


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    country: str
    meant: str
    signs: frozenset[str]
    against: frozenset[str]


@cache
def _parts() -> tuple[_Part, ...]:
    rows = data.read_toml("actors/namesakes.toml")["parts"]
    return tuple(
        _Part(row["name"], row["country"], row["meant"], frozenset(row["signs"]), frozenset(row["against"]))
        for row in rows
    )


def people_named_so(
    doc: Doc, words: Sequence[Word], tokens: Sequence[int], matches: Sequence[NameMatch]
) -> Iterator[tuple[int, int]]:
    """Yield the tokens of people whose given or family name is a country's or capital's, in order.

    "Chad Wolf" and "Michael Jordan" by the other half of the name; after them "Jordan" alone is the person,
    unless it stands where a place stands or owns something ("in Jordan", "Jordan's king").

    Args:
        doc: The parse.
        words: Its words.
        tokens: For each word the index of its token.
        matches: The registry names among the words.
    """
    single = {
        tokens[match.start]
        for match in matches
        if match.end - match.start == 1 and _is_land(match) and words[match.start].raw.istitle()
    }
    full = {place: span for place in sorted(single) if (span := _full_name(doc, place, single))}
    yield from full.values()
    alone = {doc[place].text for place in full} - {
        doc[place].text for place in single if _is_place(doc[place])
    }
    for place in sorted(single - full.keys()):
        if doc[place].text in alone and not _is_owner(doc[place]):
            yield place, place + 1


def meant_elsewhere(words: Sequence[Word]) -> dict[str, str]:
    """Return the countries whose name here is that of a part of another, with that other: Georgia in the USA.

    Told by the words of the report: more that belong to the part than to the country.
    """
    told = {word.text for word in words}
    return {
        part.country: part.meant
        for part in _parts()
        if part.name in told and len(told & part.signs) > len(told & part.against)
    }


def _is_land(match: NameMatch) -> bool:
    term = match.terms[0]
    return term.entry.kind is ActorKind.COUNTRY and term.form in {Form.NAME, Form.CAPITAL}


def _full_name(doc: Doc, place: int, lands: set[int]) -> tuple[int, int] | None:
    before = doc[place - 1] if place and not doc[place].is_sent_start else None
    if before is not None and _is_given(before) and not _is_place(before) and place - 1 not in lands:
        return place - 1, place + 1
    after = doc[place + 1] if place + 1 < len(doc) and not doc[place + 1].is_sent_start else None
    if fold(doc[place].text) not in _words("given") or after is None or _is_place(doc[place]):
        return None
    family = (
        after.tag_ == "NNP" and after.text.istitle() and fold(after.text) not in _words("no_family_names")
    )
    return (place, place + 2) if family else None


def _is_given(token: Token) -> bool:
    return token.tag_ == "NNP" and token.text.istitle() and fold(token.text) in given_names()


def _is_place(token: Token) -> bool:
    """Tell whether a name stands where places stand: after "in", "near", "from"."""
    return token.i > 0 and token.nbor(-1).lower_ in _PLACES


def _is_owner(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor().tag_ == "POS"


def is_part_of_a_name(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a country's or capital's name is a part of a club's or company's: "Kenya Airways"."""
    before = doc[start - 1] if start and not doc[start].is_sent_start else None
    if before is not None and before.tag_ in _NAMED and fold(before.text) in _words("club_words_before"):
        return True
    after = doc[end] if end < len(doc) and not doc[end].is_sent_start else None
    return after is not None and after.tag_ in _NAMED and fold(after.text) in _words("name_words_after")


def plays(head: Token) -> bool:
    """Tell whether a name stands for a team: subject or object of a verb of sport, in words of sport."""
    verb = _verb_above(head)
    if verb is None or verb.lemma_ not in _words("sport_verbs"):
        return False
    tokens = list(verb.sent)
    return any(token.lemma_.lower() in _words("sport_words") for token in tokens) or _has_score(tokens)


def _verb_above(head: Token) -> Token | None:
    while head.dep_ in {"conj", "compound"} and head.head is not head and head.head.pos_ == "PROPN":
        head = head.head
    above = head.head.head if head.dep_ == "pobj" and head.head.dep_ in {"prep", "agent"} else head.head
    return above if above.pos_ == "VERB" and head.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"} else None


def _has_score(tokens: Sequence[Token]) -> bool:
    """Tell whether a score such as "3-1" stands among words; numbers of three digits are none."""
    texts = [token.text for token in tokens]
    scores = zip(texts, texts[1:], texts[2:], strict=False)
    small = (
        one.isdigit() and other.isdigit() and max(len(one), len(other)) < 3
        for one, sign, other in scores
        if sign in {"-", "–"}
    )
    return any(small)
