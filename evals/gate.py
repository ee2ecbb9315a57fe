"""The gate: no figure falls below its floor, and no gold set changes unseen.

`floors.json` keeps for each development set the digest of its gold and the floor of each figure. Floors only
rise: `--pin` raises them to what was measured, `--lower SET` alone may lower those of one set, by name.

Run by `python -m evals all`; on its own, `python -m evals.gate` compares what was measured last.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from evals.results import Result, Results, read_results
from evals.sets import HERE, DevSet, dev_sets

NOISE = 0.3
"""Points that a figure may lie under its floor: the same parser on another processor or version of NumPy
rounds differently now and then, and changes a few parses in ten thousand."""
FLOORS = HERE / "floors.json"
RESULTS = HERE / "results.json"


@dataclass(slots=True)
class Floor:
    """The floors of one development set."""

    gold_sha256: str
    figures: dict[str, float] = field(default_factory=dict)


Floors = dict[str, Floor]


def read_floors(path: Path) -> Floors:
    """Return the floors in a file; none when it is not there."""
    if not path.exists():
        return {}
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {name: Floor(row["gold_sha256"], row["figures"]) for name, row in rows.items()}


def write_floors(path: Path, floors: Floors) -> None:
    """Write floors, by name."""
    rows = {
        name: {"gold_sha256": floor.gold_sha256, "figures": floor.figures}
        for name, floor in sorted(floors.items())
    }
    path.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


def check(floors: Floors, results: Results) -> list[str]:
    """Return a line for each figure that fell and each gold set that changed; empty when all is well."""
    complaints = []
    for name, floor in sorted(floors.items()):
        result = results.get(name)
        if result is None:
            continue
        if result.gold_sha256 != floor.gold_sha256:
            complaints.append(f"{name}: the gold is not the one the floors were measured on")
            continue
        if result.failed:
            complaints.append(f"{name}: {result.failed} items raised")
        for figure, least in floor.figures.items():
            found = result.figures.get(figure)
            if found is None or found < least - NOISE:
                complaints.append(f"{name}: {figure} fell to {found} from its floor of {least}")
    return complaints


def pin(floors: Floors, results: Results, sets: Iterable[DevSet], lower: Sequence[str] = ()) -> Floors:
    """Return floors raised to the results; those of the sets named in `lower` are set to them, up or down.

    A set whose gold changed keeps its old floors unless it is named: its figures do not compare. One of which
    items raised keeps them too.
    """
    pinned = dict(floors)
    for one in sets:
        result = results.get(one.name)
        if result is None or result.failed:
            continue
        old = floors.get(one.name)
        if old is None or one.name in lower:
            pinned[one.name] = Floor(result.gold_sha256, _figures(one, result))
        elif old.gold_sha256 == result.gold_sha256:
            best = {
                name: max(value, old.figures.get(name, value))
                for name, value in _figures(one, result).items()
            }
            pinned[one.name] = Floor(old.gold_sha256, old.figures | best)
    return pinned


def _figures(one: DevSet, result: Result) -> dict[str, float]:
    return {name: float(value) for name in one.floors if (value := result.figures.get(name)) is not None}


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the gate to a command line."""
    parser.add_argument("--pin", action="store_true", help="raise the floors to what was measured")
    parser.add_argument(
        "--lower",
        action="append",
        default=[],
        metavar="SET",
        help="set this set's floors, even lower; repeatable",
    )


def run_gate(results: Results, options: argparse.Namespace) -> int:
    """Pin if asked, then compare; print what fell and return the exit code, 1 when something did."""
    floors = read_floors(FLOORS)
    if options.pin or options.lower:
        floors = pin(floors, results, dev_sets(), options.lower)
        write_floors(FLOORS, floors)
    complaints = check(floors, results)
    for complaint in complaints:
        print(f"gate: {complaint}")
    if complaints:
        print("gate: a floor may only be lowered by name: --lower SET, with the reason in the commit")
        return 1
    print(f"gate: no figure is under its floor ({len(floors)} sets, {NOISE} points allowed for noise)")
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare the results measured last with the floors."""
    parser = argparse.ArgumentParser(prog="python -m evals.gate", description=(__doc__ or "").split("\n")[0])
    add_options(parser)
    return run_gate(read_results(RESULTS), parser.parse_args(arguments))


if __name__ == "__main__":
    sys.exit(main())
