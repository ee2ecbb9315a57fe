"""Which attributions are speech: told by the gold's own class, else by the words of the cue.

The rule, for gold without a class: an attribution is speech when its cue holds a form of a verb of saying, a
phrase such as "according to", or nothing but punctuation (a headline's colon). The lists are in
`speech_verbs.toml`. So beliefs, wishes, plans and what documents "show" are left out, whoever scores them.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from evals.rows import Row

_FILE = Path(__file__).with_name("speech_verbs.toml")
_WORD = re.compile(r"\w+")
SPEECH = "speech"


@cache
def _verbs() -> frozenset[str]:
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return frozenset(table["irregular"]).union(*(_forms(verb) for verb in table["regular"]))


@cache
def _phrases() -> tuple[str, ...]:
    return tuple(tomllib.loads(_FILE.read_text(encoding="utf-8"))["phrases"])


def _forms(verb: str) -> set[str]:
    """Return the forms of a regular verb, British spelling of the ending left to the list."""
    if verb.endswith("e"):
        return {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    plural = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return {verb, verb + plural, verb + "ed", verb + "ing"}


def is_speech(attribution: Row, text: str) -> bool:
    """Tell whether a gold attribution is speech.

    Args:
        attribution: With `cls`, which then decides, or else with the spans of its `cue`.
        text: The text that the spans count in.
    """
    if attribution.get("cls"):
        return bool(attribution["cls"] == SPEECH)
    cue = " ".join(text[start:end] for start, end in attribution.get("cue") or []).casefold()
    words = _WORD.findall(cue)
    if not words:
        return bool(cue)
    return any(word in _verbs() for word in words) or any(phrase in " ".join(words) for phrase in _phrases())
