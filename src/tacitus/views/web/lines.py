"""Reports and stories as they are named in lists."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from tacitus.records.account import FindingKind
from tacitus.records.story import Story
from tacitus.records.when import Grain, When
from tacitus.store.store import Store
from tacitus.views.web.pages import ReportLine, StoryLine
from tacitus.views.web.strip import time_strip
from tacitus.views.web.words import counted, near_address, plain, shorten, told_day, told_stretch

_FIRST_WORDS = 80
"""Characters of its first words that stand for a title."""

_REPORTS = """
SELECT r.id, r.outlet, r.title, r.address, t.starts, t.ends, t.grain, t.value, t.reason,
  (SELECT substr(r.text, b.start_char + 1, min(b.end_char - b.start_char, 400)) FROM blocks b
    WHERE b.report_id = r.id AND b.kind IN ('title', 'heading', 'paragraph', 'pull_quote')
    ORDER BY b.kind = 'paragraph' DESC, b.position LIMIT 1) AS first_words
FROM reports r JOIN times t ON t.report_id = r.id AND t.id = r.published_id
{which}
ORDER BY t.starts IS NULL, t.starts DESC, r.outlet, r.id
"""

_COUNTS = """
SELECT story_id, kind, count(*) AS n FROM findings
WHERE story_id IN (SELECT value FROM json_each(?)) GROUP BY story_id, kind
"""
_ACTORS = """
SELECT max(a.name) AS name, count(*) AS n
FROM story_reports m JOIN report_actors a ON a.report_id = m.report_id
WHERE m.story_id = ? AND (a.in_registry OR a.kind = 'person')
GROUP BY a.actor_id HAVING n > 1 ORDER BY n DESC, name LIMIT ?
"""
_NAMED = 5
"""Actors that a list names of a story: those that most of its reports name."""

_KINDS: tuple[tuple[str, str, tuple[FindingKind, ...]], ...] = (
    ("shared point", "", (FindingKind.SHARED,)),
    ("difference", "", (FindingKind.DIFFERS, FindingKind.CONTRADICTS, FindingKind.TENSION)),
    (
        "disagreement, credit or label",
        "disagreements, credits and labels",
        (FindingKind.OPPOSED, FindingKind.ATTRIBUTION_DIFFERS, FindingKind.FRAMING),
    ),
    ("told by one alone", "told by one alone", (FindingKind.ONLY_IN,)),
    ("in two wordings", "in two wordings", (FindingKind.RENDERING,)),
    ("run of the same words", "runs of the same words", (FindingKind.SAME_WORDS,)),
)


def report_lines(store: Store, ids: Iterable[str] | None = None) -> dict[str, ReportLine]:
    """Return reports by id, the newest first, undated ones last; all of them when no ids are given."""
    if ids is None:
        rows = store.query(_REPORTS.format(which=""))
    else:
        which = "WHERE r.id IN (SELECT value FROM json_each(?))"
        rows = store.query(_REPORTS.format(which=which), (json.dumps(list(ids)),))
    return {row["id"]: _report_line(row) for row in rows.to_dicts()}


def finding_counts(store: Store, story_ids: Iterable[str]) -> dict[str, Counter[str]]:
    """Return how many findings of each kind stories have."""
    counts: dict[str, Counter[str]] = {story_id: Counter() for story_id in story_ids}
    rows = store.query(_COUNTS, (json.dumps(list(counts)),))
    for row in rows.to_dicts():
        counts[row["story_id"]][row["kind"]] = row["n"]
    return counts


def story_lines(store: Store, ids: Iterable[str]) -> tuple[StoryLine, ...]:
    """Return stories as they are named in a list, in the order of their ids."""
    ids = list(ids)
    stories = [store.story(each) for each in ids]
    lines = report_lines(store, [report_id for story in stories for report_id in story.report_ids])
    kinds = finding_counts(store, ids)
    return tuple(
        replace(
            story_line(story, lines, kinds[story.id]),
            actors=tuple(row[0] for row in store.query(_ACTORS, (story.id, _NAMED)).rows),
            strip=time_strip(lines[report_id] for report_id in story.report_ids),
        )
        for story in stories
    )


def story_line(story: Story, lines: Mapping[str, ReportLine], kinds: Mapping[str, int]) -> StoryLine:
    """Return a story as it is named in a list."""
    reports = [lines[report_id] for report_id in story.report_ids]
    return StoryLine(
        id=story.id,
        title=story.title or (reports[0].title if reports else "Untitled"),
        dates=told_stretch(story.when),
        reports=len(reports),
        outlets=_outlets(reports),
        unnamed=sum(not report.outlet for report in reports),
        origins=len(story.origins),
        counts=tuple(_kind_counts(kinds)),
    )


def _outlets(reports: Iterable[ReportLine]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(report.outlet for report in reports if report.outlet))


def _kind_counts(kinds: Mapping[str, int]) -> Iterable[tuple[str, int]]:
    for one, many, wanted in _KINDS:
        number = sum(kinds.get(kind, 0) for kind in wanted)
        if number:
            yield counted(number, one, many).split(" ", 1)[1], number


def _report_line(row: Mapping[str, Any]) -> ReportLine:
    when = When(
        _moment(row["starts"]), _moment(row["ends"]), Grain(row["grain"]), row["value"], row["reason"]
    )
    return ReportLine(
        id=row["id"],
        outlet=row["outlet"],
        title=row["title"] or shorten(row["first_words"] or "", _FIRST_WORDS) or "Untitled report",
        published=told_day(when),
        day=when.day.isoformat() if when.day else "",
        named=bool(row["title"]),
        file=plain(near_address(row["address"]).rstrip("/").rsplit("/", 1)[-1]),
    )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
