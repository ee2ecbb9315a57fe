"""Fills the page on quality: what was not read, who was not known, and what made the store."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby

from tacitus import data
from tacitus.store.store import Store
from tacitus.views.web.actors import actor_lines, paged_actors
from tacitus.views.web.listed import Card, CardRow, Fact, QualityPage, RefusalGroup
from tacitus.views.web.words import near_address

_SHOWN = 40
"""Actors that are listed."""
_ADDRESSES = 5
"""Addresses that are named of each reason."""
_GROUPS = 60
_RUNS = 10

_FACTS = """
SELECT (SELECT count(*) FROM reports) AS "reports",
  (SELECT count(*) FROM reports WHERE published IS NULL) AS "reports without a date",
  (SELECT count(*) FROM reports WHERE outlet = '') AS "reports of unknown outlets",
  (SELECT count(*) FROM refusals) AS "refused",
  (SELECT count(*) FROM statements) AS "statements",
  (SELECT count(*) FROM statements WHERE speaker_id IS NULL) AS "statements of nobody known",
  (SELECT count(*) FROM event_mentions) AS "tellings of events",
  (SELECT count(*) FROM event_mentions WHERE codable = 0) AS "tellings too vague to code",
  (SELECT count(*) FROM actors) AS "actors",
  (SELECT count(*) FROM actors WHERE in_registry = 0) AS "actors not in the registry"
"""
_REFUSALS = """
SELECT stage, reason, count(*) AS n, min(address) AS first FROM refusals
GROUP BY stage, reason ORDER BY n DESC, stage, reason LIMIT ?
"""
_UNRESOLVED = "a.in_registry = 0 AND a.kind <> 'group' AND a.reports > 1"


def quality_page(store: Store, *, served: bool) -> QualityPage:
    """Return the page on quality."""
    runs = store.query("SELECT * FROM runs ORDER BY id DESC LIMIT ?", (_RUNS,)).to_dicts()
    versions = json.loads(runs[0]["versions"]) if runs else {}
    linked = None if served else paged_actors(store)
    return QualityPage(
        root="",
        facts=tuple(Fact(name, f"{n:,}") for name, n in store.query(_FACTS).to_dicts()[0].items()),
        refusals=tuple(_refusals(store)),
        unresolved=tuple(actor_lines(store, _UNRESOLVED, [_SHOWN, 0], linked)),
        cards=tuple(accuracy_cards()),
        versions=tuple(Fact(name, str(value)) for name, value in sorted(versions.items())),
        # Times of runs are of one machine: a published site has the same bytes everywhere.
        runs=tuple(
            (
                row["started"][:16].replace("T", " "),
                f"{row['reports']:,}",
                f"{row['refusals']:,}",
                row["tacitus"],
            )
            for row in runs
        )
        if served
        else (),
    )


def accuracy_cards() -> Iterator[Card]:
    """Yield what this version scores on texts that people coded, by kind of record.

    Source: `data/accuracy/cards.tsv`, written by the run of the evals that measured it.
    """
    for record, rows in groupby(data.read_rows("accuracy/cards.tsv"), key=lambda row: row["record"]):
        yield Card(record, tuple(CardRow(row["set"], row["items"], row["figures"]) for row in rows))


def _refusals(store: Store) -> Iterator[RefusalGroup]:
    for row in store.query(_REFUSALS, (_GROUPS,)).to_dicts():
        addresses = store.query(
            "SELECT address FROM refusals WHERE stage = ? AND reason = ? ORDER BY address LIMIT ?",
            (row["stage"], row["reason"], _ADDRESSES),
        )
        shown = tuple(near_address(each[0]) for each in addresses.rows)
        yield RefusalGroup(row["stage"], row["reason"], shown, row["n"])
