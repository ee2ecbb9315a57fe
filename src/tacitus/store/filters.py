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
    words: str = ""
    """Words that a statement, or the report of an event, all holds."""


_ACTOR_ID = "a_"
"""How the id of an actor begins: it is looked up, not looked for in names."""
SEARCHES = {"reports": "report_search", "statements": "statement_search"}
"""Tables whose words are searched for, with their full-text index."""
_TAKING_PART = "id IN (SELECT p.event_mention_id FROM participants p WHERE {})"
"""Asked once for all events, not once for each: a long list stays quick."""
_MIDNIGHT = "T00:00:00+00:00"

Condition = tuple[str, tuple[str, ...]]


def statement_conditions(wanted: Filter) -> list[Condition]:
    """Return the conditions on `statement_rows`, each with its values."""
    found = _report_conditions(wanted)
    for name in (wanted.speaker, wanted.actor):
        if name.startswith(_ACTOR_ID):
            found.append(("speaker_id = ?", (name,)))
        elif name:
            condition = "(speaker LIKE ? ESCAPE '\\' OR speaker_country = ?)"
            found.append((condition, (part_of(name), name.upper())))
    if wanted.act:
        found.append(("act = ?", (wanted.act.lower(),)))
    if wanted.speech:
        found.append(("spoken = 1 AND act <> ?", ("attitude",)))
    if wanted.words:
        found.append(_with_words("id", "statements", wanted.words))
    return found


def event_conditions(wanted: Filter) -> list[Condition]:
    """Return the conditions on `event_rows`, each with its values."""
    found = _report_conditions(wanted)
    if wanted.actor.startswith(_ACTOR_ID):
        found.append(told_by("events", wanted.actor, is_code=False))
    elif wanted.actor:
        named = _TAKING_PART.format("p.name LIKE ? ESCAPE '\\' OR p.country = ?")
        found.append((named, (part_of(wanted.actor), wanted.actor.upper())))
    if wanted.words:
        found.append(_with_words("report_id", "reports", wanted.words))
    if wanted.speaker:
        found.append(("asserter LIKE ? ESCAPE '\\'", (part_of(wanted.speaker),)))
    if not wanted.uncodable:
        found.append(("codable = 1", ()))
    if wanted.type:
        found.append(("type = ?", (wanted.type.upper(),)))
    if wanted.status:
        found.append(("status = ?", (wanted.status.lower(),)))
    return found


def report_conditions(wanted: Filter) -> list[Condition]:
    """Return the conditions on `reports`, each with its values."""
    found = _report_conditions(wanted, report_column="id")
    if wanted.words:
        found.append(_with_words("id", "reports", wanted.words))
    return found


def story_conditions(wanted: Filter) -> list[Condition]:
    """Return the conditions on `stories`, each with its values: a report of the story has to meet them."""
    found: list[Condition] = []
    if wanted.since:
        # `last` is the first instant after the last publication.
        found.append(("last > ?", (wanted.since + "-01-01"[len(wanted.since) - 4 :] + _MIDNIGHT,)))
    if wanted.until:
        found.append(("first <= ?", (f"{wanted.until}~",)))
    if wanted.outlet:
        # Asked story by story: of a frequent outlet the first page is soon full.
        told = "SELECT 1 FROM story_reports m JOIN reports r ON r.id = m.report_id"
        condition = f"EXISTS ({told} WHERE m.story_id = stories.id AND r.outlet LIKE ? ESCAPE '\\')"
        found.append((condition, (part_of(wanted.outlet),)))
    if wanted.actor:
        named = "SELECT id FROM actors WHERE name LIKE ? ESCAPE '\\' OR id = ?"
        told = "SELECT m.story_id FROM report_actors a JOIN story_reports m ON m.report_id = a.report_id"
        condition = f"id IN ({told} WHERE a.actor_id IN ({named}))"
        found.append((condition, (part_of(wanted.actor), wanted.actor)))
    if wanted.words:
        condition, values = _with_words("report_id", "reports", wanted.words)
        found.append((f"id IN (SELECT story_id FROM story_reports WHERE {condition})", values))
    return found


def told_by(what: str, text: str, *, is_code: bool) -> Condition:
    """Return the condition on actors of events or speakers of statements that begins at an index if it can.

    Args:
        what: `events` or `statements`.
        text: An actor's id, the code of a country, or part of a name.
        is_code: Whether the text is a code: then it is not looked for in names.
    """
    if text.startswith(_ACTOR_ID):
        column, value = ("actor_id", "speaker_id"), text
    elif is_code:
        column, value = ("country", "speaker_country"), text.upper()
    elif what == "statements":
        return "speaker LIKE ? ESCAPE '\\'", (part_of(text),)
    else:
        return _TAKING_PART.format("p.name LIKE ? ESCAPE '\\'"), (part_of(text),)
    if what == "statements":
        return f"{column[1]} = ?", (value,)
    return _TAKING_PART.format(f"p.{column[0]} = ?"), (value,)


def match_query(words: str) -> str:
    """Return words as an FTS5 query of quoted strings: nothing a user types is taken as query syntax."""
    return " ".join('"' + word.replace('"', '""') + '"' for word in words.split()) or '""'


def words_in_walk(what: str, words: str) -> Condition:
    """Return the condition on words for a walk of `events` or `statements` that begins elsewhere.

    What holds the words is gathered once, by number, and each row is looked up in it.
    """
    table, key = ("statements", "statement_rows.id") if what == "statements" else ("reports", "report_id")
    search = SEARCHES[table]
    found = f"SELECT f.rowid FROM {search} f WHERE {search} MATCH ?"
    return f"(SELECT t.rowid FROM {table} t WHERE t.id = {key}) IN ({found})", (match_query(words),)


def _with_words(column: str, table: str, words: str) -> Condition:
    # Names of columns and tables come from this file, never from input.
    search = SEARCHES[table]
    found = f"SELECT t.id FROM {search} f JOIN {table} t ON t.rowid = f.rowid"
    return f"{column} IN ({found} WHERE {search} MATCH ?)", (match_query(words),)


def _report_conditions(wanted: Filter, report_column: str = "report_id") -> list[Condition]:
    found: list[Condition] = []
    if wanted.since:
        found.append(("published >= ?", (wanted.since,)))
    if wanted.until:
        # "2019-07" sorts before every instant of July: the tilde sorts after them.
        found.append(("published <= ?", (f"{wanted.until}~",)))
    if wanted.outlet:
        # The names first: there are few, and an index leads from them to the reports.
        named = "SELECT DISTINCT o.outlet FROM reports o WHERE o.outlet LIKE ? ESCAPE '\\'"
        found.append((f"outlet IN ({named})", (part_of(wanted.outlet),)))
    if wanted.report:
        found.append((f"{report_column} = ?", (wanted.report,)))
    if wanted.story:
        # The column's name comes from this file, never from input.
        condition = f"{report_column} IN (SELECT report_id FROM story_reports WHERE story_id = ?)"
        found.append((condition, (wanted.story,)))
    return found


def part_of(text: str) -> str:
    """Return the pattern for LIKE that finds a text as a part, whatever signs it has."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"
