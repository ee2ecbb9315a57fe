"""Days, months, ranges and vague times, counted from a date that may not be known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.tasks.seeds.gold import Spot
from evals.tasks.seeds.said import Check, Said, Verdict, fails, hits, verdict

if TYPE_CHECKING:
    from tacitus.records.when import When


def _told(times: list[When]) -> str:
    return ", ".join(f"{one.value or 'unknown'} ({one.grain.value})" for one in times) or "no time"


def same_weekday(said: Said) -> Verdict:
    """12: a weekday on that very weekday is the same day."""
    times = said.times(said.gold.time("tA1"))
    return Verdict(any(one.value == said.gold.value("tA1") for one in times), _told(times))


def anniversary(said: Said) -> Verdict:
    """13: an anniversary is an ordinal that implies a year: no count, and no event with the former ruler."""
    number = next(one["n"] for one in said.gold.counts() if one["unit"].startswith("ordinal"))
    spain = said.gold.actor("spain")["country"]
    counted = any(count.number == number for _, event in said.events() for count in event.counts)
    with_spain = any(
        one.country == spain for _, event in said.events() for one in (*event.actors, *event.recipients)
    )
    year = said.coded["A"].report.published.value[:4]
    implied = str(int(year) - number) if year.isdigit() else "?"
    times = said.times(said.gold.time("tA2"))
    return verdict(
        (
            "it is a count" if counted else "",
            "an event with the former ruler" if with_spain else "",
            ""
            if any(implied in one.value for one in times)
            else f"the year it implies is not told: {_told(times)}",
        ),
        f"{implied}, no count, no event",
    )


def elided_year(said: Said) -> Verdict:
    """14: a range without a year has both ends, in the future."""
    first, last = said.gold.value("tA3").split("/")
    times = said.times(said.gold.time("tA3"))
    right = any(_days(one) == (first, last) for one in times)
    return Verdict(right, _told(times))


def _days(when: When) -> tuple[str, str]:
    """Return the first and last day of a time; empty where an end is open."""
    from datetime import timedelta

    first = when.start.date().isoformat() if when.start else ""
    last = (when.end - timedelta(microseconds=1)).date().isoformat() if when.end else ""
    return first, last


def month_only(said: Said) -> Verdict:
    """15: a month with the wrong preposition is that month, without a day."""
    times = said.times(said.gold.time("tA4"))
    right = any(one.value == said.gold.value("tA4") and one.grain.value == "month" for one in times)
    return Verdict(right, _told(times))


def attachment(said: Said) -> Verdict:
    """16: the month dates the warning and the landing; it is no deadline."""
    month = said.gold.value("tA4")
    spot = said.gold.time("tA4")
    warning, landing = said.statement("A-S12"), said.event("E8")
    deadline = warning is not None and any(hits(spot, span) for span in warning.content)
    return verdict(
        (
            "" if warning and warning.when.value.startswith(month) else "the warning is not dated so",
            ""
            if landing and landing.when.value.startswith(month)
            else "the landing is not found or not dated so",
            "the month is part of what was demanded" if deadline else "",
        ),
        f"both are of {month}",
    )


def recent(said: Said) -> Verdict:
    """17: "recent" is somewhere in the past, not the day of publication."""
    statement = said.statement("A-S14")
    times = said.times(said.gold.time("tA5"))
    whens = [*times, *([statement.when] if statement else [])]
    published = said.coded["A"].report.published.day
    return verdict(
        (
            "" if any(one.grain.value == "past" for one in whens) else f"no vague past: {_told(times)}",
            "it is the day of publication" if any(one.day == published for one in whens if one.day) else "",
        ),
        _told(times),
    )


def since_new_year(said: Said) -> Verdict:
    """18: an interval from the first of January, and vague past weeks, counted from an inferred date."""
    start = said.gold.value("tB1")[:10]
    since, weeks = (_inferred(said, said.gold.time(name)) for name in ("tB1", "tB2"))
    return verdict(
        (
            ""
            if any(_days(one)[0] == start for one in since)
            else f"no interval from a date inferred from the story begins then: {_told(since)}",
            "" if any(one.grain.value == "past" for one in weeks) else f"the weeks are {_told(weeks)}",
        ),
        f"{_told(since)}; {_told(weeks)}; both inferred",
    )


def _inferred(said: Said, spot: Spot) -> list[When]:
    """Return the times at a spot that are counted from the day that the story gives the report."""
    return [one for one in _given(said, spot.doc) if one.inferred and one.span and hits(spot, one.span)]


def _given(said: Said, doc: str) -> tuple[When, ...]:
    """Return the day that the story gives an undated report, and its times counted from it."""
    report_id = said.coded[doc].report.id
    accounts = (account for comparison in said.comparisons for account in comparison.accounts)
    return next((account.inferred for account in accounts if account.report_id == report_id), ())


def truncated_month(said: Said) -> Verdict:
    """19: a truncated month is flagged as such, and is no place and nobody."""
    spot = said.gold.time("tB3")
    times = said.times(spot)
    flagged = any("truncat" in one.reason.lower() or "cut" in one.reason.lower() for one in times)
    month = Spot("B", spot.start + spot.text.rindex(" ") + 1, spot.end)
    somebody = any(hits(month, one.span) for one in said.coded["B"].mentions)
    place = any(hits(month, one.span) for one in said.coded["B"].places)
    return verdict(
        (
            "" if flagged else f"no truncated month: {_told(times)}",
            "it is somebody" if somebody else "",
            "it is a place" if place else "",
        ),
        "; ".join(one.reason for one in times),
    )


def undated(said: Said) -> Verdict:
    """20: a report without a date is undated; the story's day is an inference with its reason."""
    published = said.coded["B"].report.published
    if published.known and not published.inferred:
        return fails(f"published {published.value}")
    given = _given(said, "B")[:1]
    day = said.coded["A"].report.published.value
    return verdict(
        (
            ""
            if any(one.inferred and one.value == day for one in given)
            else f"the story gives {_told([*given])}",
        ),
        f"unknown ({published.reason}); {given[0].reason if given else ''}",
    )


CHECKS: dict[int, Check] = {
    12: same_weekday,
    13: anniversary,
    14: elided_year,
    15: month_only,
    16: attachment,
    17: recent,
    18: since_new_year,
    19: truncated_month,
    20: undated,
}
