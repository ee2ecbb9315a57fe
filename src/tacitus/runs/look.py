"""How files would be read: a look before a run, that stores nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from tacitus import pipeline
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page, Report
from tacitus.settings import Settings


@dataclass(frozen=True, slots=True)
class Look:
    """How one page would be read."""

    address: str
    media_type: str
    """Empty for what no source can open."""
    columns: tuple[tuple[str, str], ...]
    """Which column or field was read as what, as (our name, its name)."""
    report: Report | None
    reason: str
    """Why there is no report; empty when there is one."""


def look(inputs: Iterable[str], settings: Settings, limit: int) -> Iterator[Look]:
    """Yield how the first `limit` pages of the inputs would be read.

    Args:
        inputs: As for `runs.local.read`.
        settings: What the run would be told.
        limit: How many; 0 for all.
    """
    for page in islice(pipeline.open_pages(inputs, settings), limit or None):
        if isinstance(page, Refusal):
            yield Look(page.address, "", (), None, page.reason)
        else:
            yield _look(page, settings)


def _look(page: Page, settings: Settings) -> Look:
    (read,) = pipeline.read_reports([page], settings)
    if isinstance(read, Refusal):
        return Look(page.address, page.media_type, page.columns, None, read.reason)
    return Look(page.address, page.media_type, page.columns, read, "")
