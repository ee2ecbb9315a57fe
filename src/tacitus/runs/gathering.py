"""Gathers what the reports tell: groups them into stories, as corrected by hand, and compares accounts.

What did not change is left alone: a window of days in which no report is new keeps its ties, a story with the
same reports keeps its events, utterances and findings. So the work grows with what is new, and the memory
with the reports of a window.
"""

from __future__ import annotations

import hashlib
import json
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from itertools import islice
from tempfile import TemporaryFile
from typing import IO

from tacitus import streaming
from tacitus.errors import NotFoundError
from tacitus.records.correction import Correction
from tacitus.records.ids import ReportId
from tacitus.records.saga import Outline
from tacitus.records.window import Draft, Window
from tacitus.runs.corrections import apply, corrections_path, read_corrections
from tacitus.runs.sagas import find_sagas
from tacitus.runs.spread import batches
from tacitus.runs.workers import Made, Piece, Workers
from tacitus.store.store import Store, Writer
from tacitus.streaming_sagas import outline

_GATHERED = "gathered"
_GATHERED_BY = "gathered by"
_TOGETHER = 16
"""Reports whose stories are told by one piece of work, at least."""
_WORTH_WORKERS = 64
"""New reports from which gathering is spread over several processes."""


def gather(store: Store, versions: dict[str, str], workers: Workers | None = None) -> bool:
    """Group the store's reports into stories and compare their accounts, unless nothing changed since.

    Two runs may gather at once: what the later knows is never put back by the earlier.

    Args:
        store: Where the reports are, and where the stories go; its file of corrections is applied.
        versions: Of all that codes and gathers.
        workers: Processes that do it; without them it is done in this one.

    Returns:
        True when there was something to do.

    Raises:
        SettingsError: The file of corrections cannot be read.
        NotFoundError: A report that the store lists is not there.
    """
    apply(store)
    workers = workers or Workers(1)
    while (wanted := _wanted(store, versions)) is not None:
        with TemporaryFile() as spool:
            try:
                _keep_profiles(store, wanted)
                windows = _keep_ties(store, wanted, workers)
                outlines = _tell(store, wanted, windows, workers, spool)
                state_of = partial(_window_state, wanted=wanted)
                sagas = find_sagas(store, outlines, wanted.made_by, state_of, anew=wanted.anew)
            except NotFoundError:
                if _state(store, versions)[1] == wanted.state:
                    raise
                continue  # another run took a report out meanwhile: what is there now is gathered
            with store.writer() as writer:
                if store.ledger(_GATHERED) == wanted.before and wanted.ids <= set(_ids(store)):
                    _write(writer, spool)
                    writer.sagas(sagas.told, sagas.kept)
                    writer.keep_windows([*(window.key for window in windows), *sagas.windows])
                    writer.ledger(_GATHERED, wanted.state)
                    writer.ledger(_GATHERED_BY, wanted.made_by)
                    return True
    return False


def regather(store: Store) -> bool:
    """Gather anew after a correction, with the versions of the store's last run."""
    rows = store.query("SELECT versions FROM runs ORDER BY id DESC LIMIT 1").rows
    return gather(store, json.loads(rows[0][0]) if rows else {})


def gather_sagas(store: Store, versions: dict[str, str], outlines: Sequence[Outline]) -> None:
    """Group stories into sagas that another machine told.

    Args:
        store: Where reports and stories are.
        versions: Of all that coded and gathered.
        outlines: All its stories.
    """
    wanted = _wanted(store, versions)
    if wanted is None:
        return
    sagas = find_sagas(store, outlines, wanted.made_by, partial(_window_state, wanted=wanted), anew=True)
    with store.writer() as writer:
        writer.sagas(sagas.told, sagas.kept)


def settle(store: Store, versions: dict[str, str]) -> None:
    """Note that the stories in a store are those of its reports, as another machine made them.

    Where something was corrected by hand nothing is noted: the next `gather` does what is to be done.
    """
    corrections, state = _state(store, versions)
    if not corrections:
        with store.writer() as writer:
            writer.ledger(_GATHERED, state)
            writer.ledger(_GATHERED_BY, digest(versions))


def digest(value: object) -> str:
    """Return a short digest of a value that JSON can hold."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be gathered, as it was at one moment: another process may go on writing."""

    ordered: list[tuple[ReportId, date | None]]
    """All reports in order of publication."""
    corrections: list[Correction]
    ids: frozenset[str]
    """Reports with the versions that coded them."""
    coded_by: dict[ReportId, str]
    before: str
    """What was gathered last; another run that gathers meanwhile changes it, and knows more than this one."""
    state: str
    made_by: str
    """Digest of the versions."""
    anew: bool
    """Whether other versions gathered last: then nothing is left as it is."""


def _wanted(store: Store, versions: dict[str, str]) -> _Wanted | None:
    with store.snapshot():
        corrections, state = _state(store, versions)
        before = store.ledger(_GATHERED)
        if state == before and not store.ungrouped():
            return None
        made_by = digest(versions)
        rows = store.query("SELECT id, coded_by FROM reports").rows
        return _Wanted(
            streaming.in_order(store.published()),
            corrections,
            frozenset(_ids(store)),
            {ReportId(row[0]): row[1] for row in rows},
            before,
            state,
            made_by,
            store.ledger(_GATHERED_BY) != made_by,
        )


def _state(store: Store, versions: dict[str, str]) -> tuple[list[Correction], str]:
    corrections = read_corrections(corrections_path(store))
    return corrections, digest([versions, _ids(store), [each.id for each in corrections]])


