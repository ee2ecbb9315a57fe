"""Features of a pair of reports: small pure functions that give a value from 0 to 1 and the words for it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tacitus.stories.profile import Profile
from tacitus.stories.rarity import Rarity

SHOWN = 5
"""Words given as a reason."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A profile with the weights that the collection gives its words; vectors have length 1."""

    profile: Profile
    title: Mapping[str, float]
    lead: Mapping[str, float]
    body: Mapping[str, float]
    names: Mapping[str, float]
    phrases: Mapping[str, float]
    numbers: Mapping[str, float]
    actors: Mapping[str, float]
    deeds: Mapping[str, float]
    places: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Feature:
    """What one feature says of a pair."""

    value: float
    """0 to 1."""
    words: tuple[str, ...] = ()
    """What the value rests on, weightiest first."""


def weigh(profile: Profile, words: Rarity, keys: Rarity) -> Weighed:
    """Return a profile with its words weighed.

    Args:
        profile: The report's profile.
        words: Rarity of single words.
        keys: Rarity of phrases, actors, deeds and places.
    """
    return Weighed(
        profile=profile,
        title=words.vector(profile.title),
        lead=words.vector(profile.lead),
        body=words.vector(profile.body),
        names=words.vector(profile.names),
        phrases=keys.vector(profile.phrases),
        numbers=words.vector(dict.fromkeys(sorted(profile.numbers), 1)),
        actors=keys.vector(dict.fromkeys(sorted(profile.actors), 1)),
        deeds=keys.vector(dict.fromkeys(sorted(profile.deeds), 1)),
        places=keys.vector(dict.fromkeys(sorted(profile.places), 1)),
    )


def title(a: Weighed, b: Weighed) -> Feature:
    """Compare the words of the titles."""
    return _root_cosine(a.title, b.title)


def lead(a: Weighed, b: Weighed) -> Feature:
    """Compare titles with first words of the body: what happened stands there."""
    return _root_cosine(a.lead, b.lead)


def body(a: Weighed, b: Weighed) -> Feature:
    """Compare all words."""
    return _root_cosine(a.body, b.body)


def names(a: Weighed, b: Weighed) -> Feature:
    """Compare words that are always written with a capital."""
    return _root_cosine(a.names, b.names)


def phrases(a: Weighed, b: Weighed) -> Feature:
    """Compare pairs of neighbouring words of the opening."""
    return _root_cosine(a.phrases, b.phrases)


def numbers(a: Weighed, b: Weighed) -> Feature:
    """Compare numbers of two digits and more."""
    return _root_cosine(a.numbers, b.numbers)


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
    """Compare what speakers of both reports say: the highest overlap of one speaker's words."""
    best, by = 0.0, ""
    mine, yours = a.profile.said, b.profile.said
    for speaker in sorted(mine.keys() & yours.keys()):
        shared = len(mine[speaker] & yours[speaker])
        smaller = min(len(mine[speaker]), len(yours[speaker]))
        value = shared / smaller if shared > 1 else 0.0
        if value > best:
            best, by = value, speaker
    return Feature(best, (by,) if by else ())


FEATURES: Mapping[str, Callable[[Weighed, Weighed], Feature]] = {
    each.__name__: each for each in (title, lead, body, names, phrases, numbers, said, actors, deeds, places)
}
"""The features by the names that the score table uses."""


def dot(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the inner product of two sparse vectors, summed in a fixed order."""
    if len(b) < len(a):
        a, b = b, a
    return math.fsum(value * b[key] for key, value in a.items() if key in b)


def _root_cosine(a: Mapping[str, float], b: Mapping[str, float]) -> Feature:
    """Cosine under a square root: the step from 0.0 to 0.1 tells more than that from 0.5 to 0.6."""
    value = dot(a, b)
    return Feature(math.sqrt(min(1.0, value)), _weightiest(a, b)) if value > 0 else Feature(0.0)


def _weightiest(a: Mapping[str, float], b: Mapping[str, float]) -> tuple[str, ...]:
    shared: Iterable[str] = a.keys() & b.keys()
    return tuple(sorted(shared, key=lambda key: (-a[key] * b[key], key))[:SHOWN])
