"""The word lists of `data/places/words.toml`."""

from __future__ import annotations

from functools import cache

from tacitus.data import read_toml


@cache
def place_words(name: str) -> frozenset[str]:
    """Return a list of words in lower case, such as `locative`."""
    return frozenset(read_toml("places/words.toml")[name])
