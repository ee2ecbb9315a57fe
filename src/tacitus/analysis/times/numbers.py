"""Numbers, ordinals and years told in words."""

from __future__ import annotations

import re

from tacitus.analysis.times.grammar import Grammar

_PHRASES = (
    ("half a dozen", 6.0),
    ("half a", 0.5),
    ("a half", 0.5),
    ("a quarter", 0.25),
    ("a couple", 2.0),
    ("couple", 2.0),
    ("two dozen", 24.0),
    ("a dozen", 12.0),
)
_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


def read_number(words: str, grammar: Grammar) -> float | None:
    """Return the number told by digits or words; None if unread.

    Args:
        words: Such as `two`, `twenty-five`, `a dozen`, `half an`, `two and a half`, `1,500`, `5 1/2`.
        grammar: The grammar, for its table of numbers.
    """
    words = words.strip().lower()
    digits = _DIGITS.match(words)
    if digits:
        return float(digits.group().replace(",", "")) + (0.5 if words.endswith("1/2") else 0.0)
    fixed = next((number for start, number in _PHRASES if words.startswith(start)), None)
    if fixed is not None:
        return fixed
    whole, _, fraction = words.partition(" and a ")
    total = 0.0
    for word in re.split(r"[ -]", whole):
        value = grammar.words["numbers"].get(word)
        if value is None:
            return None
        total = max(total, 1) * 100 if value == 100 else total + value
    return total + {"half": 0.5, "quarter": 0.25}.get(fraction, 0.0)


def read_ordinal(words: str, grammar: Grammar) -> int | None:
    """Return the number of `3`, `3rd` or `third`; None if unread."""
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits.group())
    value = grammar.words["ordinals"].get(words.lower())
    return int(value) if value else None


def read_year_words(words: str, grammar: Grammar) -> int | None:
    """Return the year of words such as `nineteen ninety-one` or `two thousand three`; None if unread."""
    parts = [part for part in re.split(r"[ -]", words.lower()) if part != "and"]
    numbers = grammar.words["numbers"]
    if parts[:2] == ["two", "thousand"]:
        return 2000 + sum(int(numbers[part]) for part in parts[2:])
    century = int(numbers[parts[0]])
    rest = sum(0 if part in {"hundred", "oh"} else int(numbers[part]) for part in parts[1:])
    return century * 100 + rest
