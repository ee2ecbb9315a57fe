"""Copies: reports that are one text, retitled, cut, extended or with words edited.

Both copies and origins rest on the prose that two reports share, quotations left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from itertools import combinations

from tacitus.data import version
from tacitus.records.report import READ_AS_SENTENCES, Report
from tacitus.records.story import Copy
from tacitus.records.trace import Trace
from tacitus.records.when import Grain
from tacitus.stories.cluster import Pair

SHINGLE = 7
"""Words in a row that two writers seldom set down alike by chance."""
SAME_TEXT = 0.6
"""Share of a report's shingles found in another from which one is a copy of the other: retitled, cut,
extended, or with words edited. On copies made of Reuters, AllSides and Syrian war reports it finds 99 % of
the pairs, and all judged pairs that it finds are copies; at one half, 99 % of those of Syrian war reports are
(`python -m evals near_duplicates`, November 2026).
"""
_FEWEST = 8
"""Shingles a report needs before a share of them means anything."""
_QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"|«[^»\n]*»")
_WORD = re.compile(r"\w+")
_OF_DAY = frozenset({Grain.MINUTE, Grain.HOUR})
_LAST = datetime.max.replace(tzinfo=UTC)


def shared_prose(reports: Sequence[Report]) -> Mapping[Pair, float]:
    """Return for each pair of reports the share of the shorter one's shingles that the other has, 0 to 1.

    Pairs that share none are left out, and those with a report too short to tell.
    """
    shingles = [shingles_of(report) for report in reports]
    told = Counter(shingle for each in shingles for shingle in each)
    numbers = {shingle: number for number, (shingle, count) in enumerate(told.items()) if count > 1}
    common = [frozenset(numbers[shingle] for shingle in each if shingle in numbers) for each in shingles]
    shares = {}
    for a, b in combinations([place for place, each in enumerate(common) if each], 2):
        smaller = min(len(shingles[a]), len(shingles[b]))
        if smaller >= _FEWEST and (both := len(common[a] & common[b])):
            shares[a, b] = both / smaller
    return shares


def find_copies(reports: Sequence[Report], shares: Mapping[Pair, float]) -> tuple[Copy, ...]:
    """Return which reports of a story are copies, in the order of the reports.

    A report is a copy of the first report published that is the same text; of those of one moment, or
    undated ones, the longest is taken for the first.

    Args:
        reports: The story's reports.
        shares: What `shared_prose` gives for them.
    """
    rank = {place: _first(reports[place], place) for place in range(len(reports))}
    original: dict[int, int] = {}
    for pair, share in shares.items():
        if share >= SAME_TEXT:
            one, other = sorted(pair, key=rank.__getitem__)
            original[other] = min(original.get(other, one), one, key=rank.__getitem__)
    return tuple(
        _copy(reports[place], reports[first], shares[min(place, first), max(place, first)])
        for place, first in sorted(original.items())
    )


def shingles_of(report: Report) -> frozenset[tuple[str, ...]]:
    """Return the runs of `SHINGLE` words of a report's own prose, lower case, quotations left out."""
    found: set[tuple[str, ...]] = set()
    for block in report.blocks:
        if block.kind not in READ_AS_SENTENCES:
            continue
        for prose in _QUOTED.split(report.text[block.start : block.end]):
            said = _WORD.findall(prose.lower())
            found.update(tuple(said[at : at + SHINGLE]) for at in range(len(said) - SHINGLE + 1))
    return frozenset(found)


def _first(report: Report, place: int) -> tuple[datetime, int, int]:
    return report.published.start or _LAST, -len(report.text), place


def _copy(report: Report, original: Report, share: float) -> Copy:
    shared = f"{round(100 * share)} % of the shorter text's runs of {SHINGLE} words stand in the other"
    trace = Trace("copy.runs", version("stories"), f"{shared}; {_order(report, original)}")
    return Copy(report.id, original.id, round(share, 4), trace)


def _order(report: Report, original: Report) -> str:
    """Tell in words why one of two reports is taken for the first."""
    mine, yours = report.published.day, original.published.day
    if mine is None or yours is None:
        return "which was first is not known, for one is undated"
    days = (mine - yours).days
    if days:
        return f"published {days} day{'s' if days > 1 else ''} after it"
    told = {report.published.grain, original.published.grain} <= _OF_DAY
    if told and report.published.start != original.published.start:
        return "published after it on the same day"
    return "published on the same day; which was first is not known"
