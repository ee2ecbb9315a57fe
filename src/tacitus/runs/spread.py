"""Cuts what is to be gathered into pieces for several processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tacitus.records.window import Draft


def batches(drafts: Iterable[Draft], reports: int) -> Iterator[list[Draft]]:
    """Yield drafts of stories in batches of so many reports, at least; the last may have fewer."""
    batch: list[Draft] = []
    held = 0
    for draft in drafts:
        batch.append(draft)
        held += len(draft.report_ids)
        if held >= reports:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch
