"""One function a page: from a store and a request to what the page shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from starlette.requests import Request

from tacitus.errors import NotFoundError
from tacitus.store.store import Store
from tacitus.views.web.actor import actor_page
from tacitus.views.web.actors import actors_page
from tacitus.views.web.asked import Asked, read_query
from tacitus.views.web.found import search_page, sql_page, why_page
from tacitus.views.web.gathered import gather
from tacitus.views.web.index import alone_page, index_page
from tacitus.views.web.lines import report_lines, story_lines
from tacitus.views.web.parts import part_page
from tacitus.views.web.pictures import list_pictures, story_pictures
from tacitus.views.web.quality import quality_page
from tacitus.views.web.render import Page
from tacitus.views.web.report import report_page
from tacitus.views.web.rows import rows_page
from tacitus.views.web.side import side_page
from tacitus.views.web.story import story_page

Answer = Callable[[Store, Request], Page]

_STORY = re.compile(r"(?P<id>[A-Za-z0-9_]{1,80})(?:-(?P<part>[a-z]{1,20})(?:-(?P<number>[0-9]{1,4}))?)?")
_SQL = 3_000
_OF_STORY = """
SELECT s.id FROM story_reports m JOIN stories s ON s.id = m.story_id AND s.reports > 1 WHERE m.report_id = ?
"""


def asked_of(request: Request) -> Asked:
    """Return what the address asks for."""
    return read_query(request.query_params)


def _story(store: Store, request: Request) -> Page:
    """Return a story's page, or a page of one of its parts: `ID`, `ID-only`, `ID-only-2`, `ID-side`."""
    name = request.path_params["name"]
    found = _STORY.fullmatch(name)
    if found is None:
        raise NotFoundError(f"no story has the id {name!r}")
    part = found["part"]
    if part == "pictures":
        return story_pictures(store, story_lines(store, [store.story(found["id"]).id])[0])
    gathered = gather(store, found["id"])
    if part is None:
        return story_page(gathered)
    if part == "side":
        return side_page(gathered, request.query_params.getlist("with"))
    return part_page(gathered, part, int(found["number"] or 1))


def _report(store: Store, request: Request) -> Page:
    report_id = request.path_params["name"]
    lines = report_lines(store, [report_id])
    if report_id not in lines:
        raise NotFoundError(f"no report has the id {report_id!r}")
    of_story = store.query(_OF_STORY, (report_id,)).rows
    story = story_lines(store, [of_story[0][0]])[0] if of_story else None
    return report_page(store, report_id, lines[report_id], story)


def _sql(store: Store, request: Request) -> Page:
    return sql_page(store, request.query_params.get("sql", "")[:_SQL].strip())


PAGES: Mapping[str, Answer] = {
    "/": lambda store, request: index_page(store, asked_of(request), served=True),
    "/index.html": lambda store, request: index_page(store, asked_of(request), served=True),
    "/alone.html": lambda store, request: alone_page(store, asked_of(request), served=True),
    "/stories/{name}.html": _story,
    "/reports/{name}.html": _report,
    "/events.html": lambda store, request: rows_page(store, "events", asked_of(request), served=True),
    "/statements.html": lambda store, request: rows_page(store, "statements", asked_of(request), served=True),
    "/pictures.html": lambda store, request: list_pictures(store, asked_of(request)),
    "/actors.html": lambda store, request: actors_page(store, asked_of(request), served=True),
    "/actors/{name}.html": lambda store, request: actor_page(store, request.path_params["name"]),
    "/quality.html": lambda store, _: quality_page(store, served=True),
    "/search.html": lambda store, request: search_page(store, asked_of(request).wanted.words),
    "/sql.html": _sql,
    "/why/{name}.html": lambda store, request: why_page(store, request.path_params["name"]),
}
"""Every page by its address. Pages only read."""
