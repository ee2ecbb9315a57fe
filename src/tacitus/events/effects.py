"""Words that bear on whether a deed is done, by kind and effect, as listed in `rules/status.toml`."""

from __future__ import annotations

from functools import cache

from tacitus.data import read_toml

_TABLES = frozenset({"attributes", "adverbs", "modals", "states", "words"})
"""Tables of `rules/status.toml` that are keyed by kind of word first, by effect second."""


@cache
def effects() -> dict[tuple[str, str], str]:
    """Return the effect of a word by its kind (`verbs`, `nouns`, `adjectives`, `attributes`, …) and lemma."""
    found: dict[tuple[str, str], str] = {}
    for effect, lists in read_toml("rules/status.toml").items():
        for kind, words in lists.items():
            pair = (effect, kind) if effect in _TABLES else (kind, effect)
            found.update(((pair[0], word), pair[1]) for word in words)
    return found


def is_word(kind: str, word: str) -> bool:
    """Tell whether a word stands in one of the plain lists of `rules/status.toml`, such as `conditions`."""
    return effects().get(("words", word)) == kind
