"""Features of a pair of reports: small pure functions that give a value from 0 to 1 and the words for it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tacitus.stories.profile import Profile
from tacitus.stories.rarity import Rarity

SHOWN = 5
"""Words given as a reason."""
_FEWEST_SAID = 4
"""Words that a speaker must be given in both reports: fewer are shared by chance."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A profile with the weights that the collection gives its words; vectors have length 1."""

    profile: Profile
    lead: Mapping[str, float]
    body: Mapping[str, float]
    title: Mapping[str, float]
    names: Mapping[str, float]
    phrases: Mapping[str, float]
    numbers: Mapping[str, float]
    actors: Mapping[str, float]
    deeds: Mapping[str, float]
    places: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Feature:
    """What one feature says of a pair, and the vectors it compared."""

    value: float
    """0 to 1."""
    a: Mapping[str, float] = field(default_factory=dict)
    b: Mapping[str, float] = field(default_factory=dict)

    @property
    def words(self) -> tuple[str, ...]:
        """What the value rests on, weightiest first; sought only when a reason is to be given."""
        shared = self.a.keys() & self.b.keys()
        return tuple(sorted(shared, key=lambda key: (-self.a[key] * self.b[key], key))[:SHOWN])


def weigh(profile: Profile, words: Rarity, keys: Rarity) -> Weighed:
    """Return a profile with its words weighed.

    Args:
        profile: The report's profile.
        words: Rarity of single words.
        keys: Rarity of phrases, actors, deeds and places.
    """
    return Weighed(
        profile=profile.without_bags(),
        lead=words.vector(profile.lead),
        body=words.vector(profile.body),
        title=words.vector(dict.fromkeys(sorted(profile.title), 1)),
        names=words.vector(profile.names),
        phrases=keys.vector(profile.phrases),
        numbers=words.vector(dict.fromkeys(sorted(profile.numbers), 1)),
        actors=keys.vector(dict.fromkeys(sorted(profile.actors), 1)),
        deeds=keys.vector(dict.fromkeys(sorted(profile.deeds), 1)),
        places=keys.vector(dict.fromkeys(sorted(profile.places), 1)),
    )


def likeness(a: Weighed, b: Weighed) -> Feature:
    """Compare all words and, counted once more, those of title and opening: what happened stands there."""
    value = (dot(a.lead, b.lead) + dot(a.body, b.body)) / 2
    return Feature(min(1.0, value), a.lead, b.lead)


def names(a: Weighed, b: Weighed) -> Feature:
    """Compare words that are always written with a capital."""
    return _root_cosine(a.names, b.names)


def title(a: Weighed, b: Weighed) -> Feature:
    """Compare the words of the titles, or of the very openings."""
    return _root_cosine(a.title, b.title)


def phrases(a: Weighed, b: Weighed) -> Feature:
    """Compare pairs of neighbouring words of the opening."""
    return _root_cosine(a.phrases, b.phrases)


def numbers(a: Weighed, b: Weighed) -> Feature:
    """Compare numbers of two digits and more."""
    return _root_cosine(a.numbers, b.numbers)


def same_year(a: Weighed, b: Weighed) -> Feature:
    """Tell whether both openings name the same year."""
    shared = dict.fromkeys(sorted(a.profile.years & b.profile.years), 1.0)
    return Feature(float(bool(shared)), shared, shared)


def actors(a: Weighed, b: Weighed) -> Feature:
    """Compare the actors, rare ones weighing more."""
    return _root_cosine(a.actors, b.actors)


def deeds(a: Weighed, b: Weighed) -> Feature:
    """Compare event types together with who did them."""
    return _root_cosine(a.deeds, b.deeds)


def places(a: Weighed, b: Weighed) -> Feature:
    """Compare the places named."""
    return _root_cosine(a.places, b.places)


def said(a: Weighed, b: Weighed) -> Feature:
    """Compare what speakers of both reports say: the highest likeness of one speaker's words."""
    best, by = 0.0, ""
    mine, yours = a.profile.said, b.profile.said
    for speaker in sorted(mine.keys() & yours.keys()):
        if min(len(mine[speaker]), len(yours[speaker])) < _FEWEST_SAID:
            continue
        value = _cosine(_within(a.body, mine[speaker]), _within(b.body, yours[speaker]))
        if value > best:
            best, by = value, speaker
    return Feature(min(1.0, best), {by: 1.0}, {by: 1.0}) if by else Feature(0.0)


def outlet(a: Weighed, b: Weighed) -> Feature:
    """Tell whether one outlet published both: it seldom reports one happening twice."""
    same = bool(a.profile.outlet) and a.profile.outlet == b.profile.outlet
    return Feature(float(same))


_OF_A_PAIR = (
    title,
    names,
    phrases,
    numbers,
    same_year,
    outlet,
    said,
    actors,
    deeds,
    places,
)
FEATURES: Mapping[str, Callable[[Weighed, Weighed], Feature]] = {each.__name__: each for each in _OF_A_PAIR}
"""The features of a pair by itself, by the names that the score table uses."""


def dot(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the inner product of two sparse vectors; the sum is exact, so its order does not matter."""
    if not a or not b:
        return 0.0
    return math.fsum([a[key] * b[key] for key in a.keys() & b.keys()])


def _within(vector: Mapping[str, float], words: frozenset[str]) -> Mapping[str, float]:
    return {word: vector[word] for word in sorted(words & vector.keys())}


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    lengths = dot(a, a) * dot(b, b)
    return dot(a, b) / math.sqrt(lengths) if lengths else 0.0


def _root_cosine(a: Mapping[str, float], b: Mapping[str, float]) -> Feature:
    """Cosine under a square root: the step from 0.0 to 0.1 tells more than that from 0.5 to 0.6."""
    value = dot(a, b)
    return Feature(math.sqrt(min(1.0, value)), a, b) if value > 0 else Feature(0.0)
