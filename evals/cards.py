"""The figures of the accuracy cards in `docs/accuracy.md`, each with the command that gives it again.

`python -m evals.cards` writes them anew from `results.json`; `python -m evals all` does so by itself, and
`python -m evals all --check` measures all of them again and tells which differ from what is printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from evals.gate import RESULTS
from evals.results import Result, Results, read_results
from evals.sets import HERE, DevSet, dev_sets

CARDS = HERE.parent / "docs" / "accuracy.md"
PACKAGED = HERE.parent / "src" / "tacitus" / "data" / "accuracy" / "cards.tsv"
"""The same figures for the site's page on quality."""
_SEPARATOR = re.compile(r"(?<=\*\*), |(?<=–), ")
"""Between two figures of a row: headings may have commas of their own."""
_HEADED = re.compile(r"^## (.+)\n(?:.*\n)*?<!-- figures: (?!end)([a-z_ ]+) -->$", re.MULTILINE)
_CARD = re.compile(r"(<!-- figures: ([a-z_ ]+) -->\n).*?(<!-- figures: end -->)", re.DOTALL)


def put_cards(path: Path, sets: Sequence[DevSet], results: Results) -> None:
    """Put the newest figures into each card of a Markdown file.

    A card is a pair of lines, `<!-- figures: TASK TASK -->` and `<!-- figures: end -->`.
    """
    text = path.read_text(encoding="utf-8")
    made = _CARD.sub(lambda found: f"{found[1]}{card(found[2].split(), sets, results)}{found[3]}", text)
    if made != text:
        path.write_text(made, encoding="utf-8")


def packaged(path: Path, sets: Sequence[DevSet], results: Results) -> str:
    """Return the figures of a file's cards as a table: a row a set that was measured, by kind of record."""
    lines = [
        "# Written by python -m evals.cards from evals/results.json; what the sets are: docs/accuracy.md"
    ]
    lines.append("record\tset\titems\tfigures")
    for heading, tasks in _HEADED.findall(path.read_text(encoding="utf-8")):
        for one in (
            one for task in tasks.split() for one in sets if one.task == task and one.name in results
        ):
            cells = _row(one, results[one.name]).strip("| ").split(" | ")
            lines.append("\t".join([heading, *(cell.replace("**", "") for cell in cells[:3])]))
    return "\n".join(lines) + "\n"


def card(tasks: Sequence[str], sets: Sequence[DevSet], results: Results) -> str:
    """Return the table of some tasks: a row a set that was measured, and the command below it."""
    chosen = [one for task in tasks for one in sets if one.task == task and one.name in results]
    lines = ["| gold set | items | figures, percent | others |", "|---|--:|---|---|"]
    lines += [_row(one, results[one.name]) for one in chosen]
    only = " ".join(f'--only "{one.name}"' for one in chosen)
    return "\n".join([*lines, "", "```sh", f"python -m evals all {only}", "```", ""])


def printed_rows(path: Path) -> dict[str, str]:
    """Return the cards' rows as they are printed: name of the set → row."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {line.split(" | ")[0].removeprefix("| "): line for line in lines if line.startswith("| ")}


def differences(row: str, one: DevSet, result: Result) -> list[str]:
    """Return what a printed row says and a new run does not give: "F1: printed 41.2, now 40.9"."""
    cells = row.split(" | ")
    items, figures = cells[1], _SEPARATOR.split(cells[2])
    told = [f"items: printed {items}, now {result.items:,}"] if items != f"{result.items:,}" else []
    for printed, (name, heading) in zip(figures, one.show, strict=True):
        before, now = printed.removeprefix(f"{heading} "), _number(result.figures.get(name))
        if before != now:
            told.append(f"{heading}: printed {before.strip('*')}, now {now.strip('*')}")
    return told


def _row(one: DevSet, result: Result) -> str:
    figures = ", ".join(f"{heading} {_number(result.figures.get(name))}" for name, heading in one.show)
    return f"| {one.name} | {result.items:,} | {figures} | {one.peers} |"


def _number(value: float | None) -> str:
    if value is None:
        return "–"
    return f"**{value:,}**" if isinstance(value, int) else f"**{value:.1f}**"


if __name__ == "__main__":
    put_cards(CARDS, dev_sets(), read_results(RESULTS))
    PACKAGED.write_text(packaged(CARDS, dev_sets(), read_results(RESULTS)), encoding="utf-8")
