"""`tacitus story`: one story, and where its accounts meet and differ."""

from __future__ import annotations

from dataclasses import asdict

import click

from tacitus.cli.options import db_option, json_option
from tacitus.cli.show import echo_json
from tacitus.errors import NotFoundError
from tacitus.store.select import story_rows
from tacitus.store.store import Store
from tacitus.views.story import plain, story_lines, story_view


@click.command(epilog="Example: tacitus story st_0123456789abcdef")
@click.argument("story_id", metavar="[ID]", required=False)
@db_option
@click.option("--all", "show_all", is_flag=True, help="Show every finding, not the first five of each kind.")
@json_option
def story(story_id: str | None, db: str, **flags: bool) -> None:
    """Show a story: its reports and origins, what they share, what one alone tells, where they differ.

    Without an ID: the most told story of the store.
    """
    with Store(db, read_only=True) as store:
        view = story_view(store, story_id or most_told(store))
    if flags["as_json"]:
        echo_json(
            {
                "story": asdict(view.story),
                "accounts": [asdict(each) for each in view.accounts],
                "findings": [asdict(each) for each in view.findings],
            }
        )
        return
    click.echo(plain(story_lines(view, per_kind=0 if flags["show_all"] else 5)))


def most_told(store: Store) -> str:
    """Return the id of the story with the most reports.

    Raises:
        NotFoundError: The store has no stories.
    """
    rows = story_rows(store, 1).to_dicts()
    if not rows:
        raise NotFoundError("the store has no stories; read some reports first: tacitus read REPORTS")
    return str(rows[0]["id"])
