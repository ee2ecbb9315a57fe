"""Gathers stories into sagas: what did not change is left alone, windows of days and sagas alike."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tacitus import streaming_sagas as streaming
from tacitus.records.ids import SagaId
from tacitus.records.saga import Outline, Saga
from tacitus.records.window import Window
from tacitus.store.store import Store


@dataclass(frozen=True, slots=True)
class Sagas:
    """What is to be written."""

    told: tuple[tuple[Saga, str], ...]
    """New and changed ones, each with what it was made from."""
    kept: frozenset[SagaId]
    """Those that stay as they are."""
    windows: tuple[str, ...]
    """Keys of the windows whose ties are to be kept."""


def find_sagas(
    store: Store,
    outlines: Sequence[Outline],
    made_by: str,
    state_of: Callable[[Window], str],
    *,
    anew: bool,
) -> Sagas:
    """Return the sagas of a store's stories; the ties of windows in which something changed are kept in it.

    Args:
        store: The store; it has the profiles of all reports.
        outlines: All stories.
        made_by: Digest of the versions that made the profiles.
        state_of: Gives the digest of what the ties of a window are made from.
        anew: Whether every saga is told anew.

    Raises:
        NotFoundError: A report is not there.
    """
    ordered = streaming.in_order(outlines)
    windows = list(streaming.windows(ordered))
    states = {window.key: state_of(window) for window in windows}
    for window in windows:
        if store.window_state(_key(window)) != states[window.key]:
            packed = streaming.ties(window, store.profiles(window.report_ids, made_by))
            with store.writer() as writer:
                writer.window(_key(window), states[window.key], packed)
    tied = ((window, store.window_ties(_key(window), states[window.key])) for window in windows)
    told, kept = [], set()
    for draft in streaming.drafts(ordered, tied):
        saga_id = streaming.saga_id(draft)
        made_from = hashlib.sha256(repr(draft).encode()).hexdigest()[:16]
        if not anew and store.saga_state(saga_id) == made_from:
            kept.add(saga_id)
        else:
            told.append((streaming.tell(draft, store.plain_report), made_from))
    return Sagas(tuple(told), frozenset(kept), tuple(map(_key, windows)))


def _key(window: Window) -> str:
    return f"sagas {window.key}"
