"""Draws what a long run takes as it grows: processor time, memory and store against the reports read.

    python -m evals.speed.curves [evals/reports/archive.json] [--out docs/pictures/growth.svg]

The figures are those that `python -m evals.speed.archive --out FILE` writes.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from evals.rows import Row
from tacitus.views.plots.svg import COOPERATION, INK, LINE, PAPER, SOFT, element, path, text

FIGURES = Path("evals/reports/archive.json")
PICTURE = Path("docs/pictures/growth.svg")
WIDTH, HEIGHT = 720, 210
_LEFT, _TOP, _GAP = 40, 44, 56
_PANEL_WIDTH, _PANEL_HEIGHT = 176, 120
_STEPS = (1, 2, 2.5, 5, 10)
_STRETCH = 5
"""Samples that one point of the time of the processor covers: single ones jump with the texts."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Panel:
    """One curve."""

    title: str
    points: tuple[Point, ...]


def panels_of(samples: Sequence[Row]) -> list[Panel]:
    """Return the curves of a run.

    Args:
        samples: Of a run, as `archive` takes them; those of grouping are left out.
    """
    reading = [each for each in samples if each["stage"] == "reading"]
    stretches = [*reading[::_STRETCH], reading[-1]] if len(reading) > 2 * _STRETCH else reading
    times = [
        (late["reports"], 1000 * (late["cpu_s"] - early["cpu_s"]) / (late["reports"] - early["reports"]))
        for early, late in pairwise(stretches)
        if late["reports"] > early["reports"]
    ]
    return [
        Panel("processor time, ms a report", tuple(times)),
        Panel("most memory, MB", tuple((each["reports"], each["peak_mb"]) for each in reading)),
        Panel("store, MB", tuple((each["reports"], each["store_mb"]) for each in reading)),
    ]


def ticks(most: float) -> list[float]:
    """Return round numbers from 0 to the first that is not below `most`, four steps at most."""
    size = 1.0
    while size * _STEPS[-1] * 4 < most:
        size *= 10
    while size * _STEPS[0] * 4 >= most:
        size /= 10
    step = next(size * each for each in _STEPS if size * each * 4 >= most)
    numbers = [0.0]
    while numbers[-1] < most:
        numbers.append(numbers[-1] + step)
    return numbers


def draw(panels: Sequence[Panel]) -> str:
    """Return the picture of curves side by side, as the text of an SVG file."""
    drawn = [
        _drawn(panel, _LEFT + number * (_PANEL_WIDTH + _GAP), _TOP) for number, panel in enumerate(panels)
    ]
    title = element("title", "What a run takes as it grows")
    paper = element("rect", width=WIDTH, height=HEIGHT, fill=PAPER)
    picture = element(
        "svg",
        title,
        paper,
        *drawn,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
        font_family="Charter, 'Liberation Serif', Georgia, serif",
        color="#1d1b18",
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{picture}\n'


def _drawn(panel: Panel, left: float, top: float) -> str:
    across, up = (ticks(max(point[side] for point in panel.points)) for side in (0, 1))
    bottom = top + _PANEL_HEIGHT

    def x(value: float) -> float:
        return left + value / across[-1] * _PANEL_WIDTH

    def y(value: float) -> float:
        return bottom - value / up[-1] * _PANEL_HEIGHT

    return "".join(
        (
            text(panel.title, left, top - 16, fill=INK),
            *(_rule(left, y(each), _PANEL_WIDTH, each) for each in up),
            *(
                text(_number(each), x(each), bottom + 16, text_anchor="middle", font_size=10, fill=SOFT)
                for each in across
            ),
            text("reports read", left + _PANEL_WIDTH / 2, bottom + 32, text_anchor="middle", fill=SOFT),
            element(
                "path",
                d=path((x(across), y(up)) for across, up in panel.points),
                fill="none",
                stroke=COOPERATION,
                stroke_width=2,
            ),
        )
    )


def _rule(left: float, y: float, width: float, value: float) -> str:
    line = element("path", d=f"M{left} {y:.1f}h{width}", stroke=LINE, stroke_width=1)
    return line + text(_number(value), left - 6, y + 4, text_anchor="end", font_size=10, fill=SOFT)


def _number(value: float) -> str:
    return f"{value / 1000:g}k" if value >= 10_000 else f"{value:g}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw the longest run; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.speed.curves", description=__doc__)
    parser.add_argument("figures", type=Path, nargs="?", default=FIGURES, help="as archive --out writes them")
    parser.add_argument("--out", type=Path, default=PICTURE, help="the picture, SVG")
    given = parser.parse_args(arguments)
    if not given.figures.is_file():
        print(f"{given.figures} is not here; python -m evals.speed.archive --out makes it", file=sys.stderr)
        return 1
    runs: list[Row] = json.loads(given.figures.read_text(encoding="utf-8"))
    longest = max(runs, key=lambda run: run["reports"])
    given.out.write_text(draw(panels_of(longest["samples"])), encoding="utf-8")
    print(f"{given.out}: {longest['reports']:,} reports")
    return 0


if __name__ == "__main__":
    sys.exit(main())
