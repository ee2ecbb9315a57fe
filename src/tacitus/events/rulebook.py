"""The rulebook: rules and word classes read from `data/rules/`, checked, frozen and indexed by trigger.

A rule file holds one PLOVER type; the fields are those of `Rule`. Choices are told in
`docs/decisions/0003-plover-choices.md`.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from tacitus.data import names_in, read_toml, version
from tacitus.errors import SettingsError
from tacitus.events.codes import Fold, event_codes
from tacitus.events.phrases import lemmas_for
from tacitus.records.event import PloverType

_NOT_RULES = frozenset(
    {"classes.toml", "confidence.toml", "lemmas.toml", "numbers.toml", "referring.toml", "status.toml"}
)
_PARTS = frozenset({"type", "rule", "classes", "off", "keep"})
_KEEPABLE = frozenset({"private", "crime", "sport"})
_NEEDS = frozenset({"both", "states", "actor", "recipient", "any"})
_OPTIONAL = frozenset(
    {"verbs", "nouns", "adjectives", "particle", "object", "without", "subject", "preps", "sentence"}
    | {
        "complement",
        "fold",
        "light",
        "actor",
        "recipient",
        "joint",
        "abroad",
        "state",
        "needs",
        "count",
        "mode",
        "contexts",
    }
    | {"fires", "not", "type"}
)
_FIELDS = _OPTIONAL | {"id", "meaning", "cameo"}
_ACTOR = ("subj", "by", "poss", "mod")
_RECIPIENT = ("obj",)
_NOUN_RECIPIENT = ("on", "against", "with", "to", "of")


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of telling a deed."""

    id: str
    """File and name, such as `consult.meet`."""
    meaning: str
    type: PloverType
    cameo: str
    """CAMEO code to the finest level that these words allow."""
    verbs: frozenset[str] = frozenset()
    """Lemmas that trigger the rule as verbs."""
    nouns: frozenset[str] = frozenset()
    """Lemmas that trigger it as nouns; a pair such as `air strike` needs the modifier before the noun."""
    adjectives: frozenset[str] = frozenset()
    mode: str = ""
    contexts: tuple[str, ...] = ()
    particle: frozenset[str] = frozenset()
    """The verb must have one of these particles; empty: it must have none."""
    object: frozenset[str] = frozenset()
    """The object's phrase, or a noun trigger's own, must hold one of these; empty: free."""
    without: frozenset[str] = frozenset()
    """Neither the object's phrase nor the noun trigger's own may hold one of these."""
    subject: frozenset[str] = frozenset()
    """The subject's phrase must hold one of these; empty: free."""
    preps: tuple[tuple[str, frozenset[str]], ...] = ()
    """Prepositions that must be there, each with the words one of which its phrase must hold (empty: any)."""
    sentence: frozenset[str] = frozenset()
    """The sentence must hold one of these strings, such as `peacekeep`; empty: free."""
    complement: str = ""
    """Empty, or what clause must depend on the trigger: `any`, `infinitive`, `must` (another's duty)."""
    fold: Fold | None = None
    """What the rule does with the deed in its complement; None for a deed of its own."""
    light: bool = False
    """A noun trigger counts only under a light verb."""
    actor: tuple[str, ...] = _ACTOR
    """Slots in which the doer stands, the first filled one wins."""
    recipient: tuple[str, ...] = ()
    """Slots in which the one it is done to stands, the first filled one wins."""
    joint: bool = False
    """All parties are actors when several are named on one side ("X and Y met")."""
    abroad: bool = False
    """The doers come from abroad: without a country, they are of the one other state of the sentence."""
    state: bool = False
    """The rule tells a standing state when in the present tense ("recognizes"): its status is ongoing."""
    needs: str = "any"
    """Who must be known: `both`, both as bare `states` or forces, the `actor`, the `recipient`, or `any`."""
    count: tuple[str, str] = ("", "")
    """Slot and unit of the number told: `("obj", "dead")`."""
    fires: tuple[str, ...] = ()
    """Sentences in which the rule fires; run as tests."""
    misses: tuple[str, ...] = ()
    """Near misses in which it must not; run as tests."""

    @property
    def weight(self) -> int:
        """How specific the rule is: the number of its constraints."""
        held = sum(map(bool, (self.particle, self.object, self.subject, self.sentence, self.complement)))
        return held + sum(2 if words else 1 for _, words in self.preps)


