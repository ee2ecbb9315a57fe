"""Makes the reference of the Python API from the code: names, types and docstrings; called through cog."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SRC = Path(__file__).parent.parent / "src" / "tacitus"

PLACES: dict[str, tuple[str, ...]] = {
    "The database": ("api.py",),
    "What is asked for, and what a run may be told": ("store/filters.py", "settings.py", "store/table.py"),
    "Reports": ("records/report.py", "records/span.py", "records/coded.py"),
    "Statements": ("records/statement.py",),
    "Events": ("records/event.py",),
    "Actors, places and times": ("records/actor.py", "records/place.py", "records/when.py"),
    "Stories and accounts": ("records/story.py", "records/account.py"),
    "Traces and refusals": ("records/trace.py", "records/refusal.py"),
    "Pictures": ("views/plots/plots.py", "views/plots/figure.py"),
    "Errors": ("errors.py",),
}
"""Heading → the files whose public names stand under it."""
_SECTION = re.compile(r"^(Args|Returns|Raises|Example|Source):$")


def api_reference() -> str:
    """Return every public class and function of the API as Markdown."""
    parts = []
    for heading, files in PLACES.items():
        parts.append(f"## {heading}\n")
        for name in files:
            parts.extend(_module(SRC / name))
    return "\n" + "\n".join(parts)


def _module(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    module = "tacitus." + path.relative_to(SRC).as_posix().removesuffix(".py").replace("/", ".")
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield f"### {node.name}\n\n`{module}.{node.name}`\n\n{_told(node)}"
            yield from _class(node)
        elif isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield f"### {node.name}\n\n```python\n{module}.{_signature(node)}\n```\n\n{_told(node)}"


def _class(node: ast.ClassDef) -> Iterator[str]:
    rows = list(_fields(node))
    if rows:
        yield "| field | type | what |\n|---|---|---|\n" + "\n".join(rows) + "\n"
    for each in node.body:
        if isinstance(each, ast.FunctionDef) and not each.name.startswith("_"):
            yield f"```python\n{_signature(each)}\n```\n\n{_told(each)}"


def _fields(node: ast.ClassDef) -> Iterator[str]:
    """Yield a row for each field of a dataclass or value of an enum; the string below it says what it is."""
    for at, each in enumerate(node.body):
        after = node.body[at + 1] if at + 1 < len(node.body) else None
        told = ""
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            told = " ".join(str(after.value.value).split()).replace("|", "\\|")
        if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name):
            default = f" = {ast.unparse(each.value)}" if each.value is not None else ""
            kind = (ast.unparse(each.annotation) + default).replace("|", "\\|")
            yield f"| `{each.target.id}` | `{kind}` | {told} |"
        elif isinstance(each, ast.Assign):
            name = ast.unparse(each.targets[0])
            if not name.startswith("_"):
                yield f"| `{name}` | `{ast.unparse(each.value)}` | {told} |"


def _signature(node: ast.FunctionDef) -> str:
    given = ast.unparse(node.args).removeprefix("self, ").removeprefix("cls, ")
    given = "" if given in {"self", "cls"} else given
    return f"{node.name}({given}) -> {ast.unparse(node.returns) if node.returns else 'None'}"


def _told(node: ast.ClassDef | ast.FunctionDef) -> str:
    """Return a docstring as Markdown: its sections as lists, its examples as code."""
    lines: list[str] = []
    section = ""
    for line in (ast.get_docstring(node) or "").splitlines():
        heading = _SECTION.match(line)
        if heading:
            section = heading[1]
            lines.append(f"*{section}*\n")
        elif section == "Example":
            lines.append(line)
        elif section and line.startswith("    ") and not line.startswith("     "):
            lines.append(f"- {line.strip()}")
        elif section and line.strip():
            lines[-1] += f" {line.strip()}"
        else:
            lines.append(line)
    return "\n".join(lines).rstrip() + "\n"
