"""Store: one SQLite file that holds the record; Writer: one transaction of writing."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any

from tacitus.errors import NotFoundError, StoreError
from tacitus.records.account import Account, Finding
from tacitus.records.coded import CodedReport, Comparison, Grouping
from tacitus.records.fetch import Fetch
from tacitus.records.ids import PageId, ReportId, SagaId, StoryId
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page, Report
from tacitus.records.saga import Saga
from tacitus.records.story import Story
from tacitus.store import kept, pages, read, regroup, sagas, stories, write
from tacitus.store.connect import connect
from tacitus.store.table import Table
from tacitus.store.trouble import trouble

_NOT_CONTENT = (
    *("runs", "fetches", "story_history", "saga_history", "report_search", "statement_search"),
    *("profiles", "windows", "untold"),
)


class Store:
    """An open store. Reading and writing are apart: whatever changes it goes through a `Writer`."""

    def __init__(self, path: str | Path, *, read_only: bool = False) -> None:
        """Open the file, making it when it does not exist.

        Raises:
            StoreError: It cannot be opened, or is not a store of Tacitus.
        """
        self.path = str(path)
        self.connection = connect(path, read_only=read_only)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def writer(self) -> Writer:
        """Return a writer: a `with` block that is one transaction."""
        return Writer(self.connection, self.path)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all reading in a `with` block see one moment, whatever other processes write meanwhile."""
        self.connection.execute("BEGIN")
        try:
            yield
        finally:
            self.connection.execute("COMMIT")

    def knows(self, page_id: PageId) -> bool:
        """Tell whether this page was met before, at whatever address."""
        found = self.connection.execute("SELECT 1 FROM pages WHERE id = ?", (page_id,)).fetchone()
        return found is not None

    def report(self, report_id: str) -> CodedReport:
        """Return a report with everything found in it.

        Raises:
            NotFoundError: No report has that id.
        """
        try:
            return read.read_report(self.connection, ReportId(report_id))
        except KeyError as error:
            raise NotFoundError(f"no report has the id {report_id!r}") from error

    def plain_report(self, report_id: str) -> Report:
        """Return a report as read, without what was found in it.

        Raises:
            NotFoundError: No report has that id.
        """
        try:
            return read.read_plain_report(self.connection, ReportId(report_id))
        except KeyError as error:
            raise NotFoundError(f"no report has the id {report_id!r}") from error

    def published(self) -> Iterator[tuple[ReportId, date | None]]:
        """Yield every report with its day of publication."""
        return kept.published(self.connection)

    def ungrouped(self) -> list[ReportId]:
        """Return the reports that are in no story yet."""
        return regroup.ungrouped(self.connection)

    def untold(self) -> list[ReportId]:
        """Return the reports that were corrected by hand since their stories were told."""
        return regroup.untold(self.connection)

    def without_profile(self, made_by: str) -> list[ReportId]:
        """Return the reports of which these versions made no profile."""
        return kept.without_profile(self.connection, made_by)

    def profiles(self, report_ids: Iterable[ReportId], made_by: str) -> Iterator[bytes]:
        """Yield the packed profile of each report.

        Raises:
            NotFoundError: These versions made none of a report.
        """
        return kept.profiles(self.connection, report_ids, made_by)

    def window_state(self, key: str) -> str:
        """Return what the ties of a window were made from; empty when there are none."""
        return kept.window_state(self.connection, key)

    def window_ties(self, key: str, state: str) -> bytes:
        """Return the packed ties of a window.

        Raises:
            NotFoundError: None that were made from this state are kept.
        """
        return kept.window_ties(self.connection, key, state)

    def standing(self, story_id: StoryId) -> stories.Standing:
        """Return how a story stands; without reports when it is not there."""
        return stories.standing_of(self.connection, story_id)

    def reports(self) -> Iterator[CodedReport]:
        """Yield every report with everything found in it, in order of id."""
        return read.read_reports(self.connection)

    def story(self, story_id: str) -> Story:
        """Return a story.

        Raises:
            NotFoundError: No story has that id.
        """
        try:
            return stories.read_story(self.connection, StoryId(story_id))
        except KeyError as error:
            raise NotFoundError(f"no story has the id {story_id!r}") from error

    def stories(self) -> Iterator[Story]:
        """Yield the stories, the most told first."""
        return stories.read_stories(self.connection)

    def sagas(self) -> Iterator[Saga]:
        """Yield the sagas, the most told first."""
        return sagas.read_sagas(self.connection)

    def saga(self, saga_id: str) -> Saga:
        """Return a saga.

        Raises:
            NotFoundError: No saga has that id.
        """
        try:
            return sagas.read_saga(self.connection, SagaId(saga_id))
        except KeyError as error:
            raise NotFoundError(f"no saga has the id {saga_id!r}") from error

    def saga_of(self, story_id: StoryId) -> SagaId | None:
        """Return the saga that a story is in; None when it is in none."""
        return sagas.saga_of(self.connection, story_id)

    def saga_state(self, saga_id: SagaId) -> str:
        """Return what a saga was made from; empty when it is not there."""
        return sagas.saga_state(self.connection, saga_id)

    def findings(self, story_id: str) -> tuple[Finding, ...]:
        """Return a story's findings in order."""
        return tuple(stories.read_findings(self.connection, StoryId(story_id)))

    def accounts(self, story_id: str) -> tuple[Account, ...]:
        """Return a story's accounts in order of publication."""
        return tuple(stories.read_accounts(self.connection, StoryId(story_id)))

    def query(self, sql: str, values: Iterable[object] = ()) -> Table:
        """Return the answer to one SQL query; values are bound to its `?` marks.

        Raises:
            StoreError: SQLite refuses the query; its words are given.
        """
        try:
            cursor = self.connection.execute(sql, tuple(values))
        except (sqlite3.Error, UnicodeEncodeError, OverflowError) as error:
            raise StoreError(f"the query cannot be run: {error}") from error
        columns = tuple(column[0] for column in cursor.description or ())
        return Table(columns, tuple(tuple(row) for row in cursor))

    def ledger(self, key: str) -> str:
        """Return an entry of the ledger, or an empty string."""
        row = self.connection.execute("SELECT value FROM ledger WHERE key = ?", (key,)).fetchone()
        return row["value"] if row else ""

    def fetch(self, url: str) -> Fetch | None:
        """Return what was last fetched from an address; None when it never was."""
        return read.read_fetch(self.connection, url)

    def unread_fetches(self) -> list[Fetch]:
        """Return what a run that was cut short fetched and did not read, in the order of addresses."""
        return read.unread_fetches(self.connection)

    def digest(self) -> str:
        """Return a digest of all content: equal for two stores that hold the same record, run times apart."""
        digest = hashlib.sha256()
        tables = self.connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        )
        for (name,) in tables.fetchall():
            if name.startswith(_NOT_CONTENT):
                continue
            digest.update(name.encode())
            # The name comes from the schema, not from input.
            rows = sorted(repr(tuple(row)) for row in self.connection.execute(f"SELECT * FROM {name}"))
            for row in rows:
                digest.update(row.encode())
        return digest.hexdigest()


