"""The site: addresses, pages, files; made for one store, with a connection of its own for every request."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from jinja2 import Environment
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from tacitus.errors import NotFoundError, TacitusError
from tacitus.store.store import Store
from tacitus.views.export.formats import FORMATS, Wish
from tacitus.views.serve.answers import PAGES, Answer, asked_of
from tacitus.views.serve.editing import Change, Editor
from tacitus.views.serve.guard import LOOPBACK, App, Guard, Rules
from tacitus.views.serve.openapi import PATH, description, exported
from tacitus.views.web.corrected import corrections_page, with_edits
from tacitus.views.web.render import Frame, environment, render, script, style
from tacitus.views.web.served import ErrorPage, WhyPage

if TYPE_CHECKING:
    from starlette.types import ASGIApp

_FIELDS = ("do", "target", "other", "name", "country", "sector", "note")
_LONGEST = 300
"""Characters of a field of a form."""


@dataclass(frozen=True, slots=True)
class Site:
    """What is served, and to whom."""

    db: str
    hosts: frozenset[str] = LOOPBACK
    token: str = ""
    editor: Editor | None = None
    """Who sets right what pages ask for; None for a site that only reads."""


def make_app(site: Site) -> App:
    """Return the site as an ASGI application, behind its guard."""
    frame = Frame(served=True, editing=site.editor is not None, secret=secrets.token_urlsafe(24))
    templates = environment(frame)
    routes = [Route(path, _page(site, templates, answer)) for path, answer in PAGES.items()]
    routes += [
        Route("/export/{name}", _export(site)),
        Route("/style.css", _asset(style(), "text/css")),
        Route("/page.js", _asset(script(), "text/javascript")),
        Route(PATH, _description(site)),
    ]
    if site.editor is not None:
        routes.append(Route("/corrections.html", _corrections(templates, site.editor)))
        routes.append(Route("/edit", _edit(site.editor, frame.secret), methods=["POST"]))
    app: ASGIApp = Starlette(routes=routes, exception_handlers=_handlers(templates))
    return Guard(app, Rules(site.hosts, site.token, site.editor is not None))


def _page(site: Site, templates: Environment, answer: Answer) -> Callable[[Request], Response]:
    def respond(request: Request) -> Response:
        with Store(site.db, read_only=True) as store:
            page = answer(store, request)
        if isinstance(page, WhyPage) and site.editor is not None:
            page = with_edits(page, site.editor.corrections())
        return HTMLResponse(render(templates, page).encode("utf-8", "xmlcharrefreplace"))

    return respond


def _export(site: Site) -> Callable[[Request], Response]:
    def respond(request: Request) -> Response:
        what, _, kind = request.path_params["name"].partition(".")
        if not exported(what, kind):
            raise HTTPException(404, f"There is no export {what}.{kind}.")
        asked = asked_of(request)
        headers = {"content-disposition": f'attachment; filename="{what}.{FORMATS[kind].suffix}"'}
        parts = _parts(site.db, kind, Wish(asked.wanted, what, all_events=bool(asked.wanted.uncodable)))
        return StreamingResponse(parts, media_type="text/plain; charset=utf-8", headers=headers)

    return respond


def _parts(db: str, kind: str, wish: Wish) -> Iterator[bytes]:
    with closing(Store(db, read_only=True)) as store:
        for part in FORMATS[kind].write(store, wish):
            yield part.encode()


def _asset(text: str, media_type: str) -> Callable[[Request], Response]:
    def respond(_: Request) -> Response:
        return Response(text, media_type=media_type)

    return respond


def _description(site: Site) -> Callable[[Request], Response]:
    told = description(editing=site.editor is not None, token=bool(site.token))

    def respond(_: Request) -> Response:
        return JSONResponse(told)

    return respond


def _corrections(templates: Environment, editor: Editor) -> Callable[[Request], Response]:
    def respond(_: Request) -> Response:
        return HTMLResponse(render(templates, corrections_page(editor.corrections(), editor.path())))

    return respond


def _edit(editor: Editor, secret: str) -> Callable[[Request], object]:
    async def respond(request: Request) -> Response:
        form = parse_qs((await request.body()).decode("utf-8", "replace"), max_num_fields=400)
        given = {
            name: " ".join(form.get(name, [""])[0][:_LONGEST].split())
            for name in (*_FIELDS, "secret", "story")
        }
        if not hmac.compare_digest(given["secret"].encode(), secret.encode()):
            raise HTTPException(403, "The form is older than the server; load its page again.")
        change = Change(
            **{name: given[name] for name in _FIELDS} | {"target": given["target"] or given["story"]},
            reports=tuple(form.get("report", [])),
        )
        address = await run_in_threadpool(editor.change, change)
        return RedirectResponse(f"/{address}", status_code=303)

    return respond


def _handlers(
    templates: Environment,
) -> dict[type[Exception] | int, Callable[[Request, Exception], Response]]:
    def told(request: Request, error: Exception) -> Response:
        code, heading, text = _told(error)
        if request.url.path.startswith("/export/"):
            return PlainTextResponse(f"{text}\n", status_code=code)
        root = "../" if request.url.path.count("/") > 1 else ""
        page = render(templates, ErrorPage(root, code, heading, text))
        return HTMLResponse(page.encode("utf-8", "xmlcharrefreplace"), status_code=code)

    return {TacitusError: told, HTTPException: told, 500: told}


def _told(error: Exception) -> tuple[int, str, str]:
    if isinstance(error, NotFoundError):
        return 404, "Not here", f"{error}."[:400]
    if isinstance(error, HTTPException):
        heading = "Not here" if error.status_code == 404 else "This cannot be done"
        text = "There is no such page." if error.detail == "Not Found" else error.detail
        return error.status_code, heading, text
    if isinstance(error, TacitusError):
        return 503 if "locked" in str(error) else 400, "This cannot be done", str(error)
    return 500, "Something went wrong", "The program made a mistake; its log on the terminal tells which."
