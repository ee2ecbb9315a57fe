"""The lexicon of sector words: which nouns and modifiers tell what sort of actor is meant."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from tacitus import data
from tacitus.analysis.actors.words import key_of

_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "wives": "wife",
    "thieves": "thief",
    "mujahideen": "mujahid",
    "people": "people",
    "mps": "mp",
    "ngos": "ngo",
}
_KEEP = frozenset({"police", "press", "media", "troops", "authorities", "congress", "business"})


@dataclass(frozen=True, slots=True)
class SectorWord:
    """What a word or phrase tells of an actor's sector; each field None when it does not play that part."""

    person: str | None = None
    mass: str | None = None
    body: str | None = None
    thing: str | None = None
    modifier: str | None = None
    weak: str | None = None
    bundle: bool = False
    """A weak noun that names a body, not one person."""

    @property
    def noun(self) -> str | None:
        """The sector of the word as a noun that is not weak."""
        return next(
            (part for part in (self.mass, self.body, self.person, self.thing) if part is not None), None
        )


@dataclass(frozen=True, slots=True, eq=False)
class SectorLexicon:
    """All sector words by their folded words in the singular."""

    words: dict[tuple[str, ...], SectorWord]
    longest: dict[str, int]


@cache
def load_sectors() -> SectorLexicon:
    """Read the lexicon, once a process."""
    table = data.read_toml("actors/sectors.toml")
    parts: dict[tuple[str, ...], dict[str, str]] = {}
    for part in ("person", "mass", "body", "thing", "modifier"):
        for sector, names in table[part].items():
            for name in names:
                for key in {key_of(name), _singular_key(key_of(name))}:
                    parts.setdefault(key, {}).setdefault(part, sector)
    for name, sector in table["weak"].items():
        parts.setdefault(key_of(name), {})["weak"] = sector
    bundles = {key_of(name) for name in table["bodies"]["weak"]}
    longest: dict[str, int] = {}
    for key in parts:
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return SectorLexicon(
        {key: SectorWord(**found, bundle=key in bundles) for key, found in parts.items()}, longest
    )


def _singular_key(key: tuple[str, ...]) -> tuple[str, ...]:
    return (*key[:-1], singular(key[-1]))


@lru_cache(maxsize=16384)
def singular(word: str) -> str:
    """Return the singular of an English noun by its ending; a word that is none is given back unchanged."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _KEEP or len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s")):
        return word.removesuffix("men") + "man" if word.endswith("men") and len(word) > 4 else word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]
