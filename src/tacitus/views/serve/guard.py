"""Stands before the site: who may ask, from where, how much; and what a browser may do with the answer.

A page on the web can make a browser ask this server. So the name asked for has to be this machine's (else a
name of theirs that leads here would do: DNS rebinding), what changes anything has to come from a page of this
server, and answers forbid everything that pages do not need.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from tacitus.views.web.render import SERVED_POLICY

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
"""Names of this machine that lead nowhere else."""
BODY = 64 * 1024
"""Most bytes of a request's body."""
QUERY = 16 * 1024
"""Most bytes of an address with its query."""
COOKIE = "tacitus-token"
_HEADERS = (
    ("content-security-policy", f"{SERVED_POLICY}; frame-ancestors 'none'"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ("cache-control", "no-store"),
)


@dataclass(frozen=True, slots=True)
class Rules:
    """Who may ask."""

    hosts: frozenset[str] = LOOPBACK
    """Names by which the server may be asked for, in small letters, without port."""
    token: str = ""
    """What a visitor has to know; empty when the server answers this machine alone."""
    editing: bool = False
    """Whether anything may be sent."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a request is not let through."""

    status: int
    reason: str


class Guard:
    """Lets through what the rules allow, and puts headers on every answer."""

    def __init__(self, app: App, rules: Rules) -> None:
        """Take the application that answers."""
        self._app = app
        self._rules = rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *_encoded(_HEADERS)]
            await send(message)

        refused = refusal(scope, self._rules)
        if refused is not None:
            await _tell(send_guarded, refused.status, refused.reason)
        elif self._gives_token(scope):
            await _welcome(scope, send_guarded, self._rules.token)
        else:
            body = await _body(receive, scope)
            if body is None:
                await _tell(send_guarded, 413, f"A request may have {BODY:,} bytes.")
            else:
                await self._app(scope, _again(body, receive), send_guarded)

    def _gives_token(self, scope: Scope) -> bool:
        return bool(self._rules.token) and _same(_token_in_query(scope), self._rules.token)


def refusal(scope: Scope, rules: Rules) -> Refused | None:
    """Return why a request is not let through; None when it is."""
    hosts = _header(scope, b"host")
    if len(hosts) != 1 or _name(hosts[0]) not in rules.hosts:
        return Refused(421, "This server does not answer to that name.")
    if len(scope.get("raw_path") or b"") + len(scope.get("query_string", b"")) > QUERY:
        return Refused(414, f"An address may have {QUERY:,} characters.")
    method = scope["method"]
    if method not in {"GET", "HEAD"} and not (method == "POST" and rules.editing):
        return Refused(405, "Nothing can be changed here; tacitus serve --edit lets you.")
    if method == "POST" and not _from_here(scope, hosts[0]):
        return Refused(403, "Only a page of this server may send this.")
    if rules.token:
        given = _token_in_query(scope) or _token_in_cookie(scope)
        if not _same(given, rules.token):
            return Refused(401, "Open the address with the token that tacitus serve printed.")
    return None


def _name(host: str) -> str:
    """Return the name of a Host header without its port, in small letters; empty when it is none."""
    try:
        return (
            (urlsplit(f"//{host}").hostname or "").rstrip(".") if host.isascii() and "@" not in host else ""
        )
    except ValueError:
        return ""


def _from_here(scope: Scope, host: str) -> bool:
    """Tell whether the page that sends is of this server, by both marks that a browser gives."""
    site = _header(scope, b"sec-fetch-site")
    if site and site != ["same-origin"]:
        return False
    origins = _header(scope, b"origin")
    return len(origins) == 1 and origins[0] in {f"http://{host}", f"https://{host}"}


def _header(scope: Scope, name: bytes) -> list[str]:
    return [value.decode("latin-1") for key, value in scope["headers"] if key == name]


def _token_in_query(scope: Scope) -> str:
    query: bytes = scope.get("query_string", b"")
    return parse_qs(query.decode("latin-1")).get("token", [""])[0]


def _token_in_cookie(scope: Scope) -> str:
    for header in _header(scope, b"cookie"):
        for pair in header.split(";"):
            name, _, value = pair.strip().partition("=")
            if name == COOKIE:
                return value
    return ""


def _same(given: str, wanted: str) -> bool:
    return hmac.compare_digest(given.encode(), wanted.encode())


async def _body(receive: Receive, scope: Scope) -> bytes | None:
    """Return the request's body; None when it is too long."""
    if scope["method"] != "POST":
        return b""
    parts: list[bytes] = []
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return b"".join(parts)
        parts.append(message.get("body", b""))
        if sum(map(len, parts)) > BODY:
            return None
        if not message.get("more_body"):
            return b"".join(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    """Return a `receive` that gives a body which was read already, then what comes after it."""
    waiting = [body]

    async def give() -> Message:
        if waiting:
            return {"type": "http.request", "body": waiting.pop(), "more_body": False}
        return await receive()

    return give


async def _tell(send: Send, status: int, reason: str) -> None:
    text = f"{reason}\n".encode()
    headers = (("content-type", "text/plain; charset=utf-8"), ("content-length", str(len(text))))
    await send({"type": "http.response.start", "status": status, "headers": _encoded(headers)})
    await send({"type": "http.response.body", "body": text})


async def _welcome(scope: Scope, send: Send, token: str) -> None:
    """Keep a token that came in an address as a cookie, and lead to the address without it."""
    headers = (
        # One slash at its head: two would name another server.
        ("location", "/" + quote(scope["path"], safe="/-_.~").lstrip("/")),
        ("set-cookie", f"{COOKIE}={token}; Path=/; HttpOnly; SameSite=Strict"),
        ("content-length", "0"),
    )
    await send({"type": "http.response.start", "status": 303, "headers": _encoded(headers)})
    await send({"type": "http.response.body", "body": b""})


def _encoded(headers: tuple[tuple[str, str], ...]) -> list[tuple[bytes, bytes]]:
    return [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers]
