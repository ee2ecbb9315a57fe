"""Country and sector of an actor phrase as of a date."""

from __future__ import annotations

import re
from datetime import date, datetime

from evals.rows import Row
from evals.scorers.actors import score
from evals.task import Result, Task

_WRITTEN = ("%d %B %Y", "%B %d, %Y", "%d %b %Y")


def day_of(written: str | None) -> date | None:
    """Return the day of an ISO date or one written out in English; None when there is none."""
    text = (written or "").strip()
    if re.match(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text[:10])
    for form in _WRITTEN:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 (a calendar day has no time zone)
        except ValueError:
            continue
    return None


def code(rows: list[Row]) -> list[Result]:
    """Return the country and sector of each phrase."""
    from tacitus.analysis.actors import code_phrase

    answers: list[Result] = []
    for row in rows:
        country, sector = code_phrase(row["actor"], day_of(row.get("date")), row.get("context") or "")
        answers.append({"id": row["id"], "country": country, "sector": sector})
    return answers


TASK = Task(
    name="actors",
    summary="country and sector of an actor phrase, as of a date",
    example="gold/events/actors.dev.jsonl",
    fields=("id", "actor", "expect"),
    code=code,
    score=score,
)
