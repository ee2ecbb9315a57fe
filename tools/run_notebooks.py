"""Runs the notebooks of the docs and keeps what comes out.

    python tools/run_notebooks.py docs/notebooks/*.ipynb

Each runs in a Python of its own, in an empty folder that has `examples/` in it, without a Jupyter server: a
cell is code whose last expression is shown. With `--check` nothing is kept: it only has to run.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
_REPRESENTATIONS = (("image/svg+xml", "_repr_svg_"), ("text/html", "_repr_html_"))


def run_here(notebook: dict[str, Any]) -> dict[str, Any]:
    """Run a notebook's cells one after the other in this process; return it with its outputs."""
    names: dict[str, Any] = {"__name__": "__main__"}
    number = 0
    for cell in notebook["cells"]:
        if cell["cell_type"] != "code":
            continue
        number += 1
        cell["execution_count"] = number
        cell["outputs"] = _outputs("".join(cell["source"]), names, number)
    return notebook


def _outputs(source: str, names: dict[str, Any], number: int) -> list[dict[str, Any]]:
    printed = io.StringIO()
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    with contextlib.redirect_stdout(printed):
        exec(compile(tree, f"cell {number}", "exec"), names)  # noqa: S102 (it is what notebooks are for)
        value = None
        if isinstance(last, ast.Expr):
            value = eval(compile(ast.Expression(last.value), f"cell {number}", "eval"), names)  # noqa: S307
    found: list[dict[str, Any]] = []
    if printed.getvalue():
        lines = printed.getvalue().splitlines(keepends=True)
        found.append({"output_type": "stream", "name": "stdout", "text": lines})
    if value is not None:
        data: dict[str, Any] = {"text/plain": repr(value).splitlines(keepends=True)}
        for kind, method in _REPRESENTATIONS:
            if hasattr(value, method):
                data[kind] = getattr(value, method)().splitlines(keepends=True)
        result = {"output_type": "execute_result", "execution_count": number, "metadata": {}, "data": data}
        found.append(result)
    return found


def run_apart(path: Path) -> str:
    """Run a notebook in a Python of its own and return it with its outputs, as JSON.

    Raises:
        SystemExit: A cell failed; its error is told.
    """
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "examples").symlink_to(ROOT / "examples")
        done = subprocess.run(  # noqa: S603 (our own file)
            [sys.executable, __file__, "--here", str(path.resolve())],
            cwd=folder,
            env={**os.environ, "NO_COLOR": "1", "COLUMNS": "110"},
            capture_output=True,
            text=True,
            check=False,
        )
    if done.returncode:
        raise SystemExit(f"{path}: {done.stderr}")
    return done.stdout


def main(words: list[str]) -> None:
    """Run the named notebooks."""
    if words[0] == "--here":
        notebook = run_here(json.loads(Path(words[1]).read_text(encoding="utf-8")))
        sys.stdout.write(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n")
        return
    for name in words:
        if name != "--check":
            made = run_apart(Path(name))
            if "--check" not in words:
                Path(name).write_text(made, encoding="utf-8")
            print(f"{name}: ran")


if __name__ == "__main__":
    main(sys.argv[1:])