def _ids(store: Store) -> list[str]:
    return [row[0] for row in store.query("SELECT id || coded_by || address FROM reports ORDER BY id").rows]


def _keep_profiles(store: Store, wanted: _Wanted) -> None:
    """Make the profiles that no run has made yet; most are made when a report is written."""
    missing = store.without_profile(wanted.made_by)
    for first in range(0, len(missing), _TOGETHER):
        some = [store.report(report_id) for report_id in missing[first : first + _TOGETHER]]
        with store.writer() as writer:
            for coded in some:
                writer.profile(coded.report.id, wanted.made_by, streaming.profile(coded))


def _keep_ties(store: Store, wanted: _Wanted, workers: Workers) -> list[Window]:
    """Find the ties of the windows in which something changed; return all windows."""
    windows = list(streaming.windows(wanted.ordered))
    states = {window.key: _window_state(window, wanted) for window in windows}
    changed = [window for window in windows if store.window_state(window.key) != states[window.key]]
    several = store.path != ":memory:" and sum(len(each.report_ids) for each in changed) >= _WORTH_WORKERS
    parts = -(-workers.count // len(changed)) if several and changed else 1
    pieces = ((window, (number, parts)) for window in changed for number in range(parts))
    found = _spread(store, workers, partial(_ties, wanted.made_by), pieces, several=several)
    for window in changed:
        packed = streaming.joined_ties(window, list(islice(found, parts)))
        with store.writer() as writer:
            writer.window(window.key, states[window.key], packed)
    return windows


def _window_state(window: Window, wanted: _Wanted) -> str:
    coded = [f"{report_id}{wanted.coded_by[report_id]}" for report_id in window.report_ids]
    return digest([wanted.made_by, window.own, coded])


def _ties(made_by: str, store: Store, piece: tuple[Window, tuple[int, int]]) -> bytes:
    window, part = piece
    profiles = store.profiles(window.report_ids, made_by)
    return streaming.ties(window, profiles, store.plain_report, part)


def _spread(
    store: Store,
    workers: Workers,
    work: Callable[[Store, Piece], Made],
    pieces: Iterable[Piece],
    *,
    several: bool,
) -> Iterator[Made]:
    """Yield what `work` makes of each piece, in order, where it is worth it in several processes."""
    if several and workers.count > 1:
        yield from workers.spread(partial(_at, store.path, work), pieces)
    else:
        yield from map(partial(work, store), pieces)


def _at(path: str, work: Callable[[Store, Piece], Made], piece: Piece) -> Made:
    return work(_reader(path), piece)


@cache
def _reader(path: str) -> Store:
    """Return a store for a process that works for another: opened once, for reading."""
    return Store(path, read_only=True)


def _tell(
    store: Store, wanted: _Wanted, windows: list[Window], workers: Workers, spool: IO[bytes]
) -> list[Outline]:
    """Tell the stories that changed, and write them down in a file: they may be many. Return what all are."""
    new = set(store.ungrouped())
    several = store.path != ":memory:" and len(new) >= _WORTH_WORKERS
    tied = ((each, store.window_ties(each.key, _window_state(each, wanted))) for each in windows)
    outlines: list[Outline] = []
    drafts = streaming.drafts(wanted.ordered, tied, wanted.corrections)
    noted = _noted(drafts, dict(wanted.ordered), outlines)
    changed = _changed(store, noted, spool, anew=wanted.anew)
    for told in _spread(store, workers, _told, batches(changed, _TOGETHER), several=several):
        for each in told:
            pickle.dump(each, spool)
    return outlines


def _noted(
    drafts: Iterable[Draft], day_of: dict[ReportId, date | None], outlines: list[Outline]
) -> Iterator[Draft]:
    """Yield drafts, and note of each what its saga asks for."""
    for draft in drafts:
        outlines.append(outline(draft, day_of))
        yield draft


def _changed(store: Store, drafts: Iterable[Draft], spool: IO[bytes], *, anew: bool) -> Iterator[Draft]:
    """Yield the drafts that are to be told; where no more than links changed, write these down."""
    corrected = set(store.untold())
    for draft in drafts:
        heading = streaming.heading(draft)
        standing = store.standing(heading.id)
        same = not anew and standing.report_ids == draft.report_ids and corrected.isdisjoint(draft.report_ids)
        if same and (standing.links, standing.reason) == (draft.links, heading.trace.reason):
            continue
        if same and standing.dated:
            pickle.dump(streaming.heading(draft, store.plain_report(draft.middle)), spool)
        else:
            yield draft


def _told(store: Store, drafts: list[Draft]) -> list[bytes]:
    """Tell stories; what is told is packed here, and opened by the process that writes it, when it does."""
    told = (streaming.tell(draft, [store.report(each) for each in draft.report_ids]) for draft in drafts)
    return [pickle.dumps(each) for each in told]


def _write(writer: Writer, spool: IO[bytes]) -> None:
    regrouping = writer.regrouping()
    end = spool.tell()
    spool.seek(0)
    while spool.tell() < end:
        each = pickle.load(spool)  # noqa: S301 (this process wrote it, into a file without a name)
        if isinstance(each, streaming.Heading):
            regrouping.relink(each.id, each.title, each.trace, each.links)
        else:
            told = pickle.loads(each)  # noqa: S301 (a process of this run packed it)
            regrouping.put(told.grouping, [told.comparison] if told.comparison else [])
    regrouping.finish()
