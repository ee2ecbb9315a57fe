"""The cue lexicon: words that attribute, what they take, and what is done by them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tacitus.data import read_toml, version
from tacitus.records.statement import Act
from tacitus.statements.own_cues import PARTS, Row, read_own_cues
from tacitus.statements.takes import Takes

CUES_FILE = "lexicon/cues.toml"

__all__ = ["CUES_FILE", "Cue", "Lexicon", "Takes", "load_lexicon"]


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
    """A sentence in which the cue makes a statement; a user's own cue may go without."""
    silent: str
    """A sentence with the same word in which it makes none."""
    act_to: Act | None = None
    """What is done when an infinitive tells it, where that differs: "ask whether" asks, "ask to" requests."""

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
    """Digest of the facts, with that of the user's own cues after a plus sign."""
    aliases: Mapping[str, str]
    """Lemmas that parsers get wrong, to the right ones."""
    words: Mapping[str, frozenset[str]]
    """Part of speech to the words that may be its cues, the lemmas that parsers get wrong among them."""

    def of(self, pos: str, lemma: str) -> tuple[Cue, ...]:
        """Return the cues of a word, those with a particle first; empty when it is none."""
        return self.by_lemma.get((pos, self.aliases.get(lemma, lemma)), ())


@cache
def load_lexicon(own: str = "") -> Lexicon:
    """Read the cue lexicon, once a process.

    Args:
        own: Path of a user's file of cues that adds to it, replaces and removes; empty for none.

    Raises:
        ValueError: An entry names an unknown act or complement.
        SettingsError: The user's file cannot be read or has a mistake.
    """
    table = read_toml(CUES_FILE)
    made_by = version("lexicon")
    if own:
        added = read_own_cues(own)
        table = {**table, **{pos: added.applied(pos, table[pos]) for pos in PARTS}}
        made_by = f"{made_by}+{added.digest}"
    cues = [_cue(key, pos, row) for pos in PARTS for key, row in table[pos].items()]
    by_lemma: dict[tuple[str, str], list[Cue]] = {}
    for cue in sorted(cues, key=lambda each: (not each.particle, each.key)):
        by_lemma.setdefault((cue.pos, cue.key.split(" ")[0]), []).append(cue)
    wrong: dict[str, str] = table["alias"]
    words = {
        pos: frozenset(
            [
                *(lemma for part, lemma in by_lemma if part == pos),
                *(each for each, right in wrong.items() if (pos, right) in by_lemma),
            ]
        )
        for pos in PARTS
    }
    by_word = {key: tuple(each) for key, each in by_lemma.items()}
    return Lexicon(tuple(cues), by_word, made_by, wrong, words)


def _cue(key: str, pos: str, row: Row) -> Cue:
    takes = frozenset(row["takes"].split())
    unknown = sorted(word for word in takes if not word.startswith("+") and word not in set(Takes))
    if unknown:
        raise ValueError(f"the cue {key!r} takes {unknown}, which is none of {sorted(Takes)}")
    return Cue(
        key,
        pos,
        Act(row["act"]),
        takes,
        row.get("told", ""),
        row.get("fires", ""),
        row.get("silent", ""),
        Act(row["act_to"]) if "act_to" in row else None,
    )
