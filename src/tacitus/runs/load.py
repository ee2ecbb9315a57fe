"""Merges what a cluster run wrote into a store."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tacitus import __version__, streaming_sagas
from tacitus.errors import SettingsError
from tacitus.runs.gathering import gather, gather_sagas, settle
from tacitus.store.portable import restore
from tacitus.store.store import Store

_BATCH = 64


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was merged."""

    reports: int
    stories: int


def load(store: Store, folder: str | Path) -> Loaded:
    """Merge the Parquet of a cluster run into a store.

    An empty store takes the stories as the cluster made them. One that holds reports, or corrections made by
    hand, is grouped anew where something changed.

    Args:
        store: Where the record goes.
        folder: What `tacitus run` wrote.

    Raises:
        SettingsError: The folder holds no finished run, or pyarrow is not installed.
    """
    root = Path(folder)
    note = _note(root)
    before = len(store.query("SELECT id FROM reports"))
    with store.writer() as writer:
        run = writer.run_started(_now(), [str(folder)], __version__, note["versions"])
    for batch in _packed([root / "reports" / wave for wave in note["waves"]]):
        with store.writer():
            for rows in batch:
                restore(store.connection, rows)
    with store.writer() as writer:
        writer.settle_addresses()
    if not before:
        with store.writer() as writer:
            regrouping = writer.regrouping()
            for batch in _packed([root / "stories"]):
                for rows in batch:
                    restore(store.connection, rows)
            regrouping.finish()
        packed = _packed([root / "outlines"])
        outlines = [each for batch in packed for rows in batch for each in streaming_sagas.unpack(rows)]
        gather_sagas(store, note["versions"], outlines)
        settle(store, note["versions"])
    gather(store, note["versions"])
    total = len(store.query("SELECT id FROM reports"))
    with store.writer() as writer:
        writer.run_finished(run, _now(), total - before, 0)
    return Loaded(total - before, len(store.query("SELECT id FROM stories")))


def _note(root: Path) -> dict[str, Any]:
    parts = sorted((root / "note").glob("part-*"))
    lines = "".join(part.read_text(encoding="utf-8") for part in parts).strip()
    if not lines:
        raise SettingsError(
            f"{root}: holds no finished run of tacitus run; run it again, it goes on where it stopped"
        )
    note: dict[str, Any] = json.loads(lines)
    return note


def _packed(folders: list[Path]) -> Iterator[list[bytes]]:
    try:
        import pyarrow.parquet as pq
    except ImportError as error:
        raise SettingsError(
            'pyarrow is not installed; install it with: pip install "tacitus[tables]"'
        ) from error
    for folder in folders:
        for part in sorted(folder.glob("part-*.parquet")):
            with pq.ParquetFile(part) as file:
                for batch in file.iter_batches(_BATCH, columns=["rows"]):
                    yield batch.column(0).to_pylist()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
