"""A picture with its words: what it is called, what it shows, and the same facts as a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tacitus.store.table import Table
from tacitus.views.plots.svg import PAPER, SOFT, element, escaped, text

WIDTH = 720
"""Units of every picture's width."""
_HEAD = 34
"""Height of the title above a picture that stands alone."""
_FACES = "Charter, 'Charis SIL', 'Liberation Serif', 'DejaVu Serif', Georgia, serif"


@dataclass(frozen=True, slots=True)
class Links:
    """Where a page wants its marks to lead; a picture in a file leads nowhere."""

    actor: Callable[[str], str] | None = None
    """From an actor's id to an address."""
    days: Callable[[str, str], str] | None = None
    """From the first and last day of a bar, ISO 8601, to an address."""
    place: Callable[[str], str] | None = None
    """From a place's id to an address."""


NO_LINKS = Links()


@dataclass(frozen=True, slots=True)
class Figure:
    """One picture."""

    kind: str
    """timeline, goldstein, network or map; one of a kind stands on a page, for ids are made from it."""
    title: str
    description: str
    """What it shows, in sentences for those who do not see it."""
    height: float
    body: str
    """SVG elements, WIDTH wide."""
    table: Table
    """The same facts as rows."""

    def __repr__(self) -> str:
        return f"<Figure {self.kind}: {self.description}>"

    def svg(self) -> str:
        """Return the picture for a page: scaled to its place, in the page's typeface, on its paper."""
        return self._drawn(self.body, f"0 0 {WIDTH} {self.height:g}", class_=f"plot plot-{self.kind}")

    def document(self) -> str:
        """Return the picture as a file of its own, with its title above it and paper behind it."""
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{self._repr_svg_()}\n'

    def _repr_svg_(self) -> str:
        """Return the picture as notebooks show it."""
        height = self.height + _HEAD
        paper = element("rect", y=-_HEAD, width=WIDTH, height=height, fill=PAPER)
        head = text(self.title, 12, -10, font_size=17, font_weight="bold")
        box = f"0 -{_HEAD} {WIDTH} {height:g}"
        size: dict[str, str | float] = {"width": WIDTH, "height": height}
        face = {"xmlns": "http://www.w3.org/2000/svg", "color": "#1d1c1a", "font_family": _FACES}
        return self._drawn(paper + head + self.body, box, **size, **face)

    def _drawn(self, body: str, box: str, **attributes: str | float) -> str:
        title, told = f"plot-{self.kind}-title", f"plot-{self.kind}-told"
        return element(
            "svg",
            element("title", escaped(self.title), id=title),
            element("desc", escaped(self.description), id=told),
            body,
            viewBox=box,
            # A picture hides what is in it from those who do not see it; links must not be hidden.
            role="group" if "<a " in body else "img",
            aria_labelledby=f"{title} {told}",
            **attributes,
        )


def nothing(kind: str, title: str, columns: tuple[str, ...], left_out: str = "") -> Figure:
    """Return the picture of nothing, which says so."""
    words = f"No event fits. {left_out}".strip()
    return Figure(kind, title, words, 60, text(words, 12, 34, fill=SOFT, class_="soft"), Table(columns, ()))
