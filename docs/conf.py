"""The docs as a site: Sphinx, MyST and furo. `make docs-site` builds it; every warning is an error.

The pages are plain Markdown that also reads well in the repository. So what only the site needs is made here:
the contents at the left from the lists of index.md, and pages from notebooks.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from sphinx.application import Sphinx

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from tools.notebook_page import NotebookParser  # noqa: E402 (found by the line above)

project = "Tacitus"
author = "The Tacitus authors"
copyright = "2026, the Tacitus authors"  # noqa: A001 (Sphinx's name)
extensions = ["myst_parser"]
source_suffix = {".md": "markdown", ".ipynb": "notebook"}
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 4
html_theme = "furo"
html_title = "Tacitus"
html_copy_source = False
html_theme_options = {
    "light_css_variables": {"font-stack": "Charter, 'Charis SIL', Cambria, Georgia, serif"},
    "dark_css_variables": {"font-stack": "Charter, 'Charis SIL', Cambria, Georgia, serif"},
}
html_static_path: list[str] = []
highlight_language = "text"


_LIST = re.compile(r"^#+ (.+)\n\n(?:[^-#\n].*\n+)*?((?:(?:-|\d+\.) .*\n)+)", re.MULTILINE)
_PAGE = re.compile(r"\]\(((?!\.\./|https?:)[^)#]+)\.(?:md|ipynb)\)")


def _contents(_: Sphinx, name: str, source: list[str]) -> None:
    """Make a table of contents of each list of pages, under its heading; each page once."""
    if name not in {"index", "decisions/README"}:
        return
    seen: set[str] = set()
    trees = []
    for heading, items in _LIST.findall(source[0]):
        pages = [page for page in dict.fromkeys(_PAGE.findall(items)) if page not in seen]
        seen.update(pages)
        trees.append("\n".join([":::{toctree}", ":hidden:", f":caption: {heading}", "", *pages, ":::"]))
    source[0] += "\n\n" + "\n\n".join(trees) + "\n"


def _links(_: Sphinx, name: str, source: list[str]) -> None:
    """Tell the path of what a page links to outside the docs: the repository has it, the site does not."""

    def told(found: re.Match[str]) -> str:
        words, target = found[1], found[2].partition("#")[0]
        path = (HERE / name).parent.joinpath(target).resolve()
        if path.is_relative_to(HERE):
            return found[0]
        return words if words.startswith("`") else f"{words} (`{path.relative_to(HERE.parent)}`)"

    source[0] = re.sub(r"(?<!!)\[([^]]+)\]\((?!https?:|#)([^)]+)\)", told, source[0])


def setup(app: Sphinx) -> None:
    """Hang the contents and the notebooks into the build."""
    app.connect("source-read", _contents)
    app.connect("source-read", _links)
    app.add_source_parser(NotebookParser)
