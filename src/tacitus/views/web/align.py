"""Two wordings of one utterance, part by part: which runs of words both have."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\w+(?:[’'-]\w+)*|[^\w\s]")

Runs = tuple[tuple[str, bool], ...]


def align(one: str, other: str) -> tuple[Runs, Runs]:
    """Return both texts in runs, each with whether the other has the same words there, in the same order.

    Case and punctuation do not count. Joined, the runs are the texts.
    """
    mine, yours = list(_TOKEN.finditer(one)), list(_TOKEN.finditer(other))
    matcher = SequenceMatcher(
        None, [each[0].casefold() for each in mine], [each[0].casefold() for each in yours], autojunk=False
    )
    same = [block for block in matcher.get_matching_blocks() if block.size]
    return (
        _runs(one, [(mine[b.a].start(), mine[b.a + b.size - 1].end()) for b in same]),
        _runs(other, [(yours[b.b].start(), yours[b.b + b.size - 1].end()) for b in same]),
    )


def _runs(text: str, same: list[tuple[int, int]]) -> Runs:
    runs: list[tuple[str, bool]] = []
    at = 0
    for start, end in same:
        if at < start:
            runs.append((text[at:start], False))
        runs.append((text[start:end], True))
        at = end
    if at < len(text):
        runs.append((text[at:], False))
    return tuple(runs)
