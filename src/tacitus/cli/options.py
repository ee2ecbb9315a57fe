"""Options that several commands share, each packed into one record before the command sees it."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

import click

from tacitus.records.event import PloverType, Status
from tacitus.records.statement import Act
from tacitus.settings import DEFAULT_MODEL, Settings
from tacitus.store.filters import Filter

Command = Callable[..., Any]

DEFAULT_DB = "tacitus.db"


@dataclass(frozen=True, slots=True)
class Output:
    """Which store to ask, how many rows to show, and how."""

    db: str
    limit: int
    as_json: bool


def output_options(limit: int) -> Callable[[Command], Command]:
    """Give a command `--db`, `--limit` and `--json`, packed into `output: Output`.

    Args:
        limit: Rows shown when the user does not say; 0 for all.
    """

    def decorate(command: Command) -> Command:
        @db_option
        @click.option("--limit", default=limit, show_default=True, help="Rows to show; 0 for all.")
        @json_option
        @functools.wraps(command)
        def packed(*args: Any, db: str, limit: int, as_json: bool, **rest: Any) -> object:
            return command(*args, output=Output(db, limit, as_json), **rest)

        return packed

    return decorate


def filter_options(*names: str) -> Callable[[Command], Command]:
    """Give a command the named conditions as options, packed into `wanted: Filter`.

    Args:
        *names: Fields of `Filter`.
    """

    def decorate(command: Command) -> Command:
        @functools.wraps(command)
        def packed(*args: Any, **given: Any) -> object:
            conditions = {field.name: given.pop(field.name, "") or "" for field in fields(Filter)}
            return command(*args, wanted=Filter(**conditions), **given)

        decorated: Command = packed
        for name in reversed(names):
            decorated = _CONDITIONS[name](decorated)
        return decorated

    return decorate


def settings_options(*names: str) -> Callable[[Command], Command]:
    """Give a command what a run may be told as options, packed into `settings: Settings`.

    Args:
        *names: Fields of `Settings` that have an option here.
    """

    def decorate(command: Command) -> Command:
        @functools.wraps(command)
        def packed(*args: Any, **given: Any) -> object:
            told = {name: given.pop(name) for name in names}
            return command(*args, settings=Settings(**told), **given)

        decorated: Command = packed
        for name in reversed(names):
            decorated = _SETTINGS[name](decorated)
        return decorated

    return decorate


def _columns(_: click.Context, __: click.Parameter, given: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Read `FIELD=COLUMN` pairs."""
    pairs = []
    for pair in given:
        field, sign, column = pair.partition("=")
        if not sign or not column or field not in FIELDS:
            raise click.BadParameter(f"{pair!r} is no FIELD=COLUMN; the fields are {', '.join(FIELDS)}")
        pairs.append((field, column))
    return tuple(pairs)


def _cores() -> int:
    """Return how many processors this process may use, 64 at most."""
    usable = getattr(os, "sched_getaffinity", None)
    return min(64, len(usable(0)) if usable else os.cpu_count() or 1)


FIELDS = ("text", "html", "title", "published", "outlet", "byline", "url", "language")
"""What a column may be said to hold."""

_SETTINGS: dict[str, Callable[[Command], Command]] = {
    "workers": click.option(
        "--workers",
        default=_cores,
        show_default="one a core",
        type=click.IntRange(1, 64),
        help="Processes that code; a few reports are coded in one.",
    ),
    "stock_parse": click.option(
        "--stock-parse", is_flag=True, help="Parse with spaCy's own components: the same records, slower."
    ),
    "model": click.option(
        "--model", default=DEFAULT_MODEL, show_default=True, help="spaCy English pipeline, by name or path."
    ),
    "cues": click.option(
        "--cues",
        default="",
        metavar="FILE",
        type=click.Path(dir_okay=False),
        help="TOML file of words that attribute, to add to the lexicon (docs/statements.md).",
    ),
    "actors": click.option(
        "--actors",
        multiple=True,
        metavar="FILE",
        type=click.Path(dir_okay=False),
        help="List of actors of your own: CSV, YAML, .actors or .agents (docs/actors.md); may be repeated.",
    ),
    "rules": click.option(
        "--rules",
        multiple=True,
        metavar="FILE",
        type=click.Path(dir_okay=False),
        help="Rule file of your own for events (docs/events.md, tacitus rules test FILE); may be repeated.",
    ),
    "places": click.option(
        "--places",
        multiple=True,
        metavar="FILE",
        type=click.Path(dir_okay=False),
        help="CSV list of places of your own (docs/places.md); may be repeated.",
    ),
    "columns": click.option(
        "--column",
        "columns",
        multiple=True,
        metavar="FIELD=COLUMN",
        callback=_columns,
        help="Which column of a table or field of a record holds what, such as text=Body; may be repeated.",
    ),
}

db_option = click.option(
    "--db",
    default=DEFAULT_DB,
    show_default=True,
    type=click.Path(dir_okay=False),
    help="The store: one SQLite file.",
)

json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")


def _choice(kind: type[PloverType] | type[Status] | type[Act]) -> click.Choice[str]:
    return click.Choice([each.value for each in kind], case_sensitive=False)


_CONDITIONS: dict[str, Callable[[Command], Command]] = {
    "actor": click.option("--actor", help="Part of a name, an actor's id, or a country code such as RUS."),
    "speaker": click.option("--speaker", help="Part of a speaker's name, an actor's id, or a country code."),
    "type": click.option("--type", type=_choice(PloverType), help="PLOVER type of the event."),
    "status": click.option("--status", type=_choice(Status), help="Status of the event."),
    "act": click.option("--act", type=_choice(Act), help="What the speaker does by speaking."),
    "uncodable": click.option(
        "--all",
        "uncodable",
        flag_value="too",
        help="Also deeds of which too little is told, and those of private people.",
    ),
    "speech": click.option(
        "--speech", flag_value="only", help="Only what was spoken: no beliefs, wishes or plans."
    ),
    "since": click.option("--since", help="First day of publication: 2019-07-05, 2019-07 or 2019."),
    "until": click.option("--until", help="Last day of publication, included."),
    "outlet": click.option("--outlet", help="Part of an outlet's name."),
    "story": click.option("--story", help="Id of a story."),
    "report": click.option("--report", help="Id of a report."),
}
