"""`tacitus rules`: the rules by which events are coded, and rule files of one's own."""

from __future__ import annotations

import sys
from dataclasses import asdict

import click

from tacitus.cli.options import json_option
from tacitus.cli.show import echo_json
from tacitus.rules import ShownRule, Tried, list_rules, show_rule, try_file

_files = click.option(
    "--rules", "files", multiple=True, metavar="FILE", help="Rule file of your own; may be repeated."
)


@click.group(epilog="Example: tacitus rules test my_rules.toml")
def rules() -> None:
    """Rules by which events are coded, and rule files of your own (docs/events.md)."""


@rules.command("list", epilog="Example: tacitus rules list --type PROTEST")
@click.option("--type", "event_type", default="", metavar="TYPE", help="Only rules of this PLOVER type.")
@_files
@json_option
def list_command(event_type: str, files: tuple[str, ...], as_json: bool) -> None:  # noqa: FBT001 (an option)
    """List the rules: id, PLOVER type, CAMEO code and meaning."""
    for rule in list_rules(files, event_type):
        if as_json:
            echo_json(asdict(rule))
        else:
            click.echo(f"{rule.id:<32} {rule.type:<10} {rule.cameo:<5} {rule.meaning}")


@rules.command("show", epilog="Example: tacitus rules show consult.meet")
@click.argument("rule_id", metavar="ID")
@_files
@json_option
def show_command(rule_id: str, files: tuple[str, ...], as_json: bool) -> None:  # noqa: FBT001 (an option)
    """Show one rule with its triggers, its examples and its near misses."""
    rule = show_rule(rule_id, files)
    if as_json:
        echo_json(asdict(rule))
        return
    for line in _lines(rule):
        click.echo(line)


@rules.command("test", epilog="Example: tacitus rules test my_rules.toml")
@click.argument("file")
@json_option
def test_command(file: str, as_json: bool) -> None:  # noqa: FBT001 (an option)
    """Try a rule file on its own examples; tell the line of each failure and why; exit with 1 on any."""
    found = try_file(file)
    failed = [tried for tried in found if not tried.holds]
    for tried in found if as_json else failed:
        if as_json:
            echo_json(asdict(tried))
        else:
            click.echo(_failure(file, tried))
    if not as_json:
        told = f"{len(found) - len(failed)} of {len(found)} examples hold"
        click.echo(f"{file}: {told}" if found else f"{file}: no examples; give each rule `fires` and `not`")
    if failed:
        sys.exit(1)


def _lines(rule: ShownRule) -> list[str]:
    code = f"{rule.type}{' ' + rule.mode if rule.mode else ''}, CAMEO {rule.cameo}"
    head = [f"{rule.id}: {rule.meaning}", f"  codes: {code}", f"  needs: {rule.needs}"]
    head.append(f"  triggers: {', '.join(rule.triggers)}")
    return [*head, *(f"  fires: {text}" for text in rule.fires), *(f"  not: {text}" for text in rule.misses)]


def _failure(file: str, tried: Tried) -> str:
    wish = "must fire" if tried.wanted else "must not fire"
    return f"{file}:{tried.line}: {tried.rule} {wish} in “{tried.sentence}”: {tried.why}"
