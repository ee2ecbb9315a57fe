"""`tacitus info`: what a store holds, and what made it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

import click

from tacitus import __version__
from tacitus.cli.options import db_option, json_option
from tacitus.cli.show import echo_json
from tacitus.settings import Settings
from tacitus.store.connect import SCHEMA_VERSION
from tacitus.store.store import Store
from tacitus.versions import versions_of

COUNTED = (
    "reports",
    "statements",
    "event_mentions",
    "actors",
    "mentions",
    "stories",
    "events",
    "utterances",
    "findings",
    "refusals",
    "runs",
)


@dataclass(frozen=True, slots=True)
class Info:
    """What a store holds, and what made it."""

    db: str
    tacitus: str
    schema: int
    counts: dict[str, int]
    first: str | None
    """First publication."""
    last: str | None
    """Last publication."""
    undated: int
    """Reports whose publication date is unknown."""
    versions: dict[str, str]
    """Versions of the last run: program, model, each folder of facts."""
    stale: int
    """Reports coded by other versions than the last run's."""
    newer: dict[str, str]
    """What is installed here in another version than the last run's; lists of your own are not compared."""


def store_info(store: Store) -> Info:
    """Return what a store holds, and what made it."""
    # Table names come from the tuple above, never from input.
    counts = {name: store.query(f"SELECT count(*) FROM {name}").rows[0][0] for name in COUNTED}
    first, last = store.query("SELECT min(published), max(published) FROM reports").rows[0]
    undated = store.query("SELECT count(*) FROM reports WHERE published IS NULL").rows[0][0]
    newest = store.query("SELECT versions FROM runs ORDER BY id DESC LIMIT 1").rows
    groups = store.query(
        "SELECT coded_by, count(*) FROM reports GROUP BY coded_by ORDER BY max(rowid) DESC"
    ).rows
    versions = json.loads(newest[0][0]) if newest else {}
    return Info(
        db=store.path,
        tacitus=__version__,
        schema=SCHEMA_VERSION,
        counts=counts,
        first=first,
        last=last,
        undated=undated,
        versions=versions,
        stale=sum(count for _, count in groups[1:]),
        newer=_newer(versions),
    )


def _newer(versions: dict[str, str]) -> dict[str, str]:
    """Return what is installed in another version than a run's; own files stand after a plus sign."""
    here = versions_of(Settings())
    return {
        name: version
        for name, version in here.items()
        if name != "model" and name in versions and versions[name].partition("+")[0] != version
    }


@click.command(epilog="Example: tacitus info --db news.db")
@db_option
@json_option
def info(db: str, as_json: bool) -> None:  # noqa: FBT001 (an option)
    """Tell what a store holds, and the versions that made it."""
    with Store(db, read_only=True) as store:
        found = store_info(store)
    if as_json:
        echo_json(asdict(found))
        return
    click.echo(f"{found.db}: schema {found.schema}, Tacitus {found.tacitus}")
    for name, count in found.counts.items():
        click.echo(f"  {name.replace('_', ' '):<16}{count:>9,}")
    if found.first and found.last:
        click.echo(f"  published from {found.first[:10]} to {found.last[:10]}; {found.undated:,} undated")
    if found.versions:
        click.echo("  coded with " + ", ".join(f"{key} {value}" for key, value in found.versions.items()))
    if found.newer:
        here = ", ".join(f"{name} {version}" for name, version in found.newer.items())
        click.echo(f"  installed now: {here}; tacitus read --again codes the reports anew with it")
    if found.stale:
        click.echo(
            f"  {found.stale:,} reports were coded by other versions: tacitus read --again codes them anew"
        )
