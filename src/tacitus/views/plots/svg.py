"""The few marks that pictures are made of, as SVG text: attributes only, for strict pages."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

INK = "currentColor"
"""Text and axes: the color of the text around the picture."""
SOFT = "#5b564e"
LINE = "#dcd7cc"
PAPER = "#fbfaf7"
COOPERATION = "#2f78ad"
CONFLICT = "#b3431f"
QUADS = {1: "#4a90c2", 2: "#144e75", 3: "#d9733f", 4: "#8c2f1b"}
"""Color of each quad class; at least 3:1 against the paper, apart for color-blind eyes by their lightness."""
QUAD_NAMES = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}
_LEAST = 13
"""Tenths of a unit that a step of a path covers at least."""
_WIDE = 0.56
"""Width of a letter of a serif face at size 1, with some to spare."""


def element(name: str, *content: str, **attributes: str | float) -> str:
    """Return one element; `class_` is written `class`, and `stroke_width` is written `stroke-width`.

    Args:
        name: Of the element.
        *content: Elements or escaped text inside it.
        **attributes: Its attributes; numbers keep one decimal, and empty strings are left out.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(shown(value))}"'
        for key, value in attributes.items()
        if value != ""
    )
    inside = "".join(content)
    return f"<{name}{given}>{inside}</{name}>" if inside else f"<{name}{given}/>"


def shown(value: str | float) -> str:
    """Return a value as it is written: numbers with one decimal at most, never minus nought."""
    if isinstance(value, str):
        return value
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def escaped(text: str) -> str:
    """Return text for XML, without the control characters that it does not allow, on one line."""
    plain = " ".join("".join(max(sign, " ") for sign in text).split())
    plain = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return plain.replace('"', "&quot;")


def text(words: str, x: float, y: float, **attributes: str | float) -> str:
    """Return words at a point."""
    return element("text", escaped(words), x=x, y=y, **{"fill": INK, "font_size": 12, **attributes})


def halo(color: str) -> dict[str, str | float]:
    """Return the attributes of words that stay readable over lines."""
    return {"stroke": color, "stroke_width": 3, "paint_order": "stroke", "stroke_linejoin": "round"}


def named(words: str, *content: str, href: str = "", **attributes: str | float) -> str:
    """Return marks that tell what they are when the pointer rests on them, as a link when there is one."""
    title = element("title", escaped(words))
    if href:
        return element("a", title, *content, href=href, **attributes)
    return element("g", title, *content, **attributes)


def path(points: Iterable[tuple[float, float]], *, closed: bool = False) -> str:
    """Return a line's `d` in tenths of a unit, its steps counted from the point before.

    Args:
        points: Those nearer than a unit to the last one kept are passed over; the last one is kept always.
        closed: Whether it ends where it began.

    Returns:
        Nothing for a line shorter than a unit.
    """
    all_points = [(round(x * 10), round(y * 10)) for x, y in points]
    kept = all_points[:1]
    for at, (x, y) in enumerate(all_points[1:], start=2):
        far = (x - kept[-1][0]) ** 2 + (y - kept[-1][1]) ** 2
        if far >= _LEAST**2 or (far and at == len(all_points)):
            kept.append((x, y))
    if len(kept) < (3 if closed else 2):
        return ""
    steps = [f"{shown((x - a) / 10)} {shown((y - b) / 10)}" for (a, b), (x, y) in pairwise(kept)]
    start = f"M{shown(kept[0][0] / 10)} {shown(kept[0][1] / 10)}"
    return f"{start}l{' '.join(steps).replace(' -', '-')}{'z' if closed else ''}"


def width_of(words: str, size: float = 12) -> float:
    """Return about how wide words are: enough to keep labels apart."""
    return len(words) * size * _WIDE


def legend(parts: Iterable[tuple[str, str]], x: float, y: float) -> str:
    """Return a line of marks and what they mean.

    Args:
        parts: Each mark as SVG around the origin, 12 wide, and its words.
        x: Where the line begins.
        y: Its middle.
    """
    drawn = []
    for mark, words in parts:
        drawn.append(element("g", mark, transform=f"translate({shown(x)} {shown(y)})"))
        drawn.append(text(words, x + 17, y + 4, class_="soft", fill=SOFT))
        x += 17 + width_of(words) + 14
    return "".join(drawn)


def square(quad: int) -> str:
    """Return the legend's mark of a quad class."""
    return element("rect", x=0, y=-6, width=12, height=12, class_=f"q{quad}", fill=QUADS[quad])


def side(goldstein: float) -> tuple[str, str]:
    """Return class and color of what is on balance cooperation (0 and above) or conflict."""
    return ("cooperation", COOPERATION) if goldstein >= 0 else ("conflict", CONFLICT)
