"""Pieces of a run for machines without a store: pages to packed records, packed records to packed stories.

What a piece gives is what a run on one machine would write into its store, row for row.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache

from tacitus import pipeline, streaming
from tacitus.records.ids import ReportId
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page, Report
from tacitus.records.window import Draft, Window
from tacitus.runs.coding import code_pages
from tacitus.settings import Settings
from tacitus.store.kept import prepare_profile
from tacitus.store.pages import prepare_page, prepare_refusal
from tacitus.store.portable import STORIES, clear, drop_triggers, dump, pack, restore
from tacitus.store.store import Store


@dataclass(frozen=True, slots=True)
class Piece:
    """What became of one page."""

    report_id: str
    """Empty for a refusal."""
    address: str
    day: date | None
    title: str
    text: str
    profile: bytes
    rows: bytes
    """Rows of the store's tables, packed."""


def code_inputs(inputs: Iterable[str], settings: Settings, coded_by: str) -> Iterator[Piece]:
    """Open inputs, read and code their reports, and yield what became of each page.

    Args:
        inputs: Files, as for `runs.local.read`.
        settings: What the run may be told.
        coded_by: Digest of the versions.
    """
    pages: list[Page] = []
    for each in pipeline.open_pages(inputs, settings):
        if isinstance(each, Refusal):
            yield _refused(each)
            continue
        pages.append(each)
        if len(pages) == settings.batch_size:
            yield from _code(pages, settings, coded_by)
            pages = []
    yield from _code(pages, settings, coded_by)


def find_ties(window: Window, pieces: Iterable[Piece]) -> bytes:
    """Return the ties of a window's own reports, packed.

    Args:
        window: The window.
        pieces: Of its reports, in any order; only profile and text are needed.
    """
    by_id = {piece.report_id: piece for piece in pieces}

    def report_of(report_id: ReportId) -> Report:
        with _scratch() as store:
            restore(store.connection, by_id[report_id].rows)
            return store.plain_report(report_id)

    return streaming.ties(window, (by_id[each].profile for each in window.report_ids), report_of)


def tell_stories(drafts: Iterable[Draft], rows: Iterable[bytes]) -> bytes:
    """Return the rows of stories with all that their reports tell together, packed.

    Args:
        drafts: The stories before their reports were read.
        rows: Packed rows of all their reports.
    """
    with _scratch() as store:
        for packed in rows:
            restore(store.connection, packed)
        told = [streaming.tell(draft, [store.report(each) for each in draft.report_ids]) for draft in drafts]
        kept = store.connection.execute("SELECT DISTINCT record_id FROM spans").fetchall()
        regrouping = store.writer().regrouping()
        for each in told:
            regrouping.put(each.grouping, [each.comparison] if each.comparison else [])
        store.connection.executemany("DELETE FROM spans WHERE record_id = ?", [tuple(row) for row in kept])
        return dump(store.connection, STORIES)


def pack_drafts(drafts: list[Draft]) -> bytes:
    """Return drafts as bytes, to be sent to another process of the same run."""
    return pickle.dumps(drafts)


def unpack_drafts(packed: bytes) -> list[Draft]:
    """Return what `pack_drafts` packed."""
    drafts: list[Draft] = pickle.loads(packed)  # noqa: S301 (made by the driver of the same run)
    return drafts


def _code(pages: list[Page], settings: Settings, coded_by: str) -> Iterator[Piece]:
    for page, made in zip(pages, code_pages(pages, settings, coded_by), strict=True):
        if isinstance(made, Refusal):
            yield _refused(made, page)
            continue
        report, profile = made.report, prepare_profile(made.report.id, coded_by, made.profile)
        rows = pack((*prepare_page(page, "report"), *made.rows.inserts, *profile))
        yield Piece(
            report.id, report.address, report.published.day, report.title, report.text, made.profile, rows
        )


def _refused(refusal: Refusal, page: Page | None = None) -> Piece:
    met = prepare_page(page, "refusal") if page else ()
    return Piece("", refusal.address, None, "", "", b"", pack((*met, *prepare_refusal(refusal))))


@contextmanager
def _scratch() -> Iterator[Store]:
    """Give an empty store in memory: one a process, for making its tables takes longer than most reports."""
    store = _memory()
    clear(store.connection)
    try:
        yield store
    finally:
        clear(store.connection)


@cache
def _memory() -> Store:
    store = Store(":memory:")
    drop_triggers(store.connection)
    return store
