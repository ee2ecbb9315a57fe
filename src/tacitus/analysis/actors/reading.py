"""A parse read for actors: its words, the names and sector words in it, and candidates for mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import accumulate, chain

from tacitus.analysis.actors.match import NameMatch, SectorMatch, is_land, match_names, match_sectors
from tacitus.analysis.actors.namesakes import meant_elsewhere, people_named_so
from tacitus.analysis.actors.phrases import PhraseCode, code_words
from tacitus.analysis.actors.registry import Entry, Registry, load_registry
from tacitus.analysis.actors.words import Word, words_in, words_of_tokens
from tacitus.analysis.document import ParsedReport
from tacitus.analysis.tokens import Doc, Token
from tacitus.records.actor import ActorKind, MentionKind

_WHERE = frozenset(
    {"in", "near", "at", "outside", "inside", "into", "toward", "towards", "around", "throughout"}
)


class Sort(StrEnum):
    """What a candidate is, before it is an actor."""

    PERSON = "person"
    COUNTRY = "country"
    GOVERNMENT = "government"
    BODY = "body"
    GROUP = "group"
    ROLE = "role"
    """One person named by an office or trade alone: "the minister", "a rebel commander"."""


@dataclass(slots=True)
class Candidate:
    """Words that may point at an actor."""

    start: int
    """First token."""
    end: int
    """One past the last token."""
    head: int
    """The token the phrase hangs on."""
    sort: Sort
    kind: MentionKind
    name: str
    """What the actor is called, without title or article."""
    country: str = ""
    sector: str = ""
    entry: Entry | None = None
    title: str = ""
    """The office as written, without its country; empty when none is told."""
    rule: str = ""
    reason: str = ""
    definite: bool = False
    """Begins with "the", "this", "his", …: points at someone already known."""
    nouns: tuple[str, ...] = ()
    """The folded words of the office or group, for finding who "the minister" is."""
    former: bool = False
    beside: int | None = None
    """Token of the office told beside a name ("X, the minister,"), which points at the same person."""


@dataclass(frozen=True)
class _Wording:
    """A parse as words."""

    parsed: ParsedReport

    @cached_property
    def doc(self) -> Doc:
        """The parse."""
        return self.parsed.doc

    @cached_property
    def texts(self) -> Sequence[str]:
        """The tokens as written."""
        return self.doc.texts

    @cached_property
    def _placed(self) -> tuple[list[Word], list[int], list[int]]:
        """The words; for each the index of its token; for each token the index of its first word."""
        parts = [words_in(text) for text in self.texts]
        tokens = [index for index, part in enumerate(parts) for _ in part]
        return list(chain.from_iterable(parts)), tokens, [0, *accumulate(map(len, parts))]

    @cached_property
    def words(self) -> list[Word]:
        """The words of the parse."""
        return self._placed[0]

    def token_of(self, word: int) -> int:
        """Return the index of the token that a word, given by its index, is part of."""
        return self._placed[1][word]

    def words_before(self, token: int) -> int:
        """Return how many words stand before a token; a token without words counts to the next one."""
        return self._placed[2][token]

    @cached_property
    def lowers(self) -> Sequence[str]:
        """The tokens in lower case."""
        return self.doc.lowers

    def tokens_of(self, match: NameMatch | SectorMatch) -> tuple[int, int]:
        """Return the tokens of a match: first, and one past the last."""
        tokens = self._placed[1]
        return tokens[match.start], tokens[match.end - 1] + 1

    def words_in(self, start: int, end: int) -> list[Word]:
        """Return the words of the tokens `start` up to `end`."""
        firsts = self._placed[2]
        return self.words[firsts[start] : firsts[end]]


@dataclass(frozen=True)
class Reading(_Wording):
    """One parsed report as the actor rules read it."""

    registry: Registry = field(default_factory=load_registry)
    taken: set[int] = field(default_factory=set)
    """Tokens that already belong to a name."""

    @cached_property
    def _matches(self) -> list[NameMatch]:
        return match_names(self.words, self.parsed.report.published.day, self.registry)

    @cached_property
    def namesakes(self) -> list[tuple[int, int]]:
        """Tokens of people who are named like a country or capital, in order."""
        return list(people_named_so(self.doc, *self._placed[:2], self._matches))

    @cached_property
    def names(self) -> list[NameMatch]:
        """Registry names in the report, but for those that are a part of a person's or of another land's."""
        people = {token for start, end in self.namesakes for token in range(start, end)}
        return [
            match
            for match in self._matches
            if self.token_of(match.start) not in people
            and match.terms[0].entry.country not in self._elsewhere
        ]

    @cached_property
    def lands(self) -> tuple[dict[int, tuple[NameMatch, int]], dict[int, tuple[int, NameMatch]]]:
        """Names and adjectives of countries: by first token with their end, and by end with their first."""
        spans = [(match, *self.tokens_of(match)) for match in self.names if is_land(match)]
        return (
            {start: (match, end) for match, start, end in spans},
            {end: (start, match) for match, start, end in spans},
        )

    @cached_property
    def _elsewhere(self) -> dict[str, str]:
        return meant_elsewhere(self.words)

    @cached_property
    def named(self) -> frozenset[int]:
        """Tokens of registry names."""
        return frozenset(token for match in self.names for token in range(*self.tokens_of(match)))

    @cached_property
    def known(self) -> frozenset[int]:
        """Tokens of registry names that are no person's."""
        return frozenset(
            token
            for match in self.names
            if match.terms[0].entry.kind != ActorKind.PERSON
            for token in range(*self.tokens_of(match))
        )

    @cached_property
    def places(self) -> frozenset[str]:
        """Names that somewhere in the report stand after "in", "near" and the like: names of places."""
        return frozenset(
            ent.text
            for ent in self.doc.ents
            if ent.start > 0
            and self.doc[ent.start - 1].lower_ in _WHERE
            and self.doc[ent.start - 1].tag_ == "IN"
            and ent.label_ in {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"}
        )

    @cached_property
    def sectors(self) -> list[SectorMatch]:
        """Sector words outside registry names."""
        taken = [False] * len(self.words)
        for match in self.names:
            taken[match.start : match.end] = [True] * (match.end - match.start)
        return match_sectors(self.words, taken, self.registry)

    @cached_property
    def sector_spans(self) -> list[tuple[int, int]]:
        """For each sector word its first token, and one past its last."""
        return [self.tokens_of(match) for match in self.sectors]

    @cached_property
    def match_ending_at(self) -> dict[int, int]:
        """One past the last token of each name or sector word to its first token."""
        spans = [self.tokens_of(match) for match in self.names]
        return {end: start for start, end in (*spans, *self.sector_spans)}

    def code(self, start: int, end: int) -> PhraseCode:
        """Code the phrase that the tokens make, as of the report's date."""
        texts = tuple(self.texts[start:end])
        named = any(text[:1].isupper() for text in texts)
        code = _code_texts(texts, self.parsed.report.published.day if named else None, self.registry)
        if code.country not in self._elsewhere:
            return code
        return replace(code, country=self._elsewhere[code.country], entry=None)

    def take(self, start: int, end: int) -> None:
        """Mark tokens as part of a name."""
        self.taken.update(range(start, end))

    def free(self, start: int, end: int) -> bool:
        """Tell whether no token belongs to a name yet."""
        return self.taken.isdisjoint(range(start, end))


@lru_cache(maxsize=16384)
def _code_texts(texts: tuple[str, ...], day: date | None, registry: Registry) -> PhraseCode:
    """Code a phrase, once for all reports of a day, or of all days when it holds no name."""
    return code_words(words_of_tokens(texts), day, registry=registry)


def written(doc: Doc, start: int, end: int) -> str:
    """Return the words of tokens as written in the parse, on one line."""
    return " ".join(doc.text_of(start, end).split())


def phrase_start(token: Token, limit: int = 8) -> int:
    """Return the first token of the noun phrase before and with `token`: its determiner, country, adjectives.

    Args:
        token: The head noun.
        limit: How many tokens to look back at most.
    """
    start = token.i
    floor = max(token.sent.start, token.i - limit)
    while start > floor:
        before = token.doc[start - 1]
        joined = before.tag_ in {
            "POS",
            "HYPH",
            "CD",
            "JJ",
            "JJR",
            "JJS",
            "NN",
            "NNS",
            "NNP",
            "NNPS",
            "VBN",
            "DT",
            "PRP$",
            "VBG",
            "RB",
        }
        if not joined or (
            before.tag_ in {"VBN", "VBG", "RB"} and before.dep_ not in {"amod", "compound", "advmod"}
        ):
            break
        if before.tag_ == "RB" and token.doc[start].tag_ not in {"JJ", "VBN", "CD", "HYPH"}:
            break
        start -= 1
        if before.tag_ in {"DT", "PRP$"}:
            follows_possessive = start > floor and token.doc[start - 1].tag_ == "POS"
            if not follows_possessive:
                break
    return start
