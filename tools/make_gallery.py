"""Makes the plots and the pictures of a terminal in `docs/pictures/` from the example reports.

    python tools/make_gallery.py

Needs nothing but Tacitus itself; pictures of pages need a browser and are made elsewhere.
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
WIDTH = 112
PLOTS = ("timeline", "network", "map", "goldstein")
TERMINALS = {
    "lists": (
        ("stories", "--limit", "6"),
        ("statements", "--act", "deny", "--limit", "4"),
        ("events", "--status", "planned", "--limit", "4"),
    ),
    "compare": (("compare",),),
    "explain": (("explain", "SELECT id FROM statements WHERE act = 'deny' ORDER BY id LIMIT 1"),),
}
LINES = 44
"""Of a picture, at most."""


def run(db: str, *words: str) -> str:
    """Return what a command prints on a terminal."""
    done = subprocess.run(  # noqa: S603 (our own command)
        [sys.executable, "-m", "tacitus", *words, "--db", db],
        env={**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(WIDTH)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def terminal(db: str, commands: tuple[tuple[str, ...], ...]) -> str:
    """Return a picture of a terminal in which commands were run."""
    parts = []
    for command, *words in commands:
        given = [
            run(db, "sql", "--json", word).split('"')[3] if word.startswith("SELECT") else word
            for word in words
        ]
        parts.append(
            f"\x1b[1m$ tacitus {' '.join([command, *given])}\x1b[0m\n{run(db, command, *given).rstrip()}\n"
        )
    lines = "\n".join(parts).splitlines()
    kept = lines[:LINES] + (["…"] if len(lines) > LINES else [])
    console = Console(record=True, width=WIDTH, file=io.StringIO())
    console.print(Text.from_ansi("\n".join(kept)))
    svg = console.export_svg(title="", unique_id="terminal")
    # rich would have a browser fetch its typeface; a picture fetches nothing.
    return re.sub(r"@font-face \{.*?\}\n?", "", svg, flags=re.DOTALL)


def main() -> None:
    """Read the examples and write all pictures."""
    with tempfile.TemporaryDirectory() as folder:
        db = str(Path(folder) / "news.db")
        run(db, "read", "examples/reports")
        for kind in PLOTS:
            run(db, "plot", kind, "--out", str(PICTURES / f"plot-{kind}.svg"))
        for name, commands in TERMINALS.items():
            (PICTURES / f"terminal-{name}.svg").write_text(terminal(db, commands), encoding="utf-8")


if __name__ == "__main__":
    main()
