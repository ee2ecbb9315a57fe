"""What the fast components share: they annotate whole batches, in place of a component of the pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, cast

import numpy as np
from spacy.tokens import Doc

from tacitus.analysis.fast.table import Rows

BATCH = 32
"""Docs annotated together when the caller does not say; measured best."""


class Component:
    """A component of a spaCy pipeline that annotates docs a batch at a time."""

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Annotate docs in place; each has at least one token."""
        raise NotImplementedError

    def __call__(self, doc: Doc) -> Doc:
        """Annotate one doc."""
        if len(doc):
            self.annotate([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], batch_size: int = BATCH) -> Iterator[Doc]:
        """Annotate docs in batches, giving them in order."""
        docs = iter(docs)
        while batch := list(islice(docs, batch_size)):
            if filled := [doc for doc in batch if len(doc)]:
                self.annotate(filled)
            yield from batch


def columns(docs: Sequence[Doc], attributes: Sequence[int]) -> Rows:
    """Return the attributes of all tokens of docs, a row a token."""
    rows = np.concatenate([doc.to_array(list(attributes)).reshape(len(doc), -1) for doc in docs])
    return rows.astype(np.uint64, copy=False)


def write(doc: Doc, attributes: Sequence[int], rows: Rows) -> None:
    """Set attributes of all tokens of a doc."""
    doc.from_array(list(attributes), cast(Any, rows))


def cut(docs: Sequence[Doc], rows: Rows) -> Iterator[tuple[Doc, Rows]]:
    """Yield each doc with its part of the rows of all."""
    begin = 0
    for doc in docs:
        yield doc, rows[begin : begin + len(doc)]
        begin += len(doc)
