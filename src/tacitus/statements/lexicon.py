"""The cue lexicon: words that attribute, what they take, and what is done by them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from tacitus.data import read_toml, version
from tacitus.records.statement import Act

CUES_FILE = "lexicon/cues.toml"


class Takes(StrEnum):
    """What a cue takes as the words said: its valency."""

    THAT = "that"
    """A clause, with or without "that"."""
    WHETHER = "whether"
    """A question clause: whether, if, what, why."""
    QUOTE = "quote"
    """Words between quotation marks, before or after."""
    INFINITIVE = "to"
    """"to …": promise to leave."""
    OBJECT_TO = "them-to"
    """Object and infinitive: urge them to leave."""
    GERUND = "ing"
    """"-ing …": deny leaving."""
    NOUN = "noun"
    """A noun phrase: deny the report."""
    AS = "as"
    """Object and "as": describe it as a success."""
    NAMED = "named"
    """Object and complement: call it a success."""
    SEEMS = "seems"
    """Subject and infinitive: it seems to hold. Whose impression it is stays unsaid."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of the lexicon."""

    key: str
    """Lemma, with particle or preposition when the cue needs one: `rule out`, `call for`."""
    pos: str
    """`verb`, `noun`, `adjective` or `phrase`."""
    act: Act
    takes: frozenset[str]
    """Values of `Takes`, and `+of`, `+for`, …: (object and) preposition ("accuse X of …")."""
    told: str
    """How the addressee is told: `object` ("tell X"), `to` ("say to X"), `with`, or empty."""
    fires: str
    """A sentence in which the cue makes a statement."""
    silent: str
    """A sentence with the same word in which it makes none."""

    @property
    def is_speech(self) -> bool:
        """False for an ascribed belief or wish."""
        return self.act is not Act.ATTITUDE

    @property
    def prepositions(self) -> frozenset[str]:
        """The prepositions that lead to what is said: `of` in "accuse X of …", "a warning of …"."""
        return frozenset(word[1:] for word in self.takes if word.startswith("+"))

    @property
    def particle(self) -> str:
        """The particle or preposition of the key; empty for none."""
        return self.key.partition(" ")[2]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All cues, by part of speech and first word."""

    cues: tuple[Cue, ...]
    by_lemma: Mapping[tuple[str, str], tuple[Cue, ...]]
    """Part of speech and lemma to the cues that begin with it, those with a particle first."""
    version: str
    aliases: Mapping[str, str]
    """Lemmas that parsers get wrong, to the right ones."""

    def of(self, pos: str, lemma: str) -> tuple[Cue, ...]:
        """Return the cues of a word, those with a particle first; empty when it is none."""
        return self.by_lemma.get((pos, self.aliases.get(lemma, lemma)), ())


@cache
def load_lexicon() -> Lexicon:
    """Read the cue lexicon, once a process.

    Raises:
        ValueError: An entry names an unknown act or complement.
        KeyError: An entry lacks its sentences.
    """
    table = read_toml(CUES_FILE)
    cues = [_cue(key, pos, row) for pos in ("verb", "noun", "adjective") for key, row in table[pos].items()]
    by_lemma: dict[tuple[str, str], list[Cue]] = {}
    for cue in sorted(cues, key=lambda each: (not each.particle, each.key)):
        by_lemma.setdefault((cue.pos, cue.key.split(" ")[0]), []).append(cue)
    return Lexicon(
        tuple(cues),
        {key: tuple(each) for key, each in by_lemma.items()},
        version("lexicon"),
        table["alias"],
    )


def _cue(key: str, pos: str, row: dict[str, str]) -> Cue:
    takes = frozenset(row["takes"].split())
    unknown = sorted(word for word in takes if not word.startswith("+") and word not in set(Takes))
    if unknown:
        raise ValueError(f"the cue {key!r} takes {unknown}, which is none of {sorted(Takes)}")
    return Cue(key, pos, Act(row["act"]), takes, row.get("told", ""), row["fires"], row["silent"])
