"""Makes the reference of the rules that code events from their files; called through cog."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tacitus import data
from tacitus.records.event import PloverType


def rules_reference() -> str:
    """Return every shipped rule, by type, with a sentence that fires it and a near miss, as Markdown."""
    parts = []
    for kind in PloverType:
        content = data.read_toml(f"rules/{kind.value.lower()}.toml")
        rules = content["rule"]
        parts.append(f"## {kind.value}\n\n{len(rules)} rules in `data/rules/{kind.value.lower()}.toml`.\n")
        parts.append("| rule | codes | meaning | fires | does not fire |\n|---|---|---|---|---|")
        parts.extend(_rows(kind.value.lower(), rules))
        parts.append("")
    return "\n" + "\n".join(parts)


def _rows(kind: str, rules: list[dict[str, Any]]) -> Iterator[str]:
    for rule in rules:
        codes = " ".join(filter(None, (str(rule.get("cameo", "")), str(rule.get("mode", "")))))
        cells = (f"`{kind}.{rule['id']}`", codes, rule["meaning"], _first(rule, "fires"), _first(rule, "not"))
        yield f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _first(rule: dict[str, Any], name: str) -> str:
    sentences = rule.get(name) or [""]
    return str(sentences[0])
