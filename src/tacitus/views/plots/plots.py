"""Every picture by name: what it shows, and how it is drawn from a store."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tacitus.store.filters import Filter
from tacitus.store.store import Store
from tacitus.views.plots.days import Step
from tacitus.views.plots.events import PlotEvent, plot_events
from tacitus.views.plots.figure import NO_LINKS, Figure, Links
from tacitus.views.plots.goldstein import goldstein
from tacitus.views.plots.network import network
from tacitus.views.plots.timeline import timeline
from tacitus.views.plots.worldmap import event_map


@dataclass(frozen=True, slots=True)
class Drawing:
    """How a picture is wanted; each kind takes what concerns it."""

    step: Step | None = None
    """What a bar of a timeline covers; None for what fits."""
    top: int = 30
    """Actors of a network."""
    links: Links = NO_LINKS


@dataclass(frozen=True, slots=True)
class Plot:
    """One kind of picture."""

    what: str
    draw: Callable[[Sequence[PlotEvent], Drawing], Figure]


PLOTS: Mapping[str, Plot] = {
    "timeline": Plot(
        "events over time, cooperation above the line and conflict below it",
        lambda events, how: timeline(events, how.step, how.links),
    ),
    "network": Plot(
        "who does what to whom: actors and arrows between them",
        lambda events, how: network(events, how.top, how.links),
    ),
    "map": Plot("where events happened", lambda events, how: event_map(events, how.links)),
    "goldstein": Plot(
        "mean intensity over time, from conflict (-10) to cooperation (10)",
        lambda events, how: goldstein(events, how.step, how.links),
    ),
}


def plot(store: Store, kind: str, wanted: Filter, how: Drawing | None = None) -> Figure:
    """Return a picture of the events that a filter lets through.

    Args:
        store: Where the events are.
        kind: A name of PLOTS.
        wanted: Which events.
        how: How it is drawn.
    """
    return PLOTS[kind].draw(plot_events(store, wanted), how or Drawing())
