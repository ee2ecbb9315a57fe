"""Runs the walk on this machine: only what is missing, one transaction a batch, nothing lost on the way."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from itertools import chain, islice

from tacitus import __version__, pipeline
from tacitus.records.ids import PageId
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.runs.coding import Coded, code_pages
from tacitus.runs.gathering import digest, gather
from tacitus.runs.workers import Workers, code_in_workers
from tacitus.settings import Settings
from tacitus.store.store import Store
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
    with Workers(settings.workers) as workers:
        for batch in _batches(_new_pages(store, pages, again=again), settings, coded_by, workers):
            progress = _write_batch(store, batch, coded_by, progress, again=again)
            watch(progress)
        watch(replace(progress, stage="grouping"))
        gather(store, versions, workers)
    with store.writer() as writer:
        writer.run_finished(run, _now(), progress.reports, progress.refusals)
    done = replace(progress, stage="done")
    watch(done)
    return done


@dataclass(frozen=True, slots=True)
class _Batch:
    """What is written together."""

    pages: tuple[tuple[Page, Coded | Refusal], ...]
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


def _batches(
    pages: Iterable[Page | Refusal | _Known], settings: Settings, coded_by: str, workers: Workers
) -> Iterator[_Batch]:
    """Code pages in the order given, a batch at a time; refusals keep their batch."""
    size = settings.batch_size
    pages = iter(pages)
    first = tuple(islice(pages, size * _WORTH_WORKERS)) if workers.count > 1 else ()
    several = len(first) == size * _WORTH_WORKERS and workers.count > 1
    rest = chain(first, pages)
    chunks = iter(lambda: tuple(islice(rest, size)), ())
    waiting: deque[tuple[Page | Refusal | _Known, ...]] = deque()

    def to_code() -> Iterator[list[Page]]:
        for chunk in chunks:
            waiting.append(chunk)
            yield [page for page in chunk if isinstance(page, Page)]

    code = partial(code_pages, settings=settings, coded_by=coded_by)
    for coded in code_in_workers(to_code(), code, workers) if several else map(code, to_code()):
        yield _join(waiting.popleft(), coded)


def _join(chunk: Sequence[Page | Refusal | _Known], coded: Sequence[Coded | Refusal]) -> _Batch:
    pages = (page for page in chunk if isinstance(page, Page))
    return _Batch(
        pages=tuple(zip(pages, coded, strict=True)),
        refusals=tuple(item for item in chunk if isinstance(item, Refusal)),
        known=tuple(item.page for item in chunk if isinstance(item, _Known)),
    )


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
            if isinstance(made, Coded):
                writer.page(page, "report")
                writer.prepared(made.rows)
                writer.profile(made.rows.report_id, coded_by, made.profile)
                reports += 1
            else:
                writer.refusal(made)
                writer.page(page, "refusal")
                refusals += 1
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


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
