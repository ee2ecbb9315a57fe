"""Gathers what the reports tell: groups them into stories, as corrected by hand, and compares accounts."""

from __future__ import annotations

import hashlib
import json

from tacitus import pipeline
from tacitus.runs.corrections import corrections_path, read_corrections
from tacitus.store.store import Store

_GATHERED = "gathered"


def gather(store: Store, versions: dict[str, str]) -> bool:
    """Group the store's reports into stories and compare their accounts, unless nothing changed since.

    Args:
        store: Where the reports are, and where the stories go; its file of corrections is applied.
        versions: Of all that codes and gathers.

    Returns:
        True when there was something to do.

    Raises:
        SettingsError: The file of corrections cannot be read.
    """
    corrections = read_corrections(corrections_path(store))
    ids = [row[0] for row in store.query("SELECT id || coded_by FROM reports ORDER BY id").rows]
    state = digest([versions, ids, [each.id for each in corrections]])
    if store.ledger(_GATHERED) == state:
        return False
    reports = list(store.reports())
    grouping = pipeline.group_stories(reports, corrections)
    comparisons = list(pipeline.compare_accounts(grouping, reports))
    with store.writer() as writer:
        writer.stories(grouping, comparisons)
        writer.ledger(_GATHERED, state)
    return True


def regather(store: Store) -> bool:
    """Gather anew after a correction, with the versions of the store's last run."""
    rows = store.query("SELECT versions FROM runs ORDER BY id DESC LIMIT 1").rows
    return gather(store, json.loads(rows[0][0]) if rows else {})


def digest(value: object) -> str:
    """Return a short digest of a value that JSON can hold."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]
