r"""With which words a pattern may begin, so that it is tried only where one of them stands.

Read off the pattern itself, as the standard library's `re` takes it apart: nobody has to keep a list in step.
A pattern must say itself that a word or number begins where it does: by a `\b`, or what may not come before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from re import _parser  # type: ignore[attr-defined]  # nothing public takes a pattern apart
from typing import Any

NUMBER = "0"
"""Stands for every word of digits."""
_WIDTHLESS = frozenset({"ASSERT", "ASSERT_NOT"})
_GROUPS = {"SUBPATTERN": 3, "ATOMIC_GROUP": None}
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


class _AnythingError(Exception):
    """The pattern may begin with anything."""


def openings(pattern: str) -> frozenset[str] | None:
    """Return the words with which what matches a pattern begins, in lower case; None when any may.

    A word is a run of the letters a to z, or `NUMBER` for a run of digits.

    Args:
        pattern: In the syntax of `re`; cases are not told apart.
    """
    done: set[str] = set()
    try:
        left = _read(_parser.parse(pattern), {""}, done)
    except _AnythingError:
        return None
    return None if left else frozenset(done)


def _read(items: Iterable[tuple[Any, Any]], begun: set[str], done: set[str]) -> set[str]:
    """Read the items of a pattern on from words begun; return those that may still go on."""
    for name, value in ((str(op), value) for op, value in items):
        if not begun:
            break
        if name == "AT":
            done.update(begun - {""})
            begun = begun & {""}
        elif name in _GROUPS:
            place = _GROUPS[name]
            begun = _read(value if place is None else value[place], begun, done)
        elif name == "BRANCH":
            begun = {word for branch in value[1] for word in _read(branch, begun, done)}
        elif name in _REPEATS:
            begun = _repeated(value, begun, done)
        elif name not in _WIDTHLESS:
            begun = _taken(_letters(name, value), begun, done)
    return begun


def _repeated(item: tuple[int, int, Sequence[tuple[Any, Any]]], begun: set[str], done: set[str]) -> set[str]:
    least, most, items = item
    once = _read(items, begun, done)
    if most > 1 and once:
        raise _AnythingError
    return begun | once if least == 0 else once


def _letters(name: str, value: Any) -> set[str]:  # noqa: ANN401 (as `re` gives it)
    """Return the letters that an item stands for, `NUMBER` for a digit, and a space for any sign."""
    if name == "LITERAL":
        return {_letter(value)}
    if name != "IN":
        raise _AnythingError
    found: set[str] = set()
    for kind, held in ((str(op), held) for op, held in value):
        if kind == "LITERAL":
            found.add(_letter(held))
        elif kind == "RANGE":
            found.update(_letter(code) for code in range(held[0], held[1] + 1))
        elif kind == "CATEGORY" and str(held) == "CATEGORY_DIGIT":
            found.add(NUMBER)
        elif kind == "CATEGORY" and str(held) == "CATEGORY_SPACE":
            found.add(" ")
        else:
            raise _AnythingError
    return found


def _letter(code: int) -> str:
    char = chr(code).lower()
    if char.isdigit():
        return NUMBER
    if char.isalpha() and not char.isascii():
        raise _AnythingError
    return char if char.isalpha() else " "


def _taken(letters: set[str], begun: set[str], done: set[str]) -> set[str]:
    """Return the words begun with one letter more; those that end before it are done."""
    going: set[str] = set()
    for word in begun:
        for letter in letters:
            if letter.isalpha():
                going.add(word + letter)
            elif word:
                done.add(word)
            elif letter == NUMBER:
                done.add(NUMBER)
            else:
                raise _AnythingError
    return going
