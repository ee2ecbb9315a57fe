"""The rulebook of events, asked directly: list and show its rules, try a rule file on its own examples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tacitus.errors import SettingsError
from tacitus.settings import DEFAULT_MODEL

if TYPE_CHECKING:
    from tacitus.events.rulebook import Rule


@dataclass(frozen=True, slots=True)
class ShownRule:
    """A rule in words."""

    id: str
    meaning: str
    type: str
    cameo: str
    mode: str
    triggers: tuple[str, ...]
    """Lemmas that trigger it, verbs, nouns and adjectives together, sorted."""
    needs: str
    """Whose name must be known: `both`, `states`, `actor`, `recipient` or `any`."""
    fires: tuple[str, ...]
    misses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tried:
    """A rule of a file tried on one of its own examples."""

    rule: str
    line: int
    """Line of the file on which the sentence stands, from 1."""
    sentence: str
    wanted: bool
    """True for a sentence of `fires`, False for one of `not`."""
    holds: bool
    why: str


def list_rules(files: Sequence[str] = (), event_type: str = "") -> tuple[ShownRule, ...]:
    """Return the rules, those of users' files over the shipped ones, by id.

    Args:
        files: Paths of rule files.
        event_type: A PLOVER type; empty for all.

    Raises:
        SettingsError: A file has a mistake.
    """
    from tacitus.events.rulebook import rulebook_with

    rules = sorted(rulebook_with(tuple(files)).rules, key=lambda rule: rule.id)
    return tuple(_shown(rule) for rule in rules if not event_type or rule.type == event_type.upper())


def show_rule(rule_id: str, files: Sequence[str] = ()) -> ShownRule:
    """Return one rule.

    Raises:
        SettingsError: There is no such rule, or a file has a mistake.
    """
    rules = list_rules(files)
    found = next((rule for rule in rules if rule.id == rule_id), None)
    if found is None:
        near = [rule.id for rule in rules if rule_id.rsplit(".", maxsplit=1)[-1] in rule.id.split(".")][:5]
        hint = f"; near: {', '.join(near)}" if near else "; tacitus rules list shows all"
        raise SettingsError(f"there is no rule {rule_id!r}{hint}")
    return found


def try_file(path: str, model: str = DEFAULT_MODEL) -> tuple[Tried, ...]:
    """Return how the rules of a file do on the examples that it gives for them, in its order.

    Args:
        path: A rule file.
        model: Name of the spaCy pipeline.

    Raises:
        SettingsError: The file has a mistake.
    """
    from tacitus.analysis.analyzer import examine
    from tacitus.analysis.parse import load_pipeline, parse
    from tacitus.events.rulebook import rulebook_with
    from tacitus.events.trial import try_rule
    from tacitus.reports import from_text

    book = rulebook_with((path,))
    shipped = {id(rule) for rule in rulebook_with(()).rules}
    own = [rule for rule in book.rules if id(rule) not in shipped]
    cases = [(rule, text, True) for rule in own for text in rule.fires]
    cases += [(rule, text, False) for rule in own for text in rule.misses]
    lines = Path(path).read_text(encoding="utf-8").splitlines()
    parses = parse((from_text(text) for _, text, _ in cases), load_pipeline(model))
    found = []
    for (rule, text, wanted), parsed in zip(cases, parses, strict=True):
        trial = try_rule(rule, examine(parsed), book, wanted=wanted)
        found.append(Tried(rule.id, _line_of(text, lines), text, wanted, trial.holds, trial.why))
    return tuple(sorted(found, key=lambda tried: (tried.line, tried.rule)))


def _line_of(sentence: str, lines: Sequence[str]) -> int:
    return next((number for number, line in enumerate(lines, 1) if sentence in line), 0)


def _shown(rule: Rule) -> ShownRule:
    triggers = tuple(sorted({*rule.verbs, *rule.nouns, *rule.adjectives}))
    return ShownRule(
        rule.id, rule.meaning, rule.type, rule.cameo, rule.mode, triggers, rule.needs, rule.fires, rule.misses
    )