class Writer:
    """One transaction: everything in the `with` block is written, or nothing."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        """Take the store's connection, and its path for what must be told."""
        self._connection = connection
        self._path = path

    def __enter__(self) -> Writer:
        """Wait for the right to write.

        Raises:
            StoreError: Another program does not give it up, or the store cannot be written to.
        """
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise trouble(error, self._path) or error from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Commit, or take everything back.

        Raises:
            StoreError: SQLite could not write, perhaps for want of space; nothing of the block is kept.
        """
        if error is None:
            try:
                self._connection.execute("COMMIT")
            except sqlite3.Error as failed:
                self._undo()
                raise trouble(failed, self._path) or failed from failed
            return
        self._undo()
        if told := trouble(error, self._path):
            raise told from error

    def _undo(self) -> None:
        """Take everything back; after some failures SQLite has done so itself."""
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    def page(self, page: Page, became: str) -> None:
        """Write that a page was met and what became of it: `report` or `refusal`."""
        pages.write_page(self._connection, page, became)

    def address(self, page: Page) -> None:
        """Write that a known page's bytes were met at its address too."""
        if pages.write_address(self._connection, page):
            regroup.drop_story_of(self._connection, page.id)

    def settle_addresses(self) -> None:
        """Give each report the least of the addresses at which its bytes were met."""
        for row in self._connection.execute(
            "SELECT page_id FROM page_addresses GROUP BY page_id HAVING count(*) > 1"
        ).fetchall():
            if pages.settle_address(self._connection, row["page_id"]):
                regroup.drop_story_of(self._connection, row["page_id"])

    def refusal(self, refusal: Refusal) -> None:
        """Write a refusal."""
        pages.write_refusal(self._connection, refusal)

    def report(self, coded: CodedReport, coded_by: str) -> None:
        """Write a report with everything found in it; one that is there already stays as it is.

        Args:
            coded: The report.
            coded_by: Digest of the versions that coded it.

        Raises:
            EvidenceError: A span's words are not what the report's text has there.
        """
        self.prepared(write.prepare_report(coded, coded_by))

    def prepared(self, rows: write.Prepared) -> None:
        """Write a report that was made into rows before; one that is there already stays as it is."""
        write.write_report(self._connection, rows)

    def forget(self, page: Page) -> None:
        """Remove what became of a page, and all that was found in it, to be coded again."""
        regroup.drop_story_of(self._connection, page.id)
        self._connection.execute("DELETE FROM reports WHERE page_id = ?", (page.id,))
        self._connection.execute(
            "DELETE FROM refusals WHERE sha256 = ? AND (address = ?"
            " OR address IN (SELECT address FROM page_addresses WHERE page_id = ?))",
            (page.sha256, page.address, page.id),
        )

    def stories(self, grouping: Grouping, comparisons: Iterable[Comparison]) -> None:
        """Put a new grouping and its comparisons in place of the old."""
        regroup.replace_stories(self._connection, grouping, comparisons)

    def regrouping(self) -> regroup.Regrouping:
        """Return what puts stories in place of others, as few as changed."""
        return regroup.Regrouping(self._connection)

    def sagas(self, told: Iterable[tuple[Saga, str]], kept: Collection[SagaId]) -> None:
        """Write sagas, each with what it was made from, in place of all but those that are kept."""
        sagas.write_sagas(self._connection, told, kept)

    def profile(self, report_id: ReportId, made_by: str, packed: bytes) -> None:
        """Keep the packed profile of a report."""
        kept.write_profile(self._connection, report_id, made_by, packed)

    def window(self, key: str, state: str, packed: bytes) -> None:
        """Keep the packed ties of a window, and what they were made from."""
        kept.write_window(self._connection, key, state, packed)

    def keep_windows(self, keys: Sequence[str]) -> None:
        """Remove the ties of all other windows."""
        kept.keep_windows(self._connection, keys)

    def fetch(self, fetch: Fetch) -> None:
        """Write what was fetched from an address, in place of what was there before."""
        pages.write_fetch(self._connection, fetch)

    def fetches_read(self) -> None:
        """Write that the reports of all that was fetched are in the store."""
        self._connection.execute("UPDATE fetches SET unread = 0 WHERE unread")

    def ledger(self, key: str, value: str) -> None:
        """Set an entry of the ledger."""
        self._connection.execute("INSERT OR REPLACE INTO ledger VALUES (?, ?)", (key, value))

    def run_started(self, started: str, inputs: list[str], program: str, versions: dict[str, Any]) -> int:
        """Write that a run began; return its number."""
        cursor = self._connection.execute(
            "INSERT INTO runs (started, inputs, tacitus, versions) VALUES (?, ?, ?, ?)",
            (started, json.dumps(inputs, ensure_ascii=False), program, json.dumps(versions, sort_keys=True)),
        )
        return int(cursor.lastrowid or 0)

    def run_finished(self, run: int, finished: str, reports: int, refusals: int) -> None:
        """Write that a run ended and what it added."""
        self._connection.execute(
            "UPDATE runs SET finished = ?, reports = ?, refusals = ? WHERE id = ?",
            (finished, reports, refusals, run),
        )
