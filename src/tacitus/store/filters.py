"""What a user may ask for, as one record, and the parameterised SQL it becomes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions that all must hold; an empty one holds always."""

    actor: str = ""
    """Part of a participant's or speaker's name, an actor id, or a three-letter country code."""
    speaker: str = ""
    """Part of a speaker's name, an actor id, or a three-letter country code."""
    type: str = ""
    """PLOVER type of an event."""
    status: str = ""
    """Status of an event."""
    act: str = ""
    """Act of a statement, such as `deny`."""
    speech: str = ""
    """Anything for what was spoken: no ascribed belief or wish, nothing that was not said."""
    uncodable: str = ""
    """Anything to have the events too of which too little is told, or that private people did."""
    since: str = ""
    """First day of publication, ISO 8601; a year or a month will do."""
    until: str = ""
    """Last day of publication, included."""
    outlet: str = ""
    """Part of an outlet's name."""
    story: str = ""
    """Id of a story."""
    report: str = ""
    """Id of a report."""


Condition = tuple[str, tuple[str, ...]]


def statement_conditions(wanted: Filter) -> list[Condition]:
    """Return the conditions on `statement_rows`, each with its values."""
    found = _report_conditions(wanted)
    for name in (wanted.speaker, wanted.actor):
        if name:
            condition = "(speaker LIKE ? ESCAPE '\\' OR speaker_id = ? OR speaker_country = ?)"
            found.append((condition, _names(name)))
    if wanted.act:
        found.append(("act = ?", (wanted.act.lower(),)))
    if wanted.speech:
        found.append(("spoken = 1 AND act <> ?", ("attitude",)))
    return found


def event_conditions(wanted: Filter) -> list[Condition]:
    """Return the conditions on `event_rows`, each with its values."""
    found = _report_conditions(wanted)
    if wanted.actor:
        condition = (
            "EXISTS (SELECT 1 FROM participants p WHERE p.event_mention_id = event_rows.id"
            " AND (p.name LIKE ? ESCAPE '\\' OR p.actor_id = ? OR p.country = ?))"
        )
        found.append((condition, _names(wanted.actor)))
    if wanted.speaker:
        found.append(("asserter LIKE ? ESCAPE '\\'", (_part(wanted.speaker),)))
    if not wanted.uncodable:
        found.append(("codable = 1", ()))
    if wanted.type:
        found.append(("type = ?", (wanted.type.upper(),)))
    if wanted.status:
        found.append(("status = ?", (wanted.status.lower(),)))
    return found


def report_conditions(wanted: Filter) -> list[Condition]:
    """Return the conditions on `reports`, each with its values."""
    return _report_conditions(wanted, report_column="id")


def _report_conditions(wanted: Filter, report_column: str = "report_id") -> list[Condition]:
    found: list[Condition] = []
    if wanted.since:
        found.append(("published >= ?", (wanted.since,)))
    if wanted.until:
        # "2019-07" sorts before every instant of July: the tilde sorts after them.
        found.append(("published <= ?", (f"{wanted.until}~",)))
    if wanted.outlet:
        found.append(("outlet LIKE ? ESCAPE '\\'", (_part(wanted.outlet),)))
    if wanted.report:
        found.append((f"{report_column} = ?", (wanted.report,)))
    if wanted.story:
        # The column's name comes from this file, never from input.
        condition = f"{report_column} IN (SELECT report_id FROM story_reports WHERE story_id = ?)"
        found.append((condition, (wanted.story,)))
    return found


def _part(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _names(text: str) -> tuple[str, str, str]:
    return _part(text), text, text.upper()
