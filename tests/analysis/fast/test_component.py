from __future__ import annotations

from collections.abc import Sequence

import spacy
from spacy.attrs import LENGTH, ORTH
from spacy.tokens import Doc

from tacitus.analysis.fast.component import Component, columns, cut

NLP = spacy.blank("en")


class Count(Component):
    """Keeps how many docs it was given together."""

    def __init__(self) -> None:
        self.sizes: list[int] = []

    def annotate(self, docs: Sequence[Doc]) -> None:
        self.sizes.append(len(docs))


def test_docs_come_back_in_order_and_in_batches() -> None:
    docs = [NLP(f"{number} talks") for number in range(5)]
    count = Count()
    assert list(count.pipe(docs, batch_size=2)) == docs
    assert count.sizes == [2, 2, 1]


def test_docs_without_words_are_passed_on() -> None:
    docs = [NLP(""), NLP("talks"), NLP("")]
    count = Count()
    assert list(count.pipe(docs)) == docs
    assert count(docs[0]) is docs[0]
    assert count.sizes == [1]


def test_the_rows_of_all_docs_are_cut_where_the_docs_are() -> None:
    docs = [NLP("one two"), NLP("three")]
    lengths = columns(docs, (ORTH, LENGTH))[:, 1:]
    assert [(doc.text, rows.ravel().tolist()) for doc, rows in cut(docs, lengths)] == [
        ("one two", [3, 3]),
        ("three", [5]),
    ]
