"""Coded events: type, quad class, actors, and who did what to whom.

Micro-averaged, each value counted once a record. Two or more gold sources without a target are joint actors:
the pair counts whichever way round it is predicted. Statements that PLOVER does not code are no events.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from itertools import combinations

from evals.figures import Figures, Scores, Tally, percent, prf_line
from evals.rows import Row
from evals.scorers.codes import QUAD, Coded, coded_actors, event_type

_TUPLES = ("dyad", "triple", "triple_quad", "full")
_MEASURES = (
    *("event", "quad", "detect"),
    *(f"{side}_{what}" for side in ("source", "target") for what in ("country", "actor", "sector")),
    *_TUPLES,
)


@dataclass(frozen=True, slots=True)
class Event:
    """A gold or predicted event; a gold one may allow several types."""

    types: tuple[str, ...]
    sources: tuple[Coded, ...]
    targets: tuple[Coded, ...]

    @property
    def joint(self) -> bool:
        """True when the actors act together on nobody."""
        return len(self.sources) > 1 and not self.targets


def read_event(row: Row, *, one_type: bool = False) -> Event | None:
    """Return an event as scored, or None when its type is not one of PLOVER's."""
    written = row.get("event_any") or row.get("event")
    types = [
        name for one in (written if isinstance(written, list) else [written]) if (name := event_type(one))
    ]
    if not types:
        return None
    return Event(
        tuple(types[:1] if one_type else types),
        coded_actors(row.get("source") or row.get("actor")),
        coded_actors(row.get("target") or row.get("recipient")),
    )


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score coded events.

    Args:
        gold: Rows with `id` and `events` of `source`, `event` (or `event_any`), `target`.
        predictions: The same; events of repeated ids are joined, a missing id counts as empty.

    Returns:
        `event_*`, `quad_*`, `source_country_*`, …, `triple_*` (source country, type, target country),
        `full_*` (with sectors), `detect_*` (some event or none), `top1`, `hit`, `macro_event_f1`.
    """
    offered: dict[str, list[Row]] = {}
    for row in predictions:
        offered.setdefault(str(row["id"]), []).extend(row.get("events") or [])
    count = _Count()
    for row in gold:
        wanted = [event for one in row.get("events") or [] if (event := read_event(one))]
        found = offered.get(str(row["id"]), [])
        count.add(wanted, [event for one in found if (event := read_event(one, one_type=True))])
    return count.scores()


class _Count:
    """Running counts over records."""

    def __init__(self) -> None:
        self.tallies = {name: Tally() for name in _MEASURES}
        self.by_type: dict[str, Tally] = {}
        self.with_events = self.first_right = self.some_right = 0

    def add(self, gold: list[Event], predicted: list[Event]) -> None:
        self.tallies["detect"].add(bool(predicted), bool(gold), bool(predicted and gold))
        self._add_types(gold, predicted)
        for side in ("source", "target"):
            self._add_actors(side, gold, predicted)
        for name in _TUPLES:
            self._add_tuples(name, gold, predicted)

    def _add_types(self, gold: list[Event], predicted: list[Event]) -> None:
        wanted = sorted({frozenset(event.types) for event in gold}, key=sorted)
        found = sorted({event.types[0] for event in predicted})
        self.tallies["event"].add_sets(wanted, found, lambda types, name: name in types)
        quads = sorted({frozenset(QUAD.get(name, 0) for name in types) for types in wanted}, key=sorted)
        self.tallies["quad"].add_sets(
            quads, sorted({QUAD.get(name, 0) for name in found}), lambda group, quad: quad in group
        )
        for types in wanted:
            self._of_type("/".join(sorted(types))).add(0, 1, 0, float(bool(types & set(found))))
        for name in found:
            right = any(name in types for types in wanted)
            if not right:
                self._of_type(name).add(1, 0, 0)
        for types in wanted:
            if types & set(found):
                self._of_type("/".join(sorted(types))).add(1, 0, 1, 0)
        if gold:
            self.with_events += 1
            self.first_right += bool(predicted) and any(predicted[0].types[0] in types for types in wanted)
            self.some_right += any(name in types for types in wanted for name in found)

    def _of_type(self, name: str) -> Tally:
        return self.by_type.setdefault(name, Tally())

    def _add_actors(self, side: str, gold: list[Event], predicted: list[Event]) -> None:
        def on(event: Event, which: str = side) -> tuple[Coded, ...]:
            return event.sources if which == "source" else event.targets

        joint = {actor for event in gold if event.joint for actor in event.sources}
        anywhere = {actor for event in predicted for actor in (*event.sources, *event.targets)}
        countries = {actor.country for event in gold for actor in on(event) if actor.country}
        found = {actor.country for event in predicted for actor in on(event) if actor.country}
        joint_countries = {actor.country for actor in joint if actor.country}
        if side == "source":
            found |= joint_countries & {actor.country for actor in anywhere}
        else:
            found -= joint_countries
        self.tallies[f"{side}_country"].add_sets(sorted(countries), sorted(found))
        open_countries = {actor.country for event in gold for actor in on(event) if actor.any_sector}
        wanted = {_bare(actor) for event in gold for actor in on(event) if not actor.any_sector}
        offered = {_bare(actor) for event in predicted for actor in on(event)}
        offered = {actor for actor in offered if actor.country not in open_countries or actor in wanted}
        if joint and side == "source":
            offered |= {_bare(actor) for actor in joint} & {_bare(actor) for actor in anywhere}
        elif joint:
            together = {actor.country for actor in joint}
            offered = {actor for actor in offered if actor.country not in together}
        self.tallies[f"{side}_actor"].add_sets(sorted(wanted), sorted(offered))
        self.tallies[f"{side}_sector"].add_sets(
            sorted(actor for actor in wanted if actor.sector),
            sorted(actor for actor in offered if actor.sector),
            lambda a, b: a.sector == b.sector,
        )

    def _add_tuples(self, name: str, gold: list[Event], predicted: list[Event]) -> None:
        wanted = _tuples(gold, name, open_sectors=name == "full")
        pairs = {one.actors for one in wanted if one.joint}
        offered = {
            _Told(one.types, _sorted_pair(one.actors), joint=True)
            if _sorted_pair(one.actors) in pairs
            else one
            for one in _tuples(predicted, name, open_sectors=False)
        }
        self.tallies[name].add_sets(
            sorted(wanted, key=repr),
            sorted(offered, key=repr),
            lambda a, b: _agree(a, b, typed=name != "dyad"),
        )

    def scores(self) -> Scores:
        figures: Figures = {}
        for name, tally in self.tallies.items():
            figures |= tally.figures(name)
        of_gold = [tally.f1 for tally in self.by_type.values() if tally.gold]
        figures["macro_event_f1"] = round(sum(of_gold) / len(of_gold), 2) if of_gold else 0.0
        figures["top1"] = percent(self.first_right, self.with_events)
        figures["hit"] = percent(self.some_right, self.with_events)
        labels = {
            "event": "event type",
            "quad": "quad class",
            "source_country": "country of the source",
            "target_country": "country of the target",
            "triple": "source country, type, target country",
            "full": "the same with sectors",
            "detect": "some event or none",
        }
        lines = (
            *(prf_line(label, name, figures) for name, label in labels.items()),
            (
                f"  first event right {figures['top1']:.1f} %, any right {figures['hit']:.1f} %, "
                f"mean F1 over types {figures['macro_event_f1']:.1f}"
            ),
        )
        return Scores(figures, lines)


def _bare(actor: Coded) -> Coded:
    return Coded(actor.country, actor.sector)


@dataclass(frozen=True, slots=True)
class _Told:
    """Who did what to whom, cut to what a measure looks at."""

    types: frozenset[Hashable]
    actors: tuple[tuple[str, ...], ...]
    """Source and target; for joint actors the pair in order of the alphabet."""
    joint: bool = False


def _key(name: str, *, open_sectors: bool) -> Callable[[Coded], tuple[str, ...]]:
    if name != "full":
        return lambda actor: (actor.country,)
    return lambda actor: (actor.country, "*" if open_sectors and actor.any_sector else actor.sector)


def _tuples(events: list[Event], name: str, *, open_sectors: bool) -> set[_Told]:
    key = _key(name, open_sectors=open_sectors)
    return {told for event in events for told in _told(event, name, key)}


def _told(event: Event, name: str, key: Callable[[Coded], tuple[str, ...]]) -> Iterator[_Told]:
    types: frozenset[Hashable] = frozenset()
    if name == "triple_quad":
        types = frozenset(QUAD.get(one, 0) for one in event.types)
    elif name != "dyad":
        types = frozenset(event.types)
    sources = [key(actor) for actor in event.sources]
    if event.joint:
        for pair in combinations(sources, 2):
            yield _Told(types, _sorted_pair(pair), joint=True)
        return
    for source in sources or [()]:
        for target in [key(actor) for actor in event.targets] or [()]:
            yield _Told(types, (source, target))


def _sorted_pair(actors: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted(actors))


def _agree(gold: _Told, predicted: _Told, *, typed: bool) -> bool:
    if gold.joint != predicted.joint or (typed and not gold.types & predicted.types):
        return False
    return all(_same_actor(a, b) for a, b in zip(gold.actors, predicted.actors, strict=True))


def _same_actor(gold: tuple[str, ...], predicted: tuple[str, ...]) -> bool:
    if gold == predicted:
        return True
    return len(gold) == len(predicted) == 2 and gold[1] == "*" and gold[0] == predicted[0]
