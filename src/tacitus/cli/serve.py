"""`tacitus serve`: the record as a local site."""

from __future__ import annotations

import secrets
from urllib.parse import urlencode

import click

from tacitus.cli.editing import HandEditor
from tacitus.cli.options import db_option
from tacitus.store.store import Store

EPILOG = """\b
Examples:
  tacitus serve --db news.db
  tacitus serve --db news.db --edit --port 8080
"""
_NEW = "new"
_HERE = ("127.0.0.1", "localhost", "::1")


@click.command(epilog=EPILOG)
@db_option
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one."
)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="Address to answer on; another than this machine's own needs --token.",
)
@click.option("--token", default="", help="What visitors have to know; 'new' makes one and prints it.")
@click.option("--name", "names", multiple=True, help="Further name by which the site is asked for.")
@click.option("--edit", is_flag=True, help="Let pages set things right; they are kept beside the store.")
def serve(db: str, port: int, host: str, token: str, *, edit: bool, names: tuple[str, ...]) -> None:
    """Show the record as a local site: stories, reports, actors, events, statements, quality.

    It reads only, and may run beside tacitus read. Nothing leaves this machine, and no other machine is
    answered, unless --host and --token say so.
    """
    if host not in _HERE and not token:
        raise click.UsageError(
            f"{host} is not this machine alone: everybody who reaches it could read the store."
            " Give a token too: --token new"
        )
    _try(db, write=edit)
    from tacitus.views.serve.app import Site
    from tacitus.views.serve.guard import LOOPBACK
    from tacitus.views.serve.run import run

    known = token if token != _NEW else secrets.token_urlsafe(24)
    hosts = frozenset(each.lower() for each in (*LOOPBACK, host, *names))
    site = Site(db, hosts, known, HandEditor(db) if edit else None)

    def ready(port: int) -> None:
        where = f"[{host}]" if ":" in host else host
        query = f"/?{urlencode({'token': known})}" if known else "/"
        click.echo(f"Open http://{where}:{port}{query}  (Ctrl+C stops)")

    run(site, host, port, ready)


def _try(db: str, *, write: bool) -> None:
    """Open the store and close it: one that cannot be opened is told of now, not by every page."""
    Store(db, read_only=True).close()
    if write:
        Store(db).close()
