"""`tension`: one report that gives one speaker's words in two ways that do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from tacitus.accounts.finding import make_finding
from tacitus.accounts.meanings import meanings_of
from tacitus.accounts.points import Scene
from tacitus.accounts.wording import outlet, quote
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.words import concept, function_stems, stem

TURN = 3
"""Words in a row that make a turn of speech."""
SHARED = 2
"""Meanings before it that both wordings have: the one of whom it is said."""
_AROUND = 30
"""Words before it that are looked at for them."""
_BACK = 2
"""Words before it that are looked at: a verb and its particle."""
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[^\w\s]")


def tension(scene: Scene) -> Iterator[Finding]:
    """Yield a finding for two statements of one report that render one utterance with different words."""
    for point in scene.points:
        for a, b in combinations(point.statements, 2):
            if a.content[0].report_id != b.content[0].report_id or not clash(a.words, b.words):
                continue
            report = scene.report(a.content[0].report_id)
            yield make_finding(
                scene,
                FindingKind.TENSION,
                f"{outlet(report)} gives {point.speaker}'s words in two ways: "
                f"{quote(a.content)} and {quote(b.content)}.",
                (Side(report.id, a.content, (a.id,)), Side(report.id, b.content, (b.id,))),
                rule="tension.two_wordings",
                reason="both render one utterance: one turn of speech, said of different things",
            )


def clash(a: str, b: str) -> bool:
    """Tell whether two wordings have one turn of speech said of different things.

    `tied up as never before` and `united as never before`: the same words follow, and the words before them,
    up to a comma, do not stand for one thing.
    """
    mine, yours = (_TOKEN.findall(text.lower()) for text in (a, b))
    for at, turn in _turns(mine):
        for other, found in _turns(yours):
            if turn == found:
                before, there = _before(mine, at), _before(yours, other)
                told = meanings_of(" ".join(mine[max(0, at - _AROUND) : at]))
                again = meanings_of(" ".join(yours[max(0, other - _AROUND) : other]))
                if before and there and before != there and len(told & again) >= SHARED:
                    return True
    return False


def _turns(tokens: list[str]) -> list[tuple[int, tuple[str, ...]]]:
    """Return the runs of words of which at least one is a function word: a turn of speech, not a name."""
    runs = [(at, tuple(tokens[at : at + TURN])) for at in range(len(tokens) - TURN + 1)]
    return [(at, run) for at, run in runs if all(word[0].isalpha() for word in run) and _turn_like(run)]


def _turn_like(run: tuple[str, ...]) -> bool:
    return stem(run[0]) in function_stems() and sum(stem(word) in function_stems() for word in run) * 2 > len(
        run
    )


def _before(tokens: list[str], at: int) -> str:
    """Return what the nearest content word before a place stands for; empty when punctuation comes first."""
    for token in reversed(tokens[max(0, at - _BACK) : at]):
        if not token[0].isalpha():
            return ""
        if stem(token) not in function_stems():
            return concept(stem(token))
    return ""
