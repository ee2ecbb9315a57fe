"""Reports and stories as they are named in lists, read for the whole store at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from tacitus.records.account import FindingKind
from tacitus.records.story import Story
from tacitus.records.when import Grain, When
from tacitus.store.store import Store
from tacitus.views.web.pages import ReportLine, StoryLine
from tacitus.views.web.words import counted, near_address, plain, shorten, told_day, told_stretch

_FIRST_WORDS = 80
"""Characters of its first words that stand for a title."""

_REPORTS = """
SELECT r.id, r.outlet, r.title, r.address, t.starts, t.ends, t.grain, t.value, t.reason,
  (SELECT substr(r.text, b.start_char + 1, min(b.end_char - b.start_char, 400)) FROM blocks b
    WHERE b.report_id = r.id AND b.kind IN ('title', 'heading', 'paragraph', 'pull_quote')
    ORDER BY b.kind = 'paragraph' DESC, b.position LIMIT 1) AS first_words
FROM reports r JOIN times t ON t.report_id = r.id AND t.id = r.published_id
ORDER BY t.starts IS NULL, t.starts DESC, r.outlet, r.id
"""

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


def report_lines(store: Store) -> dict[str, ReportLine]:
    """Return every report by id, the newest first, undated ones last."""
    return {row["id"]: _report_line(row) for row in store.query(_REPORTS).to_dicts()}


def finding_counts(store: Store) -> dict[str, Counter[str]]:
    """Return how many findings of each kind every story has."""
    counts: dict[str, Counter[str]] = {}
    rows = store.query("SELECT story_id, kind, count(*) AS n FROM findings GROUP BY story_id, kind")
    for row in rows.to_dicts():
        counts.setdefault(row["story_id"], Counter())[row["kind"]] = row["n"]
    return counts


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
