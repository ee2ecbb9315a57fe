"""The forms above lists: which conditions each list takes, what they are called, what may be chosen."""

from __future__ import annotations

from collections.abc import Mapping

from tacitus.records.actor import ActorKind
from tacitus.records.event import PloverType, Status
from tacitus.records.statement import Act
from tacitus.views.web.asked import Asked, address
from tacitus.views.web.listed import Facet, FieldShown, Link, Search

_WORDS = {
    "words": "Words",
    "actor": "Actor",
    "speaker": "Speaker",
    "type": "Type",
    "status": "Status",
    "act": "Act",
    "outlet": "Outlet",
    "since": "From day",
    "until": "To day",
    "order": "Order",
    "alone": "Also told by one",
    "kind": "Kind",
    "unknown": "Not in the registry",
    "story": "Story",
    "report": "Report",
    "speech": "Only what was spoken",
    "uncodable": "All deeds",
}
_HINTS = {
    "words": "in the text",
    "actor": "name, id or RUS",
    "speaker": "name, id or RUS",
    "outlet": "part of its name",
    "since": "2026-03-01",
    "until": "2026-03-31",
}
_FIELDS = {
    "index": ("words", "actor", "outlet", "since", "until", "order", "alone"),
    "events": ("words", "actor", "type", "status", "outlet", "since", "until"),
    "statements": ("words", "speaker", "act", "outlet", "since", "until"),
    "actors": ("words", "kind", "unknown"),
}
_ANY = ("", "any")


def _choices(
    kind: type[PloverType] | type[Status] | type[Act] | type[ActorKind],
) -> tuple[tuple[str, str], ...]:
    return (_ANY, *((each.value, each.value.replace("_", " ").lower()) for each in kind))


_CHOICES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "type": _choices(PloverType),
    "status": _choices(Status),
    "act": _choices(Act),
    "kind": _choices(ActorKind),
    "order": (("", "most told first"), ("newest", "newest first")),
    "alone": (("", "no"), ("too", "yes")),
    "unknown": (("", "all"), ("only", "only these")),
}


def search(name: str, asked: Asked) -> Search:
    """Return the form above a list, with what is set in it."""
    values = dict(asked.conditions)
    shown = tuple(
        FieldShown(
            each,
            "Name" if name == "actors" and each == "words" else _WORDS[each],
            values.get(each, ""),
            _CHOICES.get(each, ()),
            _HINTS.get(each, "") if name != "actors" else "part of a name",
        )
        for each in _FIELDS[name]
    )
    chosen = tuple(
        Link(f"{_WORDS[each]}: {value}", address(name, asked.without(each), served=True))
        for each, value in asked.conditions
    )
    return Search(f"{name}.html", shown, chosen)


def facets(name: str, asked: Asked, counted: Mapping[str, list[tuple[str, int]]]) -> tuple[Facet, ...]:
    """Return the ways to narrow a list, with what each would leave."""
    values = dict(asked.conditions)
    return tuple(
        Facet(
            _WORDS[each],
            tuple(
                Link(
                    value.lower() if each in _CHOICES else value,
                    address(name, _toggled(asked, each, value), served=True),
                    number,
                    values.get(each, "").casefold() == value.casefold(),
                )
                for value, number in rows
            ),
        )
        for each, rows in counted.items()
        if rows
    )


def _toggled(asked: Asked, name: str, value: str) -> Asked:
    chosen = dict(asked.conditions).get(name, "").casefold() == value.casefold()
    return asked.without(name) if chosen else asked.having(name, value)
