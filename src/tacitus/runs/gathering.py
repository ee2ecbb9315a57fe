"""Gathers what the reports tell: groups them into stories, as corrected by hand, and compares accounts."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from tacitus import pipeline
from tacitus.records.coded import CodedReport
from tacitus.records.correction import Correction
from tacitus.runs.corrections import corrections_path, read_corrections
from tacitus.store.store import Store

_GATHERED = "gathered"


def gather(store: Store, versions: dict[str, str]) -> bool:
    """Group the store's reports into stories and compare their accounts, unless nothing changed since.

    Two runs may gather at once: what the later knows is never put back by the earlier.

    Args:
        store: Where the reports are, and where the stories go; its file of corrections is applied.
        versions: Of all that codes and gathers.

    Returns:
        True when there was something to do.

    Raises:
        SettingsError: The file of corrections cannot be read.
    """
    done = False
    while (wanted := _wanted(store, versions)) is not None:
        grouping = pipeline.group_stories(wanted.reports, wanted.corrections)
        comparisons = list(pipeline.compare_accounts(grouping, wanted.reports))
        with store.writer() as writer:
            if store.ledger(_GATHERED) == wanted.before and wanted.ids <= set(_ids(store)):
                writer.stories(grouping, comparisons)
                writer.ledger(_GATHERED, wanted.state)
                done = True
                break
    return done


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be gathered, as it was at one moment: another process may go on writing."""

    reports: list[CodedReport]
    corrections: list[Correction]
    ids: frozenset[str]
    before: str
    """What was gathered last; another run that gathers meanwhile changes it, and knows more than this one."""
    state: str


def _wanted(store: Store, versions: dict[str, str]) -> _Wanted | None:
    corrections = read_corrections(corrections_path(store))
    with store.snapshot():
        ids = _ids(store)
        before = store.ledger(_GATHERED)
        state = digest([versions, ids, [each.id for each in corrections]])
        if state == before:
            return None
        return _Wanted(list(store.reports()), corrections, frozenset(ids), before, state)


def _ids(store: Store) -> list[str]:
    return [row[0] for row in store.query("SELECT id || coded_by || address FROM reports ORDER BY id").rows]


def regather(store: Store) -> bool:
    """Gather anew after a correction, with the versions of the store's last run."""
    rows = store.query("SELECT versions FROM runs ORDER BY id DESC LIMIT 1").rows
    return gather(store, json.loads(rows[0][0]) if rows else {})


def digest(value: object) -> str:
    """Return a short digest of a value that JSON can hold."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]
