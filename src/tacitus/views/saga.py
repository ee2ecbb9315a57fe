"""A saga in words: its stories in order of time, and what ties them."""

from __future__ import annotations

from collections.abc import Iterator

from tacitus.records.saga import Saga
from tacitus.store.store import Store
from tacitus.views.terminal import day, short


def saga_lines(store: Store, saga: Saga) -> Iterator[str]:
    """Yield a saga as lines of text."""
    yield short(saga.title, 200)
    span = f", {saga.first} to {saga.last}" if saga.first else ""
    yield f"{saga.id}, {len(saga.story_ids)} stories, {saga.reports} reports{span}"
    yield f"tells of: {', '.join(saga.words)}"
    yield f"grouped because: {saga.trace.reason}"
    yield ""
    number = {story_id: at for at, story_id in enumerate(saga.story_ids, 1)}
    for story_id, at in number.items():
        rows = store.query("SELECT title, first, reports FROM stories WHERE id = ?", [story_id]).to_dicts()
        for row in rows:
            told = f"{row['reports']} report{'' if row['reports'] == 1 else 's'}"
            yield f"  [{at}] {day(row['first'])}, {told}, {story_id}: {short(row['title'], 90)}"
    yield ""
    for link in saga.links:
        yield f"  [{number[link.a]}] and [{number[link.b]}]: {'; '.join(link.reasons)} ({link.score:.2f})"
