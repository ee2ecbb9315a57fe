"""Words as actor names are compared: lower case, without accents, dots or hyphens, tied to their tokens."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_PIECE = re.compile(r"['’]s\b|[^\W_]+(?:\.[^\W_]+)*", re.UNICODE)
_TOKEN = re.compile(r"['’]s?\b|[^\W_]+(?:[.'’][^\W_]+)*\.?|[^\w\s]", re.UNICODE)
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "’": "'"}
)
"""Letters that Unicode does not split into a base letter and a mark."""


class Word(NamedTuple):
    """A piece of a token, as names are compared. One object for every place where the token stands."""

    text: str
    """Folded: lower case, no accents, no dots."""
    raw: str
    """As written."""
    glued: bool
    """Written in one token with the word before it."""


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return text in lower case without accents and dots: `São Tomé` as `sao tome`, `U.S.` as `us`."""
    lowered = text.lower().translate(_LETTERS)
    if not lowered.isascii():
        split = unicodedata.normalize("NFKD", lowered)
        lowered = "".join(char for char in split if not unicodedata.combining(char))
    return lowered.replace(".", "")


@lru_cache(maxsize=16384)
def pieces(token: str) -> tuple[str, ...]:
    """Split a token where names may be written apart: `al-Assad` gives `al`, `Assad`."""
    return tuple(_PIECE.findall(token))


def words_of_tokens(tokens: Iterable[str]) -> list[Word]:
    """Return the words of tokens, in order; a sign such as a comma becomes a word of its own."""
    return [word for token in tokens for word in words_in(token)]


@lru_cache(maxsize=16384)
def words_in(token: str) -> tuple[Word, ...]:
    """Return the words of one token, in order; none when it is white space or a dash."""
    parts = pieces(token)
    if not parts and token.strip() and token not in {"-", "–"}:
        return (Word(token, token, glued=False),)
    return tuple(Word(fold(part), part, glued=place > 0) for place, part in enumerate(parts))


def tokenize(phrase: str) -> list[str]:
    """Split a phrase into tokens when there is no parse."""
    return _TOKEN.findall(phrase)


@lru_cache(maxsize=16384)
def key_of(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, without a leading "the"."""
    plain = name.isascii() and name.replace(" ", "").isalpha()
    key = tuple(name.lower().split() if plain else (word.text for word in words_of_tokens(tokenize(name))))
    return key[1:] if len(key) > 1 and key[0] == "the" else key
