"""The static site: pages over a store that can be opened from a folder or published anywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tacitus.errors import StoreError
from tacitus.store.store import Store
from tacitus.views.web.index import index_page, story_lines
from tacitus.views.web.lines import report_lines
from tacitus.views.web.pages import StoryLine
from tacitus.views.web.render import environment, render, style
from tacitus.views.web.report import report_page
from tacitus.views.web.story import story_page

_FILE_NAME = re.compile(r"[A-Za-z0-9_-]{1,100}")
_OURS = re.compile(r"[a-z]+_[0-9a-f]{16}\.html")
"""What a page of an earlier run is called; nothing else is ever removed."""


@dataclass(frozen=True, slots=True)
class SiteSummary:
    """What was written."""

    folder: Path
    index: Path
    """The page to open first."""
    stories: int
    reports: int
    pages: int


def write_site(store: Store, folder: Path) -> SiteSummary:
    """Write a store as static pages: a front page, a page a story, a page a report, one style sheet.

    The pages need no server, no script and nothing from elsewhere. The same store gives the same bytes. Files
    of these names are replaced, and pages of stories and reports that the store no longer has are removed;
    whatever else the folder holds is left as it is.

    Args:
        store: What is shown.
        folder: Where the pages go; made when it is not there.

    Returns:
        What was written.

    Raises:
        OSError: The folder cannot be written.
        StoreError: An id of the store cannot be a file's name.
    """
    templates = environment()
    lines = report_lines(store)
    stories = story_lines(store, lines)
    of_report: dict[str, StoryLine] = {}
    for name in ("stories", "reports"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    _write(folder / "style.css", style())
    for story_line in stories:
        story = store.story(story_line.id)
        of_report.update(dict.fromkeys(story.report_ids, story_line))
        page = story_page(store, story, story_line, lines)
        _write(folder / "stories" / _file_name(story_line.id), render(templates, page))
    for report_id, line in lines.items():
        shown = report_page(store, report_id, line, of_report.get(report_id))
        _write(folder / "reports" / _file_name(report_id), render(templates, shown))
    _remove_old(folder / "stories", {story.id for story in stories})
    _remove_old(folder / "reports", set(lines))
    index = folder / "index.html"
    _write(index, render(templates, index_page(store, lines, stories)))
    return SiteSummary(folder, index, len(stories), len(lines), 1 + len(stories) + len(lines))


def _file_name(record_id: str) -> str:
    """Return the name of a record's page; ids of a foreign database must not lead out of the folder."""
    if not _FILE_NAME.fullmatch(record_id):
        raise StoreError(f"the id {record_id!r} cannot be the name of a file")
    return f"{record_id}.html"


def _remove_old(folder: Path, kept: set[str]) -> None:
    """Remove pages of records that are gone: what was taken out of the store must not stay published."""
    for path in sorted(folder.glob("*.html")):
        if path.stem not in kept and _OURS.fullmatch(path.name):
            path.unlink()


def _write(path: Path, text: str) -> None:
    """Write the same bytes on every system; a lone surrogate, which UTF-8 has not, as a reference."""
    path.write_bytes(text.encode("utf-8", "xmlcharrefreplace"))
