"""Events as pictures see them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lxml import etree

from tacitus.views.plots.events import End, PlotEvent, Spot

PERU, HAITI = End("a_per", "Peru", known=True), End("a_hti", "Haiti", known=True)
CUSCO = Spot("pl_cusco", "Cusco", -13.5, -71.9, "city")
FIJI = Spot("pl_fiji", "Suva", -18.1, 178.4, "city")
SAMOA = Spot("pl_samoa", "Apia", -13.8, -171.8, "city")


def make_event(number: int = 1, **changes: object) -> PlotEvent:
    """An event of one day, with fields changed."""
    event = PlotEvent(f"e_{number}", date(2026, 3, 2), "AID", 2, 7.0, (PERU,), (HAITI,), CUSCO)
    return replace(event, **changes)  # type: ignore[arg-type]


def parsed(svg: str) -> etree._Element:
    """The picture's tree; whatever is no XML fails here."""
    return etree.fromstring(svg.encode())


def titles(svg: str) -> list[str]:
    """What a pointer is told, mark by mark, after the title of the whole."""
    return [each.text or "" for each in parsed(svg).iter() if str(each.tag).endswith("title")][1:]
