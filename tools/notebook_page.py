"""Shows a notebook as a page of the docs: its Markdown, its code, and what came out when it was last run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from docutils import nodes
from myst_parser.parsers.sphinx_ import MystParser


class NotebookParser(MystParser):
    """Parses a notebook as the Markdown that it is made of."""

    supported = ("notebook",)

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Parse a notebook's JSON into a document."""
        super().parse(as_markdown(json.loads(inputstring)), document)


def as_markdown(notebook: dict[str, Any]) -> str:
    """Return a notebook as Markdown: text, code, and outputs below their code."""
    parts = []
    for cell in notebook["cells"]:
        source = "".join(cell["source"]).rstrip()
        if cell["cell_type"] == "markdown":
            parts.append(source)
        elif source:
            parts.append(f"```python\n{source}\n```")
            parts.extend(_outputs(cell))
    return "\n\n".join(parts) + "\n"


def _outputs(cell: dict[str, Any]) -> Iterator[str]:
    for output in cell["outputs"]:
        data = output.get("data", {})
        if "image/svg+xml" in data:
            yield f"```{{raw}} html\n{''.join(data['image/svg+xml'])}\n```"
        elif "text/plain" in data:
            yield f"```text\n{''.join(data['text/plain']).rstrip()}\n```"
        elif output["output_type"] == "stream":
            yield f"```text\n{''.join(output['text']).rstrip()}\n```"
