"""Runs the walk on this machine: only what is missing, one transaction a batch, nothing lost on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain, islice

from tacitus import __version__, pipeline, streaming
from tacitus.errors import EvidenceError
from tacitus.records.coded import CodedReport
from tacitus.records.ids import PageId
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page, Report
from tacitus.runs.gathering import digest, gather
from tacitus.runs.limits import Limits, code_within, read_within
from tacitus.runs.workers import code_in_workers
from tacitus.settings import Settings
from tacitus.store.store import Store, Writer
from tacitus.versions import versions_of

_WORTH_WORKERS = 2
"""Batches from which processes are started: each takes seconds to load the parser."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What a run has done so far, for whoever shows it."""

    stage: str
    """`reading`, `grouping`, `done`."""
    reports: int = 0
    """Reports added."""
    known: int = 0
    """Pages met before and left as they are."""
    refusals: int = 0
    """Refusals added."""
    address: str = ""
    """The report added last."""


Watch = Callable[[Progress], None]


def _no_watch(_: Progress) -> None:
    """Show nothing."""


def read(
    store: Store,
    inputs: Sequence[str],
    settings: Settings,
    *,
    again: bool = False,
    watch: Watch = _no_watch,
) -> Progress:
    """Read reports into a store: code what it does not have yet, then group and compare.

    Each batch is one transaction. A run that is killed loses at most the batch it was working on, and the
    next run does only what is missing; both end in the same content as one run undisturbed.

    Args:
        store: Where the record goes.
        inputs: Files, folders, glob patterns, or `-` for standard input.
        settings: What the run may be told.
        again: Code again what the store has already, with the rules of today.
        watch: Called after each batch and stage.

    Returns:
        What was done.
    """
    return read_pages(
        store, pipeline.open_pages(inputs, settings), inputs, settings, again=again, watch=watch
    )


def read_pages(
    store: Store,
    pages: Iterable[Page | Refusal],
    inputs: Sequence[str],
    settings: Settings,
    *,
    again: bool = False,
    watch: Watch = _no_watch,
) -> Progress:
    """Read pages into a store, as `read` does; `inputs` tell the list of runs where they are from."""
    versions = versions_of(settings)
    coded_by = digest(versions)
    with store.writer() as writer:
        run = writer.run_started(_now(), list(inputs), __version__, versions)
    progress = Progress("reading")
    for batch in _batches(_new_pages(store, pages, again=again), settings):
        progress = _write_batch(store, batch, coded_by, progress, again=again)
        watch(progress)
    watch(replace(progress, stage="grouping"))
    gather(store, versions, settings.workers)
    with store.writer() as writer:
        writer.run_finished(run, _now(), progress.reports, progress.refusals)
    done = replace(progress, stage="done")
    watch(done)
    return done


@dataclass(frozen=True, slots=True)
class _Batch:
    """What is written together."""

    pages: tuple[tuple[Page, CodedReport | Refusal], ...]
    refusals: tuple[Refusal, ...]
    known: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """A page whose bytes were met before: only its address may be new."""

    page: Page


def _new_pages(
    store: Store, pages: Iterable[Page | Refusal], *, again: bool
) -> Iterator[Page | Refusal | _Known]:
    met: set[PageId] = set()
    for page in pages:
        if isinstance(page, Refusal):
            yield page
        elif page.id in met or (not again and store.knows(page.id)):
            yield _Known(page)
        else:
            met.add(page.id)
            yield page


def _batches(pages: Iterable[Page | Refusal | _Known], settings: Settings) -> Iterator[_Batch]:
    """Code pages in the order given, a batch at a time; refusals keep their batch."""
    size = settings.batch_size
    pages = iter(pages)
    first = tuple(islice(pages, size * _WORTH_WORKERS)) if settings.workers > 1 else ()
    pages = chain(first, pages)
    if first and len(first) == size * _WORTH_WORKERS:
        taken = iter(lambda: tuple(islice(pages, size)), ())
        prepared = (_prepare(chunk, settings) for chunk in taken)
        yield from _in_workers(prepared, settings)
        return
    while chunk := tuple(islice(pages, size)):
        prepared_chunk = _prepare(chunk, settings)
        reports = [report for _, report in prepared_chunk.reports]
        coded = code_within(reports, settings, Limits()) if reports else []
        yield _join(prepared_chunk, coded)


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A chunk of pages, read into reports but not yet coded."""

    reports: tuple[tuple[Page, Report], ...]
    refused: tuple[tuple[Page, Refusal], ...]
    refusals: tuple[Refusal, ...]
    known: tuple[Page, ...]


def _prepare(chunk: Sequence[Page | Refusal | _Known], settings: Settings) -> _Prepared:
    pages = [page for page in chunk if isinstance(page, Page)]
    read = list(zip(pages, read_within(pages, settings, Limits()), strict=True))
    return _Prepared(
        reports=tuple((page, made) for page, made in read if isinstance(made, Report)),
        refused=tuple((page, made) for page, made in read if isinstance(made, Refusal)),
        refusals=tuple(item for item in chunk if isinstance(item, Refusal)),
        known=tuple(item.page for item in chunk if isinstance(item, _Known)),
    )


def _join(prepared: _Prepared, coded: Sequence[CodedReport | Refusal]) -> _Batch:
    done = tuple((page, made) for (page, _), made in zip(prepared.reports, coded, strict=True))
    return _Batch((*done, *prepared.refused), prepared.refusals, prepared.known)


def _in_workers(prepared: Iterable[_Prepared], settings: Settings) -> Iterator[_Batch]:
    waiting: list[_Prepared] = []

    def hand_out() -> Iterator[list[Report]]:
        for chunk in prepared:
            waiting.append(chunk)
            yield [report for _, report in chunk.reports]

    for coded in code_in_workers(hand_out(), settings):
        yield _join(waiting.pop(0), coded)


def _write_batch(store: Store, batch: _Batch, coded_by: str, progress: Progress, *, again: bool) -> Progress:
    reports = refusals = 0
    address = progress.address
    with store.writer() as writer:
        for refusal in batch.refusals:
            writer.refusal(refusal)
            refusals += 1
        for page, made in batch.pages:
            if again:
                writer.forget(page)
            refused = made if isinstance(made, Refusal) else _write_report(writer, page, made, coded_by)
            if refused:
                writer.refusal(refused)
                writer.page(page, "refusal")
            reports += refused is None
            refusals += refused is not None
            address = page.address
        for page in batch.known:
            writer.address(page)
    return replace(
        progress,
        reports=progress.reports + reports,
        refusals=progress.refusals + refusals,
        known=progress.known + len(batch.known),
        address=address,
    )


def _write_report(writer: Writer, page: Page, coded: CodedReport, coded_by: str) -> Refusal | None:
    """Write a report; one whose records do not show its own words becomes a refusal, and the run goes on."""
    writer.page(page, "report")
    try:
        writer.report(coded, coded_by)
        writer.profile(coded.report.id, coded_by, streaming.profile(coded))
    except EvidenceError as error:
        return Refusal.make("store", page.address, f"{error}; please tell the authors", page.sha256)
    return None


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
