"""A site of its own on this machine, for tests of what is fetched."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@contextmanager
def serve(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[ThreadingHTTPServer]:
    """Run a server on the loopback address; `asked` lists the paths that were asked for."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.asked = []
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Pages(BaseHTTPRequestHandler):
    """Gives the pages of the server's `pages`: {path: (body, ETag)}; honours ETag; anything else is 404."""

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""

    def do_GET(self) -> None:
        """Answer."""
        self.server.asked.append(self.path)
        body, tag = self.server.pages.get(self.path, (b"", ""))
        same = tag and self.headers.get("If-None-Match") == tag
        self.send_response(304 if same else 200 if body else 404)
        if tag:
            self.send_header("ETag", tag)
        self.end_headers()
        if body and not same:
            self.wfile.write(body)


def address(server: ThreadingHTTPServer, path: str) -> str:
    """Return the URL of a path."""
    return f"http://127.0.0.1:{server.server_port}{path}"
