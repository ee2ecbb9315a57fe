"""What the site answers, as an OpenAPI description: served at `/openapi.json`, for programs that ask it.

Source of the form: OpenAPI Specification 3.1.0, https://spec.openapis.org/oas/v3.1.0.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from tacitus import __version__
from tacitus.store.filters import Filter
from tacitus.views.export.formats import FORMATS

PATH = "/openapi.json"
_FILTER = tuple(each.name for each in fields(Filter))
_LIST = (*_FILTER, "page")
_STORIES = (*_FILTER, "order", "page")
_PAGES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("/", "Stories", (*_STORIES, "alone")),
    ("/index.html", "Stories", (*_STORIES, "alone")),
    ("/alone.html", "What one report alone tells", _STORIES),
    ("/stories/{name}.html", "A story, or a part of it: ID, ID-side, ID-pictures, ID-only-2", ("with",)),
    ("/reports/{name}.html", "A report with its words marked", ()),
    ("/events.html", "Events", _LIST),
    ("/statements.html", "Statements", _LIST),
    ("/pictures.html", "Drawings of the events that a list has", _FILTER),
    ("/actors.html", "Actors", ("words", "kind", "unknown", "page")),
    ("/actors/{name}.html", "An actor", ()),
    ("/quality.html", "What was not read, who is not known, runs", ()),
    ("/search.html", "Reports and statements that have these words", ("words",)),
    ("/sql.html", "The answer to a question in SQL", ("sql",)),
    ("/why/{name}.html", "Why a record was made", ()),
)
"""Address, what it gives, and what its query may say."""
WHAT = ("events", "statements", "reports", "stories")
"""What is exported."""
_REFUSALS = {
    400: "This cannot be done: the answer says why",
    404: "There is no such page or record",
    414: "The address is too long",
    421: "This server does not answer to the name it was asked by",
    503: "Another program has kept the store locked",
}
_MORE_OF_EDITS = {
    303: "It was done; the address shows it",
    403: "Not sent by a page of this server",
    413: "The body is too long",
}
_DO = ("merge", "split", "pin", "speaker", "name", "reject", "undo")
_FORM = ("do", "target", "other", "name", "country", "sector", "note", "story", "secret")
_TEXT = {"type": "string"}


def exports() -> list[str]:
    """Return the names of the files that `/export/` gives."""
    return [f"{what}.{kind}" for what in WHAT for kind in FORMATS if exported(what, kind)]


def exported(what: str, kind: str) -> bool:
    """Tell whether records of a sort are exported in a format: events in all, others as tables."""
    return what in WHAT and kind in FORMATS and (kind in {"csv", "jsonl"} or what == "events")


def description(*, editing: bool, token: bool) -> dict[str, Any]:
    """Return the description of a site.

    Args:
        editing: Whether something may be set right.
        token: Whether a visitor has to know a token.
    """
    refusals = _REFUSALS | ({401: "The token is missing"} if token else {})
    paths = {path: {"get": _get(path, words, query, refusals)} for path, words, query in _PAGES}
    paths["/export/{name}"] = {"get": _get("/export/{name}", "A list as a file", _FILTER, refusals)}
    for path, media_type in (
        ("/style.css", "text/css"),
        ("/page.js", "text/javascript"),
        (PATH, "application/json"),
    ):
        paths[path] = {"get": _get(path, "A file of the site", (), refusals, media_type)}
    if editing:
        words = "What was set right"
        paths["/corrections.html"] = {"get": _get("/corrections.html", words, (), refusals)}
        paths["/edit"] = {"post": _post(refusals)}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Tacitus", "version": __version__, "description": "docs/serve.md"},
        "paths": paths,
    }


def _get(
    path: str, words: str, query: Iterable[str], refusals: dict[int, str], media_type: str = "text/html"
) -> dict[str, Any]:
    parameters: list[dict[str, Any]] = [
        {"name": each, "in": "query", "schema": _schema(each)} for each in query
    ]
    if "{name}" in path:
        schema = {"enum": exports()} if path.startswith("/export") else _TEXT
        parameters.append({"name": "name", "in": "path", "required": True, "schema": schema})
    kind = "text/plain" if path.startswith("/export") else media_type
    return {"summary": words, "parameters": parameters, "responses": _responses({200: words}, refusals, kind)}


def _schema(name: str) -> dict[str, Any]:
    if name == "page":
        return {"type": "integer", "minimum": 1, "maximum": 1_000}
    return {"type": "array", "items": _TEXT} if name == "with" else _TEXT


def _post(refusals: dict[int, str]) -> dict[str, Any]:
    properties: dict[str, Any] = dict.fromkeys(_FORM, _TEXT) | {"report": {"type": "array", "items": _TEXT}}
    properties["do"] = {"enum": list(_DO)}
    form = {"type": "object", "properties": properties, "required": ["do", "secret"]}
    return {
        "summary": "Set something right, by a form of the site",
        "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": form}}},
        "responses": _responses({}, refusals | _MORE_OF_EDITS, "text/html"),
    }


def _responses(done: dict[int, str], others: dict[int, str], media_type: str) -> dict[str, Any]:
    told: dict[str, Any] = {media_type: {}}
    plain: dict[str, Any] = {"text/html": {}, "text/plain": {}}
    responses = {str(status): {"description": words, "content": told} for status, words in done.items()}
    for status, words in sorted(others.items()):
        responses[str(status)] = {"description": words} | ({} if status == 303 else {"content": plain})
    return responses
