"""`tacitus compare`: the brief of a story, each line with the words it rests on."""

from __future__ import annotations

from dataclasses import asdict

import click

from tacitus.cli.options import db_option, json_option
from tacitus.cli.show import echo_json
from tacitus.cli.story import most_told
from tacitus.store.store import Store
from tacitus.views.brief import brief_lines, story_brief
from tacitus.views.story import plain


@click.command(epilog="Example: tacitus compare st_0123456789abcdef")
@click.argument("story_id", metavar="[ID]", required=False)
@db_option
@json_option
def compare(story_id: str | None, db: str, *, as_json: bool) -> None:
    """Show a story's brief: facts, common ground, points of difference, chronology, open questions.

    Every line is made of the record's own words by a fixed template, and under it stand the report, the
    place in its text and the words. Without an ID: the most told story of the store.
    """
    with Store(db, read_only=True) as store:
        brief = story_brief(store, story_id or most_told(store))
    if as_json:
        echo_json(
            {
                "story_id": brief.story_id,
                "title": brief.title,
                "report_ids": [report.id for report in brief.reports],
                "sections": [asdict(section) for section in brief.sections],
            }
        )
        return
    click.echo(plain(brief_lines(brief)))
