"""What was measured last on each development set, kept beside the code: `results.json`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from evals.figures import Figures


@dataclass(frozen=True, slots=True)
class Result:
    """The figures of one development set."""

    gold_sha256: str
    """Digest of the gold, unpacked; other gold gives other figures."""
    items: int
    failed: int
    figures: Figures


Results = dict[str, Result]
"""Name of the set → what was measured."""


def read_results(path: Path) -> Results:
    """Return the results in a file; none when it is not there."""
    if not path.exists():
        return {}
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {name: Result(**row) for name, row in rows.items()}


def write_results(path: Path, results: Results, order: list[str]) -> None:
    """Write results in the given order of names; others go last, by name."""
    names = sorted(results, key=lambda name: (order.index(name) if name in order else len(order), name))
    rows = {
        name: {
            "gold_sha256": results[name].gold_sha256,
            "items": results[name].items,
            "failed": results[name].failed,
            "figures": results[name].figures,
        }
        for name in names
    }
    path.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
