"""Fills the pages of drawings: timeline, network and map of a story's events, or of those of a list."""

from __future__ import annotations

from tacitus.store.filters import Filter
from tacitus.store.store import Store
from tacitus.views.plots.events import plot_events
from tacitus.views.plots.figure import Figure, Links
from tacitus.views.plots.plots import PLOTS, Drawing
from tacitus.views.web.asked import Asked, address
from tacitus.views.web.listed import Link
from tacitus.views.web.pages import StoryLine
from tacitus.views.web.single import Picture, PicturesPage

_KINDS = ("timeline", "network", "map")
_TOP = 25
"""Actors of a network: more cannot be read."""


def story_pictures(store: Store, line: StoryLine, linked: set[str] | None = None) -> PicturesPage:
    """Return the drawings of a story.

    Args:
        store: Where its events are.
        line: The story as lists name it.
        linked: Actors with a page, to link to; None for all.
    """
    back = Link(line.title, f"stories/{line.id}.html")
    pictures = _drawn(store, Filter(story=line.id), "../", linked)
    return PicturesPage("../", "Chronology, map and network", back, pictures)


def list_pictures(store: Store, asked: Asked) -> PicturesPage:
    """Return the drawings of the events that a server lists."""
    back = Link("Events", address("events", asked, served=True))
    return PicturesPage("", "Timeline, map and network", back, _drawn(store, asked.wanted, "", None))


def picture_of(store: Store, kind: str, wanted: Filter, root: str, linked: set[str] | None) -> Picture:
    """Return one drawing of the events that a filter lets through."""
    return _picture(PLOTS[kind].draw(plot_events(store, wanted), _how(root, linked)))


def _drawn(store: Store, wanted: Filter, root: str, linked: set[str] | None) -> tuple[Picture, ...]:
    events = plot_events(store, wanted)
    return tuple(_picture(PLOTS[kind].draw(events, _how(root, linked))) for kind in _KINDS)


def _picture(figure: Figure) -> Picture:
    return Picture(figure.kind, figure.title, figure.description, figure.svg())


def _how(root: str, linked: set[str] | None) -> Drawing:
    def to_actor(actor_id: str) -> str:
        return f"{root}actors/{actor_id}.html"

    return Drawing(top=_TOP, links=Links(actor=to_actor) if linked is None else Links())
