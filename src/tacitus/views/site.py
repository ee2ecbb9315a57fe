"""The static site: pages over a store that can be opened from a folder or published anywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tacitus.errors import StoreError
from tacitus.store.store import Store
from tacitus.views.web.actor import actor_page
from tacitus.views.web.actors import actors_page, paged_actors
from tacitus.views.web.asked import Asked
from tacitus.views.web.gathered import gather
from tacitus.views.web.index import alone_page, index_page
from tacitus.views.web.lines import report_lines
from tacitus.views.web.listed import ActorsPage, AlonePage, IndexPage, RowsPage
from tacitus.views.web.pages import StoryLine
from tacitus.views.web.parts import part_address, part_page, part_pages
from tacitus.views.web.pictures import story_pictures
from tacitus.views.web.quality import quality_page
from tacitus.views.web.quoting import long_runs, named, without_text
from tacitus.views.web.render import Frame, Page, environment, render, style
from tacitus.views.web.report import report_page
from tacitus.views.web.rows import rows_page
from tacitus.views.web.side import side_page
from tacitus.views.web.single import SidePage
from tacitus.views.web.story import story_page

_FILE_NAME = re.compile(r"[A-Za-z0-9_-]{1,100}")
_OURS = re.compile(r"[a-z]+_[0-9a-f]{16}(-[a-z]+(-[0-9]+)?)?\.html")
"""What a page of an earlier run is called; nothing else is ever removed."""
_TEXTS = """
WITH named AS MATERIALIZED (SELECT value AS id FROM json_each(?))
SELECT text FROM reports WHERE id IN (
  SELECT id FROM named UNION SELECT m.report_id FROM story_reports m JOIN named ON named.id = m.story_id)
"""
_FOLDERS = ("stories", "reports", "actors")


@dataclass(frozen=True, slots=True)
class SiteSummary:
    """What was written."""

    folder: Path
    index: Path
    """The page to open first."""
    stories: int
    reports: int
    pages: int


def write_site(store: Store, folder: Path, *, with_text: bool = True) -> SiteSummary:
    """Write a store as static pages: those of `tacitus serve`, without forms, search and script.

    The pages need no server, no script and nothing from elsewhere. The same store gives the same bytes. Files
    of these names are replaced, and pages of stories, reports and actors that the store no longer has are
    removed; whatever else the folder holds is left as it is.

    Args:
        store: What is shown.
        folder: Where the pages go; made when it is not there.
        with_text: Whether pages show the reports' text; else no more than `quoting.LONGEST` words on end.

    Returns:
        What was written.

    Raises:
        OSError: The folder cannot be written.
        StoreError: An id of the store cannot be a file's name.
    """
    templates = environment(Frame(text=with_text))
    for name in _FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    _write(folder / "style.css", style())
    stories = [row[0] for row in store.query("SELECT id FROM stories WHERE reports > 1 ORDER BY id").rows]
    written: set[Path] = set()
    for path, page in _pages(store, stories):
        if not with_text and isinstance(page, SidePage):
            continue
        shown = page if with_text else _quoted(store, page)
        _write(folder / path, render(templates, shown))
        written.add(folder / path)
    for name in _FOLDERS:
        _remove_old(folder / name, written)
    reports = store.query("SELECT count(*) FROM reports").rows[0][0]
    return SiteSummary(folder, folder / "index.html", len(stories), reports, len(written))


def _pages(store: Store, stories: list[str]) -> Iterator[tuple[str, Page]]:
    """Yield every page with its path."""
    linked = paged_actors(store)
    of_report: dict[str, StoryLine] = {}
    for story_id in stories:
        name = _file_name(story_id)
        gathered = gather(store, story_id)
        of_report.update(dict.fromkeys(gathered.story.report_ids, gathered.line))
        yield f"stories/{name}.html", story_page(gathered)
        for key, count in part_pages(gathered):
            for number in range(1, count + 1):
                yield f"stories/{part_address(name, key, number)}", part_page(gathered, key, number)
        yield f"stories/{name}-side.html", side_page(gathered)
        yield f"stories/{name}-pictures.html", story_pictures(store, gathered.line, linked)
    for report_id, line in report_lines(store).items():
        page = report_page(store, report_id, line, of_report.get(report_id), linked)
        yield f"reports/{_file_name(report_id)}.html", page
    for actor_id in sorted(linked):
        yield f"actors/{_file_name(actor_id)}.html", actor_page(store, actor_id, linked)
    yield from _lists(store)
    yield "quality.html", quality_page(store, served=False)


def _quoted(store: Store, page: Page) -> Page:
    """Return a page with short quotations; the reports that it names are where its words are from."""
    texts = store.query(_TEXTS, [json.dumps(sorted(named(page)))])
    return without_text(page, long_runs(row[0] for row in texts.rows))


def _lists(store: Store) -> Iterator[tuple[str, Page]]:
    """Yield the lists, a file a page."""
    for name in ("index", "alone", "events", "statements", "actors"):
        number, more = 1, True
        while more:
            page = _list(store, name, Asked(page=number))
            yield (f"{name}.html" if number == 1 else f"{name}-{number}.html"), page
            more = bool(page.pager.next)
            number += 1


def _list(store: Store, name: str, asked: Asked) -> IndexPage | AlonePage | ActorsPage | RowsPage:
    if name == "index":
        return index_page(store, asked, served=False)
    if name == "alone":
        return alone_page(store, asked, served=False)
    if name == "actors":
        return actors_page(store, asked, served=False)
    return rows_page(store, name, asked, served=False)


def _file_name(record_id: str) -> str:
    """Return the name of a record's page; ids of a foreign database must not lead out of the folder."""
    if not _FILE_NAME.fullmatch(record_id):
        raise StoreError(f"the id {record_id!r} cannot be the name of a file")
    return record_id


def _remove_old(folder: Path, kept: set[Path]) -> None:
    """Remove pages of records that are gone: what was taken out of the store must not stay published."""
    for path in sorted(folder.glob("*.html")):
        if path not in kept and _OURS.fullmatch(path.name):
            path.unlink()


def _write(path: Path, text: str) -> None:
    """Write the same bytes on every system; a lone surrogate, which UTF-8 has not, as a reference."""
    path.write_bytes(text.encode("utf-8", "xmlcharrefreplace"))
