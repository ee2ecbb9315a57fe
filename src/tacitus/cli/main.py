"""`tacitus`: the group of commands, and how errors end a command.

Exit codes: 0 done; 1 what was asked cannot be done (the message says why); 2 the command line is wrong;
130 interrupted, 143 terminated (what was committed is kept).
"""

from __future__ import annotations

import signal
import sys
from types import FrameType

import click

from tacitus import __version__
from tacitus.cli.actors import actors
from tacitus.cli.bundle import bundle
from tacitus.cli.compare import compare
from tacitus.cli.events import events
from tacitus.cli.explain import explain
from tacitus.cli.export import export
from tacitus.cli.follow import follow
from tacitus.cli.info import info
from tacitus.cli.load import load
from tacitus.cli.look import look
from tacitus.cli.plot import plot
from tacitus.cli.read import read
from tacitus.cli.refusals import refusals
from tacitus.cli.reports import reports
from tacitus.cli.rules import rules
from tacitus.cli.run import run
from tacitus.cli.saga import saga
from tacitus.cli.sagas import sagas
from tacitus.cli.search import search
from tacitus.cli.serve import serve
from tacitus.cli.site import site
from tacitus.cli.sql import sql
from tacitus.cli.statements import statements
from tacitus.cli.stories import stories
from tacitus.cli.story import story
from tacitus.errors import TacitusError
from tacitus.store.trouble import trouble

COMMANDS = (
    read,
    look,
    follow,
    stories,
    story,
    sagas,
    saga,
    compare,
    bundle,
    statements,
    events,
    reports,
    explain,
    search,
    sql,
    serve,
    site,
    export,
    plot,
    actors,
    rules,
    refusals,
    run,
    load,
    info,
)


class _InOrder(click.Group):
    """A group that lists its commands in the order of `COMMANDS`: the order in which they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        return list(self.commands)


@click.group(
    cls=_InOrder,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Begin with: tacitus read REPORTS, then: tacitus stories. Docs: docs/ in the repository.",
)
@click.version_option(__version__, prog_name="tacitus")
def app() -> None:
    """Read news reports into a record that can be checked.

    Who said what, who did what to whom, when and where; which reports tell of the same thing; what they agree
    on, what only one says, and where they differ. Every record points at the exact characters it came from.
    """


for _command in COMMANDS:
    app.add_command(_command)


KEPT = "What was committed is kept; run the same command again to go on."


class TerminatedError(BaseException):
    """The system asks the program to end; whatever is open is closed on the way out."""


def _terminated(_: int, __: FrameType | None) -> None:
    raise TerminatedError


def main() -> None:
    """Run the command line and exit with its code."""
    signal.signal(signal.SIGTERM, _terminated)
    try:
        code = app.main(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo(f"Interrupted. {KEPT}", err=True)
        sys.exit(130)
    except TerminatedError:
        click.echo(f"Terminated. {KEPT}", err=True)
        sys.exit(143)
    except TacitusError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        told = trouble(error)
        if told is None:
            raise
        click.echo(f"Error: {told}", err=True)
        sys.exit(1)
    sys.exit(code if isinstance(code, int) else 0)
