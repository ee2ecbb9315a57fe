"""The dependency parse: spaCy's own, given docs in groups of the size that suits it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.pipeline import DependencyParser
from spacy.tokens import Doc

from tacitus.analysis.fast.component import Component

_TOGETHER = 7_000
"""Tokens parsed together, as measured. More docs share the cost of each step; but the features of more tokens
(4 KB each) no longer fit in memory that the allocator keeps, and each group would pay for fresh pages."""


class Arcs(Component):
    """Stands in for a dependency parser."""

    def __init__(self, parser: DependencyParser) -> None:
        self._parser = parser

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Set heads, labels and sentence starts."""
        for group in groups(docs, _TOGETHER):
            self._parser.set_annotations(group, self._parser.predict(group))


def groups(docs: Sequence[Doc], limit: int) -> Iterator[list[Doc]]:
    """Yield docs of like length together, up to `limit` tokens in all; a longer doc goes alone."""
    group: list[Doc] = []
    tokens = 0
    for doc in sorted(docs, key=len):
        if group and tokens + len(doc) > limit:
            yield group
            group, tokens = [], 0
        group.append(doc)
        tokens += len(doc)
    if group:
        yield group