@dataclass(frozen=True)
class Rulebook:
    """Rules by trigger lemma, the word classes, and the version of the files they came from."""

    rules: tuple[Rule, ...]
    classes: Mapping[str, frozenset[str]]
    version: str
    keep: frozenset[str] = frozenset()
    """What is coded though by default it is not: `private`, `crime`, `sport` (see `events/worth.py`)."""
    by_verb: Mapping[str, tuple[Rule, ...]] = field(init=False)
    by_noun: Mapping[str, tuple[Rule, ...]] = field(init=False)
    by_adjective: Mapping[str, tuple[Rule, ...]] = field(init=False)
    called: frozenset[str] = field(init=False)
    """The lemmas at which some rule may fire."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_verb", _index(self.rules, "verbs"))
        object.__setattr__(self, "by_noun", _index(self.rules, "nouns"))
        object.__setattr__(self, "by_adjective", _index(self.rules, "adjectives"))
        triggers = (frozenset(each) for each in (self.by_verb, self.by_noun, self.by_adjective))
        object.__setattr__(self, "called", lemmas_for(*triggers))

    def words(self, name: str) -> frozenset[str]:
        """Return the words of a class; empty when there is none of the name."""
        return self.classes.get(name, frozenset())


def _index(rules: Iterable[Rule], attribute: str) -> dict[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        for lemma in getattr(rule, attribute):
            found.setdefault(lemma.split()[-1], []).append(rule)
    return {lemma: tuple(sorted(here, key=_precedence)) for lemma, here in found.items()}


def _precedence(rule: Rule) -> tuple[int, bool, str]:
    """Sort key: the rule with more constraints first, then the finer code, then the id."""
    return -rule.weight, rule.cameo.endswith("0"), rule.id


@cache
def rulebook_with(files: tuple[str, ...]) -> Rulebook:
    """Return the shipped rulebook with users' rule files over it, in their order.

    Raises:
        SettingsError: A file cannot be read, or a rule in it is not sound.
    """
    book = rulebook()
    for path in files:
        book = with_file(book, Path(path))
    return book


@cache
def rulebook() -> Rulebook:
    """Return the rulebook that Tacitus ships."""
    classes = _classes(read_toml("rules/classes.toml"))
    rules: list[Rule] = []
    for name in names_in("rules", ".toml"):
        if name.rsplit("/", 1)[-1] not in _NOT_RULES:
            rules += read_rules(read_toml(name), name.rsplit("/", 1)[-1].removesuffix(".toml"), classes)
    return Rulebook(tuple(rules), classes, version("rules"))


def with_file(book: Rulebook, path: Path) -> Rulebook:
    """Return a rulebook with the rules of a user's file: a rule of the same id replaces the shipped one.

    Args:
        book: The rulebook to add to.
        path: A rule file. `off = ["consult.meet", …]` in it switches rules off.

    Raises:
        SettingsError: The file cannot be read, or a rule in it is not sound.
    """
    try:
        raw = path.read_bytes()
        data = tomllib.loads(raw.decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"the rule file {path} cannot be read: {error}") from error
    strange = sorted(set(data) - _PARTS)
    if strange:
        raise SettingsError(f"{path}: unknown part {strange[0]!r}; known are {', '.join(sorted(_PARTS))}")
    classes = {**book.classes, **_classes(data.get("classes", {}), book.classes)}
    added = read_rules(data, path.stem, classes) if "rule" in data else []
    known = {rule.id for rule in book.rules}
    unknown = sorted(set(data.get("off", ())) - known)
    if unknown:
        raise SettingsError(
            f"{path}: `off` names {unknown[0]!r}, but there is no such rule; see tacitus rules list"
        )
    gone = {*data.get("off", ()), *(rule.id for rule in added)}
    kept = [rule for rule in book.rules if rule.id not in gone]
    keep = book.keep | frozenset(data.get("keep", ()))
    if keep - _KEEPABLE:
        raise SettingsError(f"{path}: `keep` may name {', '.join(sorted(_KEEPABLE))}")
    return Rulebook((*kept, *added), classes, f"{book.version}+{hashlib.sha256(raw).hexdigest()[:12]}", keep)


def _classes(
    data: Mapping[str, Any], known: Mapping[str, frozenset[str]] | None = None
) -> dict[str, frozenset[str]]:
    """Return word classes with the classes named in them (`@weapon`) opened; order of the file counts."""
    classes: dict[str, frozenset[str]] = dict(known or {})
    for name, words in data.items():
        classes[name] = _words(words, classes, f"class {name}")
    return classes


def _words(words: Iterable[str], classes: Mapping[str, frozenset[str]], where: str) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        if not word.startswith("@"):
            found.add(word)
        elif word[1:] in classes:
            found |= classes[word[1:]]
        else:
            raise SettingsError(
                f"{where}: there is no word class {word!r}; classes stand in rules/classes.toml"
            )
    return frozenset(found)


def read_rules(data: Mapping[str, Any], name: str, classes: Mapping[str, frozenset[str]]) -> list[Rule]:
    """Return the rules of one file's content.

    Args:
        data: The file as read: `type` and a list `rule`.
        name: The file's name without suffix; rule ids begin with it.
        classes: Word classes that `@name` may stand for.

    Raises:
        SettingsError: A rule is not sound; the message tells which, and what to do.
    """
    return [
        _read_rule(row, name, _type_of(row.get("type", data.get("type", name.upper())), name), classes)
        for row in data.get("rule", ())
    ]


def _type_of(told: str, name: str) -> PloverType:
    try:
        return PloverType(told)
    except ValueError as error:
        raise SettingsError(f"{name}.toml: `type` must be one of {', '.join(PloverType)}") from error


def _read_rule(
    row: Mapping[str, Any], name: str, event_type: PloverType, classes: Mapping[str, frozenset[str]]
) -> Rule:
    own = str(row.get("id", "?"))
    full = own if "." in own else f"{name}.{own}"  # with a point: the shipped rule that a user's replaces
    _check(row, full)

    def words(key: str) -> frozenset[str]:
        return _words(row.get(key, ()), classes, f"rule {full}, {key}")

    nouns = words("nouns")
    slot, _, unit = row.get("count", "").partition(":")
    return Rule(
        id=full,
        meaning=row["meaning"],
        type=event_type,
        cameo=row["cameo"],
        verbs=words("verbs"),
        nouns=nouns,
        adjectives=words("adjectives"),
        mode=row.get("mode", ""),
        contexts=tuple(row.get("contexts", ())),
        particle=words("particle"),
        object=words("object"),
        without=words("without"),
        subject=words("subject"),
        preps=tuple(
            (prep, _words(held, classes, f"rule {full}")) for prep, held in row.get("preps", {}).items()
        ),
        sentence=words("sentence"),
        complement=row.get("complement", ""),
        fold=Fold(row["fold"]) if "fold" in row else None,
        light=row.get("light", False),
        actor=tuple(row.get("actor", _ACTOR)),
        recipient=tuple(row.get("recipient", _NOUN_RECIPIENT if nouns else _RECIPIENT)),
        joint=row.get("joint", False),
        abroad=row.get("abroad", False),
        state=row.get("state", False),
        needs=row.get("needs", "any"),
        count=(slot, unit),
        fires=tuple(row.get("fires", ())),
        misses=tuple(row.get("not", ())),
    )


def _check(row: Mapping[str, Any], full: str) -> None:
    strange = sorted(set(row) - _FIELDS)
    if strange:
        raise SettingsError(
            f"rule {full}: unknown field {strange[0]!r}; known are {', '.join(sorted(_FIELDS))}"
        )
    for key in ("id", "meaning", "cameo"):
        if not row.get(key):
            raise SettingsError(f"rule {full}: `{key}` is missing")
    if not any(row.get(key) for key in ("verbs", "nouns", "adjectives")):
        raise SettingsError(f"rule {full}: give at least one trigger in `verbs`, `nouns` or `adjectives`")
    if row["cameo"] not in event_codes():
        raise SettingsError(f"rule {full}: CAMEO has no code {row['cameo']!r}")
    if row.get("needs", "any") not in _NEEDS:
        raise SettingsError(f"rule {full}: `needs` is one of {', '.join(sorted(_NEEDS))}")
    if "fold" in row and row["fold"] not in set(Fold):
        raise SettingsError(f"rule {full}: `fold` is one of {', '.join(Fold)}")
