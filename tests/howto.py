"""Follows every how-to literally, as a new user would: `python -m tests.howto` (a minute; CI runs it)."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = ("archive", "actor", "rule", "outlets", "site", "tables", "petrarch", "gdelt", "textacy", "../start")
"""In this order: the first reads the archive. Feeds need the web and are left out."""
OUTLETS = ("meridian-wire", "volna")
"""Folders of examples that stand for the reader's archive: enough for every question of the pages."""
OPTIONAL = ("pandas", "pyarrow", "polars", "duckdb")
"""Libraries without which a piece of Python is passed over."""
_BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def script_of(text: str) -> str:
    """Return a page's commands and pieces of Python as one script."""
    parts = [f"PATH={Path(sys.executable).parent}:$PATH; set -eu\n"]
    for kind, code in _BLOCK.findall(text):
        missing = [each for each in OPTIONAL if f"import {each}" in code and not find_spec(each)]
        if kind == "sh":
            parts.append(code)
        elif not missing:
            parts.append(f"python - <<'END_OF_PYTHON'\n{code}END_OF_PYTHON\n")
    return "".join(parts)


def main() -> int:
    """Run the pages one after the other in one folder; tell which failed.

    Returns:
        0, or 1 when a page failed.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for outlet in OUTLETS:
            shutil.copytree(ROOT / "examples" / "reports" / outlet, folder / "archive" / outlet)
        (folder / "examples").symlink_to(ROOT / "examples")
        for page in PAGES:
            text = (ROOT / "docs" / "howto" / f"{page}.md").read_text(encoding="utf-8")
            command = ["bash", "-c", script_of(text)]
            done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
            if done.returncode:
                print(f"{page}: fails\n{done.stdout[-1000:]}\n{done.stderr[-3000:]}")
                return 1
            print(f"{page}: followed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
