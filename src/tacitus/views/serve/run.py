"""Runs the site until it is stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import uvicorn

from tacitus.errors import SettingsError
from tacitus.views.serve.app import Site, make_app

_AT_ONCE = 64
"""Requests that are answered at once; more are told to come again."""
_HEAD = 32 * 1024
"""Most bytes of a request's first lines."""


class _Server(uvicorn.Server):
    """A server that tells its port when it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[int], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[Any] | None = None) -> None:
        """Begin to answer."""
        await super().startup(sockets)
        if self.started:
            self._ready(self.servers[0].sockets[0].getsockname()[1])


def run(site: Site, host: str, port: int, ready: Callable[[int], None]) -> None:
    """Serve a site until the process is told to stop.

    Args:
        site: What is served.
        host: Address of this machine to answer on.
        port: Its port; 0 takes a free one.
        ready: Called with the port as soon as the site answers.

    Raises:
        SettingsError: The address cannot be taken.
    """
    config = uvicorn.Config(
        make_app(site),
        host=host,
        port=port,
        http="h11",
        ws="none",
        lifespan="off",
        access_log=False,
        log_level="error",
        server_header=False,
        proxy_headers=False,
        limit_concurrency=_AT_ONCE,
        h11_max_incomplete_event_size=_HEAD,
        timeout_graceful_shutdown=3,
    )
    try:
        _Server(config, ready).run()
    except SystemExit as error:
        raise SettingsError(f"{host}, port {port}, cannot be taken; another may: --port 0") from error
