"""`tacitus story`: one story, where its accounts meet and differ, and what is set right by hand."""

from __future__ import annotations

from dataclasses import asdict

import click

from tacitus.cli.options import db_option, json_option
from tacitus.cli.show import echo_json
from tacitus.errors import NotFoundError
from tacitus.records.correction import Correction, Verb
from tacitus.records.ids import ReportId
from tacitus.runs import corrections
from tacitus.runs.gathering import regather
from tacitus.store.select import story_rows
from tacitus.store.store import Store
from tacitus.views.story import plain, story_lines, story_view

EPILOG = """\b
Examples:
  tacitus story t_0123456789abcdef
  tacitus story merge t_0123456789abcdef t_fedcba9876543210 --note "one summit"
  tacitus story split r_0123456789abcdef
  tacitus story corrections
"""


class _ShowFirst(click.Group):
    """A group whose first word may also be a story's id: then it is shown."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0] not in self.commands and args[0] not in {"-h", "--help"}):
            args = ["show", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_ShowFirst, epilog=EPILOG, options_metavar="", subcommand_metavar="[ID | COMMAND] [OPTIONS]")
def story() -> None:
    """Show a story: its reports and origins, what they share, what one alone tells, where they differ.

    Without an ID: the most told story of the store. What the program grouped wrongly is set right by merge,
    split and pin; that is kept in a file beside the store, and done again on every run.
    """


@story.command(epilog="Example: tacitus story show t_0123456789abcdef --all")
@click.argument("story_id", metavar="[ID]", required=False)
@db_option
@click.option("--all", "show_all", is_flag=True, help="Show every finding, not the first five of each kind.")
@json_option
def show(story_id: str | None, db: str, **flags: bool) -> None:
    """Show a story (the most told one without an ID); the word show may be left out."""
    with Store(db, read_only=True) as store:
        view = story_view(store, story_id or most_told(store))
    if flags["as_json"]:
        echo_json(
            {
                "story": asdict(view.story),
                "accounts": [asdict(each) for each in view.accounts],
                "findings": [asdict(each) for each in view.findings],
                "saga": asdict(view.saga) if view.saga else None,
            }
        )
        return
    click.echo(plain(story_lines(view, per_kind=0 if flags["show_all"] else 5)))


note_option = click.option("--note", default="", help="Why; shown with the story.")


@story.command(epilog="Example: tacitus story merge t_0123456789abcdef t_fedcba9876543210")
@click.argument("stories", metavar="ID ID...", nargs=-1, required=True)
@db_option
@note_option
def merge(stories: tuple[str, ...], db: str, note: str) -> None:
    """Make one story of several."""
    if len(set(stories)) < 2:
        raise click.UsageError("merge takes two stories or more")
    with Store(db) as store:
        reports = [report for each in stories for report in store.story(each).report_ids]
        _correct(store, Verb.MERGE, reports, note)


@story.command(epilog="Example: tacitus story split r_0123456789abcdef r_fedcba9876543210")
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@db_option
@note_option
def split(reports: tuple[str, ...], db: str, note: str) -> None:
    """Make a story of its own of reports that are in a wrong one."""
    with Store(db) as store:
        _correct(store, Verb.SPLIT, [store.report(each).report.id for each in reports], note)


@story.command(epilog="Example: tacitus story pin t_0123456789abcdef")
@click.argument("story_id", metavar="ID")
@db_option
@note_option
def pin(story_id: str, db: str, note: str) -> None:
    """Keep a story as it is: no report joins or leaves it."""
    with Store(db) as store:
        _correct(store, Verb.PIN, list(store.story(story_id).report_ids), note)


@story.command("corrections", epilog="Example: tacitus story corrections --undo k_0123456789abcdef")
@db_option
@click.option("--undo", metavar="ID", help="Take this correction back.")
@json_option
def list_corrections(db: str, undo: str | None, *, as_json: bool) -> None:
    """List what was set right by hand, or take one correction back."""
    with Store(db) as store:
        if undo:
            corrections.undo(store, undo)
            regather(store)
            click.echo(f"{undo} is taken back; the stories are grouped anew.")
            return
        path = corrections.corrections_path(store)
        found = corrections.read_corrections(path)
    for each in found:
        if as_json:
            echo_json(asdict(each))
        else:
            told = f" ({each.note})" if each.note else ""
            click.echo(f"{each.id}  {each.verb}  {', '.join(each.report_ids)}{told}")
    if not found and not as_json:
        click.echo(f"Nothing is corrected by hand ({path} is where it would stand).", err=True)


def most_told(store: Store) -> str:
    """Return the id of the story with the most reports.

    Raises:
        NotFoundError: The store has no stories.
    """
    rows = story_rows(store, 1).to_dicts()
    if not rows:
        raise NotFoundError("the store has no stories; read some reports first: tacitus read REPORTS")
    return str(rows[0]["id"])


def _correct(store: Store, verb: Verb, reports: list[ReportId], note: str) -> None:
    """Write a correction down, group anew, and tell where its reports are now."""
    correction = Correction.make(verb, tuple(dict.fromkeys(reports)), note)
    corrections.add(store, correction)
    regather(store)
    rows = store.query("SELECT story_id FROM story_reports WHERE report_id = ?", [reports[0]]).rows
    click.echo(
        f"Story {rows[0][0]} is as you say. To take it back: tacitus story corrections --undo {correction.id}"
    )
