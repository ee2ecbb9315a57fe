"""Statements of short texts of our own, read with the real pipeline, each text once."""

from __future__ import annotations

from functools import cache

from tacitus.analysis.analyzer import examine
from tacitus.analysis.parse import load_pipeline, parse
from tacitus.records.statement import Statement
from tacitus.reports import from_text
from tacitus.settings import DEFAULT_MODEL
from tacitus.statements import find_statements


@cache
def read(text: str) -> tuple[Statement, ...]:
    """Return the statements of a text, in reading order."""
    (parsed,) = parse([from_text(text)], load_pipeline(DEFAULT_MODEL))
    return find_statements(examine(parsed))


def one(text: str) -> Statement:
    """Return the only statement of a text."""
    (statement,) = read(text)
    return statement
