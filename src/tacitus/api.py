"""The Python API: open a store, read into it, ask it. Each method has a command of the same name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from tacitus.errors import NotFoundError
from tacitus.records.account import Account, Finding
from tacitus.records.coded import CodedReport
from tacitus.records.event import EventMention
from tacitus.records.report import Report
from tacitus.records.saga import Saga
from tacitus.records.statement import Statement
from tacitus.records.story import Story
from tacitus.runs.local import Progress
from tacitus.runs.local import read as run_read
from tacitus.settings import Settings
from tacitus.store.filters import Filter
from tacitus.store.select import event_rows, report_rows, search_rows, statement_rows
from tacitus.store.store import Store
from tacitus.store.table import Table
from tacitus.views.brief import Brief, story_brief
from tacitus.views.bundle import write_bundle
from tacitus.views.plots.figure import Figure
from tacitus.views.plots.plots import PLOTS, Drawing, plot


class Database:
    """An open store, with the verbs of the command line.

    Example:
        >>> import tacitus
        >>> db = tacitus.open("news.db")
        >>> db.read("reports/")
        >>> for statement in db.statements(speaker="Ryabkov", act="deny"):
        ...     print(statement.words, statement.content[0].start)
    """

    def __init__(self, store: Store) -> None:
        """Take an open store."""
        self.store = store

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the store."""
        self.store.close()

    def read(
        self,
        inputs: str | Path | Iterable[str | Path],
        settings: Settings | None = None,
        *,
        again: bool = False,
    ) -> Progress:
        """Read reports into the store: only what it does not have yet, unless `again`.

        Args:
            inputs: A file, folder or glob pattern, or several.
            settings: What the run may be told; the defaults when None.
            again: Code again what the store has already.

        Returns:
            How many reports were added, known and refused.
        """
        named = [inputs] if isinstance(inputs, str | Path) else list(inputs)
        return run_read(self.store, [str(each) for each in named], settings or Settings(), again=again)

    def reports(self, **conditions: str) -> list[Report]:
        """Return reports in order of publication; `conditions` are the fields of `Filter`."""
        return [
            self.coded(each).report
            for each in self._column(report_rows(self.store, Filter(**conditions)), "id")
        ]

    def coded(self, report_id: str) -> CodedReport:
        """Return a report with its actors, mentions, places, times, statements and events.

        Raises:
            NotFoundError: No report has that id.
        """
        return self.store.report(report_id)

    def statements(self, **conditions: str) -> list[Statement]:
        """Return statements in order of publication and text; `conditions` are the fields of `Filter`."""
        table = statement_rows(self.store, Filter(**conditions))
        wanted = self._column(table, "id")
        found = {each.id: each for coded in self._coded_of(table) for each in coded.statements}
        return [found[each] for each in wanted]  # type: ignore[index]

    def events(self, **conditions: str) -> list[EventMention]:
        """Return event mentions in order of publication and text; `conditions` are the fields of `Filter`."""
        table = event_rows(self.store, Filter(**conditions))
        wanted = self._column(table, "id")
        found = {each.id: each for coded in self._coded_of(table) for each in coded.events}
        return [found[each] for each in wanted]  # type: ignore[index]

    def stories(self) -> list[Story]:
        """Return the stories, the most told first."""
        return list(self.store.stories())

    def story(self, story_id: str) -> Story:
        """Return a story.

        Raises:
            NotFoundError: No story has that id.
        """
        return self.store.story(story_id)

    def sagas(self) -> list[Saga]:
        """Return the sagas, stories that belong together over weeks, the most told first."""
        return list(self.store.sagas())

    def saga(self, saga_id: str) -> Saga:
        """Return a saga.

        Raises:
            NotFoundError: No saga has that id.
        """
        return self.store.saga(saga_id)

    def findings(self, story_id: str) -> tuple[Finding, ...]:
        """Return where the accounts of a story meet and differ."""
        return self.store.findings(story_id)

    def accounts(self, story_id: str) -> tuple[Account, ...]:
        """Return the accounts of a story, one a report."""
        return self.store.accounts(story_id)

    def compare(self, story_id: str) -> Brief:
        """Return a story's brief: facts, common ground, differences, days, open questions, with their words.

        Raises:
            NotFoundError: No story has that id.
        """
        return story_brief(self.store, story_id)

    def bundle(self, story_id: str, folder: str | Path, *, text: bool = True) -> tuple[Path, ...]:
        """Write a story's evidence into a folder as JSON, Markdown and HTML; return the files.

        Args:
            story_id: The story.
            folder: Where to write.
            text: False for offsets and short quotations only.

        Raises:
            NotFoundError: No story has that id.
        """
        return write_bundle(self.store, story_id, Path(folder), text=text)

    def plot(self, kind: str, drawing: Drawing | None = None, **conditions: str) -> Figure:
        """Return a picture of the events that `conditions`, the fields of `Filter`, let through.

        Args:
            kind: `timeline`, `network`, `map` or `goldstein`.
            drawing: How it is drawn, such as `Drawing(top=20)`.
            **conditions: Which events.

        Raises:
            NotFoundError: There is no such kind.
        """
        if kind not in PLOTS:
            raise NotFoundError(f"no picture is called {kind!r}; there are {', '.join(PLOTS)}")
        return plot(self.store, kind, Filter(**conditions), drawing)

    def search(self, words: str) -> Table:
        """Return the reports and statements that hold all the words."""
        return search_rows(self.store, words)

    def sql(self, query: str, values: Sequence[object] = ()) -> Table:
        """Return the answer to one SQL query over the store; docs/schema.md tells its tables.

        Raises:
            StoreError: SQLite refuses the query.
        """
        return self.store.query(query, values)

    def _coded_of(self, table: Table) -> list[CodedReport]:
        return [self.coded(report_id) for report_id in dict.fromkeys(self._column(table, "report_id"))]

    @staticmethod
    def _column(table: Table, name: str) -> list[str]:
        place = table.columns.index(name)
        return [row[place] for row in table.rows]


def open_database(path: str | Path, *, read_only: bool = False) -> Database:
    """Open a store, making it when it does not exist.

    Args:
        path: The SQLite file.
        read_only: Open an existing store without the right to write; a `read` may go on beside it.

    Raises:
        StoreError: The file cannot be opened, or is not a store of Tacitus.
    """
    return Database(Store(path, read_only=read_only))
