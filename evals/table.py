"""The table of figures in `README.md`, between markers, made from what was measured last."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from evals.results import Results
from evals.sets import DevSet

BEGIN = "<!-- figures: begin (made by `python -m evals all`; do not edit) -->"
END = "<!-- figures: end -->"


def make_table(sets: Iterable[DevSet], results: Results) -> str:
    """Return the table in Markdown; sets that were not measured are left out."""
    lines = ["| set | items | figures | how far others get |", "|---|--:|---|---|"]
    for one in sets:
        if one.name not in results:
            continue
        result = results[one.name]
        cells = [f"{heading} **{_number(result.figures.get(name))}**" for name, heading in one.show]
        failed = f", {result.failed} raised" if result.failed else ""
        lines.append(f"| {one.name} | {result.items:,}{failed} | {', '.join(cells)} | {one.peers} |")
    return "\n".join(lines)


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return str(value) if isinstance(value, int) else f"{value:.1f}"


def put_table(path: Path, table: str) -> None:
    """Put the table between the markers of a Markdown file.

    Raises:
        ValueError: The file has not both markers.
    """
    text = path.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{path} has no place for the table: the lines {BEGIN} and {END} are missing")
    path.write_text(f"{before}{begin}\n{table}\n{end}{after}", encoding="utf-8")
