"""Which reports tell of the same story, in a stream: undated reports and stories told once mixed in."""

from __future__ import annotations

import hashlib
from pathlib import Path

from evals.rows import Row, read_rows
from evals.task import Gold, Result, Task
from evals.tasks.common import report_of
from evals.tasks.stories import finish, score_labeled

UNDATED = 4
"""One report in so many loses its date."""
ALONE = 3
"""One story in so many is left with a single report."""


def load(path: Path, fields: tuple[str, ...]) -> Gold:
    """Read reports; take the dates of some, and all reports but one of some stories, always the same ones."""
    kept: list[Row] = []
    told: set[str] = set()
    for row in sorted(read_rows(path, fields), key=lambda row: _number(str(row["id"]))):
        story = str(row["story_id"])
        if story in told and _number(story) % ALONE == 0:
            continue
        told.add(story)
        kept.append(row | {"date": None} if _number(str(row["id"])) % UNDATED == 0 else row)
    return Gold(kept, kept)


def code(rows: list[Row]) -> list[Result]:
    """Return each report as read: in a stream of strangers words, names and days decide."""
    from tacitus.records.coded import CodedReport

    return [CodedReport(report_of(row, date="date", with_source=True)) for row in rows]


def _number(name: str) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16)


TASK = Task(
    name="stream",
    summary="the same, with undated reports and stories told once mixed in",
    example="gold/stories/allsides/docs.dev.jsonl.gz",
    fields=("id", "text", "story_id"),
    code=code,
    score=score_labeled,
    finish=finish,
    load=load,
)
