"""`tacitus follow`: read feeds into a store, again and again."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from pathlib import Path

import click

from tacitus.cli.options import db_option, settings_options
from tacitus.cli.read import Bar
from tacitus.runs.follow import Rounds
from tacitus.runs.follow import follow as run_follow
from tacitus.settings import Settings
from tacitus.store.store import Store

EPILOG = """\b
Examples:
  tacitus follow feeds.txt --every 15m
  tacitus follow https://news.example/rss.xml --rounds 1 --db news.db

A list of feeds is a text file, one address a line; lines that begin with # are left out.
"""
UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86_400}
LEAST = 60
"""Seconds between two rounds, at least: no site changes faster than it may be asked."""


class Every(click.ParamType[float]):
    """A time such as `15m`: a number with s, m, h or d."""

    name = "time"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Return seconds."""
        match = re.fullmatch(r"(\d+)\s*([smhd])", str(value))
        if not match:
            self.fail(f"{value!r} is no time such as 90s, 15m, 2h or 1d", param, ctx)
        seconds = int(match[1]) * UNITS[match[2]]
        if seconds < LEAST:
            self.fail(f"feeds are asked once a minute at most, not every {value}", param, ctx)
        return float(seconds)


@click.command(epilog=EPILOG)
@click.argument("feeds", nargs=-1, required=True)
@db_option
@settings_options("workers", "model", "cues")
@click.option("--every", default="15m", show_default=True, type=Every(), help="Pause between two rounds.")
@click.option("--rounds", default=0, help="Stop after so many rounds.  [default: go on]")
@click.option("--delay", default=1.0, show_default=True, help="Seconds between two requests to one host.")
@click.option("--private", is_flag=True, help="Allow addresses of your own network.")
def follow(feeds: tuple[str, ...], db: str, settings: Settings, every: float, **told: float) -> None:
    """Read what feeds list into a store, and go on as they change.

    FEEDS are addresses of RSS or Atom feeds, or files that list them. Pages are asked for politely:
    robots.txt is obeyed, each host is left in peace between two requests, an unchanged feed is not sent
    again. What is fetched is kept as it came. Stop with Ctrl-C; the next run goes on where this one stopped.
    """
    settings = replace(settings, fetch_delay=float(told["delay"]), private_addresses=bool(told["private"]))
    rounds = Rounds(every, int(told["rounds"]), time.sleep)
    addresses = _addresses(feeds)
    with Store(db) as store, Bar() as bar:
        for done in run_follow(store, addresses, settings, rounds, bar.show):
            click.echo(f"{done.reports:,} added, {done.known:,} known already, {done.refusals:,} refused")


def _addresses(given: tuple[str, ...]) -> list[str]:
    """Return the feeds named, or listed in the files named."""
    found: list[str] = []
    for each in given:
        if "://" in each:
            found.append(each)
            continue
        try:
            lines = Path(each).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise click.ClickException(f"{each}: no list of feeds that can be read ({error})") from error
        found += [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
    if not found:
        raise click.ClickException(f"no feed is named in {', '.join(given)}; write one address a line")
    return list(dict.fromkeys(found))
