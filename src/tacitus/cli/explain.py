"""`tacitus explain`: why a record was made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

import click

from tacitus.cli.options import db_option, json_option
from tacitus.cli.show import echo_json
from tacitus.store.store import Store
from tacitus.views.explanation import Explanation
from tacitus.views.explanation import explain as explain_record
from tacitus.views.terminal import printable


@click.command(epilog="Example: tacitus explain s_0123456789abcdef")
@click.argument("record_id", metavar="ID")
@db_option
@json_option
def explain(record_id: str, db: str, as_json: bool) -> None:  # noqa: FBT001 (an option)
    """Tell why a record was made: the words in their place, the rule or model, the reason.

    ID is that of a statement, event mention, finding, story, saga, event, utterance or actor, or of a report
    that is a copy.
    """
    with Store(db, read_only=True) as store:
        found = explain_record(store, record_id)
    if as_json:
        echo_json(asdict(found))
        return
    for line in explanation_lines(found):
        click.echo(line)


def explanation_lines(found: Explanation) -> Iterator[str]:
    """Yield an explanation as lines of text, the words between « and »."""
    yield f"{found.noun} {found.id}"
    yield f"  {printable(found.headline)}"
    for name, value in found.facts:
        yield f"  {name}: {printable(value)}"
    yield f"  because: {printable(found.reason)}"
    yield f"  rule: {found.rule} ({found.version})"
    if found.confidence is not None:
        yield f"  confidence: {found.confidence:.2f}"
    for words in found.words:
        yield ""
        yield f"  {words.role}, {words.address}, characters {words.start}–{words.end}:"
        yield f"    …{printable(words.before)}«{printable(words.words)}»{printable(words.after)}…"
