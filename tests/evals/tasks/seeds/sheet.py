"""A made-up gold sheet in the shape of the seed reports', in our own words."""

from __future__ import annotations

import json
from pathlib import Path

TEXT = "MARA — The envoy Ida Voss said the bridge would reopen. “We will mend it,” Voss said."


def spot(words: str) -> dict[str, object]:
    """Return where words first stand in the text."""
    start = TEXT.index(words)
    return {"doc": "A", "start": start, "end": start + len(words), "text": words}


def write_sheet(folder: Path, phenomena: int = 49) -> None:
    """Write a sheet, its data and one report."""
    rows = "\n".join(
        f"| {number} | A | Thing {number} | right | wrong |" for number in range(1, phenomena + 1)
    )
    head = "## 1. Phenomena\n\n| # | Where | Phenomenon | Right | Wrong |\n|---|---|---|---|---|\n"
    (folder / "SEED_GOLD.md").write_text(
        f"# Sheet\n\n{head}{rows}\n\n## 2. Other\n\n| 1 | no | row | of | it |\n"
    )
    data = {
        "docs": {"A": {"file": "a.txt"}},
        "structure": [{"id": "A1", "span": spot(TEXT)}],
        "times": [],
        "places": [{"id": "pA", "span": spot("MARA")}],
        "counts": [],
        "actors": [
            {"id": "voss", "name": "Ida Voss", "mentions": [spot("The envoy Ida Voss"), spot("Voss said.")]}
        ],
        "statements": [
            {"id": "A-S1", "speaker": "voss", "content": spot("the bridge would reopen")},
            {"id": "A-S2", "speaker": "voss", "content": spot("We will mend it,"), "also": [spot("mend")]},
        ],
        "events": [
            {
                "id": "E1",
                "plover": "AGREE",
                "alternatives": "COOPERATE military / 062; CAMEO 030",
                "scored": "yes",
                "actor": ["ABW GOV (Voss)"],
                "evidence": [spot("will mend")],
            },
            {
                "id": "E2",
                "plover": "none (statement only)",
                "alternatives": "REJECT",
                "actor": [],
                "evidence": [],
            },
        ],
    }
    (folder / "SEED_GOLD.json").write_text(json.dumps(data))
    (folder / "a.txt").write_text(TEXT)
