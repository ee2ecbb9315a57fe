"""Why a record was made: the words in their place, the rule or model, the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tacitus.errors import NotFoundError
from tacitus.store.store import Store
from tacitus.store.table import Table

_CONTEXT = 90
"""Characters of text shown before and after the words."""

_TABLES = {
    "statement": (
        "statements",
        "s.speaker || ': ' || s.act || CASE s.negated WHEN 1 THEN ', negated' ELSE '' END",
    ),
    "event mention": ("event_mentions", "s.type || ' ' || s.mode || ' ' || s.cameo || ', ' || s.status"),
    "finding": ("findings", "s.kind || ': ' || s.summary"),
    "story": ("stories", "s.title"),
    "event": ("events", "s.type || ', ' || s.status"),
    "utterance": ("utterances", "s.speaker"),
    "saga": ("sagas", "s.title"),
}
"""What can be explained: noun to (table, its headline in SQL)."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that a record rests on, in their place."""

    role: str
    address: str
    start: int
    end: int
    before: str
    words: str
    after: str
    report_id: str = ""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a record was made."""

    id: str
    noun: str
    headline: str
    rule: str
    version: str
    reason: str
    confidence: float | None
    words: tuple[Words, ...]
    facts: tuple[tuple[str, str], ...] = ()
    """Further facts of the record as (name, value): participants, time, asserter."""


def explain(store: Store, record_id: str) -> Explanation:
    """Return why a record was made.

    Args:
        store: The store that has it.
        record_id: Id of a statement, event mention, finding, story, event, utterance or actor,
            a saga, or a report that is a copy.

    Raises:
        NotFoundError: Nothing in the store has that id.
    """
    for noun, (table, headline) in _TABLES.items():
        # Table and headline come from the table above, never from input.
        sql = f"SELECT {headline} AS headline, s.* FROM {table} s WHERE s.id = ?"
        rows = store.query(sql, [record_id]).to_dicts()
        if rows:
            row = rows[0]
            return Explanation(
                id=record_id,
                noun=noun,
                headline=" ".join(str(row["headline"]).split()),
                rule=row["rule"],
                version=row["rule_version"],
                reason=row["reason"],
                confidence=row["confidence"],
                words=tuple(_words(store, record_id)),
                facts=tuple(_facts(store, noun, record_id)),
            )
    return _explain_copy(store, record_id) or _explain_actor(store, record_id)


def _explain_copy(store: Store, report_id: str) -> Explanation | None:
    """Return why a report is taken for a copy; None when it is none."""
    rows = store.query(
        "SELECT c.*, r.title FROM copies c JOIN reports r ON r.id = c.report_id WHERE c.report_id = ?",
        [report_id],
    ).to_dicts()
    if not rows:
        return None
    row = rows[0]
    return Explanation(
        id=report_id,
        noun="copy",
        headline=f"{row['title'] or 'untitled'}: a copy of {row['original_id']}",
        rule=row["rule"],
        version=row["rule_version"],
        reason=row["reason"],
        confidence=row["confidence"],
        words=(),
    )


def _explain_actor(store: Store, actor_id: str) -> Explanation:
    rows = store.query(
        "SELECT * FROM report_actors WHERE actor_id = ? ORDER BY report_id LIMIT 1", [actor_id]
    ).to_dicts()
    if not rows:
        raise NotFoundError(f"nothing in the store has the id {actor_id!r}")
    row = rows[0]
    mentions = store.query(
        "SELECT kind AS role, report_id, start_char, end_char, words FROM mentions WHERE actor_id = ?"
        " ORDER BY report_id, position LIMIT 20",
        [actor_id],
    )
    return Explanation(
        id=actor_id,
        noun="actor",
        headline=f"{row['name']}, {row['kind']}, {row['country'] or 'no country'} {row['sector']}".strip(),
        rule=row["rule"],
        version=row["rule_version"],
        reason=row["reason"],
        confidence=row["confidence"],
        words=tuple(_in_place(store, mentions)),
    )


def _words(store: Store, record_id: str) -> Iterator[Words]:
    spans = store.query(
        "SELECT role, report_id, start_char, end_char, words FROM spans WHERE record_id = ?"
        " ORDER BY report_id, start_char, end_char, role",
        [record_id],
    )
    return _in_place(store, spans)


def _in_place(store: Store, spans: Table) -> Iterator[Words]:
    for span in spans.to_dicts():
        row = store.query("SELECT address, text FROM reports WHERE id = ?", [span["report_id"]]).to_dicts()[0]
        start, end = span["start_char"], span["end_char"]
        yield Words(
            role=span["role"],
            address=row["address"],
            start=start,
            end=end,
            before=row["text"][max(0, start - _CONTEXT) : start],
            words=span["words"],
            after=row["text"][end : end + _CONTEXT],
            report_id=span["report_id"],
        )


def _facts(store: Store, noun: str, record_id: str) -> Iterator[tuple[str, str]]:
    if noun == "event mention":
        names = ("actors", "actor_codes", "recipients", "recipient_codes", "asserter", "happened_on", "place")
        table = "event_rows"
    elif noun == "statement":
        names = ("speaker_country", "speaker_sector", "manner", "modality", "via", "addressee", "said_on")
        table = "statement_rows"
    else:
        return
    # The view's name comes from the two above.
    row = store.query(f"SELECT * FROM {table} WHERE id = ?", [record_id]).to_dicts()[0]
    for name in names:
        if row[name]:
            yield name.replace("_", " "), str(row[name])
