"""The notebooks of the docs were run from top to bottom, and can be shown. CI runs them: `make notebooks`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

NOTEBOOKS = sorted((Path(__file__).parent.parent / "docs" / "notebooks").glob("*.ipynb"))


def test_there_are_three() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["feed", "month", "translations"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_was_run_in_order(path: Path) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert [cell["execution_count"] for cell in code] == list(range(1, len(code) + 1))
    outputs = [output for cell in code for output in cell["outputs"]]
    assert outputs
    assert {output["output_type"] for output in outputs} <= {"stream", "execute_result"}


def test_a_page_shows_what_came_out() -> None:
    pytest.importorskip("myst_parser")
    from tools.notebook_page import as_markdown

    stream = {"output_type": "stream", "text": ["1\n", "2\n"]}
    picture = {"output_type": "execute_result", "data": {"text/plain": ["<F>"], "image/svg+xml": ["<svg/>"]}}
    cells = [
        {"cell_type": "markdown", "source": ["# Title\n"]},
        {"cell_type": "code", "source": ["print(1)"], "outputs": [stream, picture]},
        {"cell_type": "code", "source": [], "outputs": []},
    ]
    page = as_markdown({"cells": cells})
    assert page.startswith("# Title\n\n```python\nprint(1)\n```\n\n```text\n1\n2\n```")
    assert page.endswith("```{raw} html\n<svg/>\n```\n")


def test_cells_run_and_their_last_expression_is_kept() -> None:
    from tools.run_notebooks import run_here

    notebook = {
        "cells": [
            {"cell_type": "markdown", "source": ["words"]},
            {"cell_type": "code", "source": ["a = 2\n", "print('x')\n", "a + 1"]},
            {"cell_type": "code", "source": ["a = a"]},
        ]
    }
    first, second = run_here(notebook)["cells"][1:]
    assert [each["output_type"] for each in first["outputs"]] == ["stream", "execute_result"]
    assert first["outputs"][1]["data"]["text/plain"] == ["3"]
    assert second["outputs"] == []
    assert second["execution_count"] == 2
