from __future__ import annotations

import pytest
import spacy
from spacy.attrs import DEP, HEAD, SENT_START

from tacitus.analysis.fast.arcs import Arcs, groups
from tacitus.settings import DEFAULT_MODEL

NLP = spacy.blank("en")


@pytest.mark.parametrize(
    ("lengths", "limit", "grouped"),
    [
        ([3, 1, 2], 3, [[1, 2], [3]]),
        ([5, 1], 3, [[1], [5]]),
        ([2, 2, 2], 100, [[2, 2, 2]]),
        ([], 3, []),
    ],
)
def test_docs_of_like_length_go_together(lengths: list[int], limit: int, grouped: list[list[int]]) -> None:
    docs = [NLP(" ".join("a" * length)) for length in lengths]
    assert [[len(doc) for doc in group] for group in groups(docs, limit)] == grouped


@pytest.mark.model
def test_heads_are_those_of_the_stock_parser() -> None:
    nlp = spacy.load(DEFAULT_MODEL, exclude=["ner", "lemmatizer", "attribute_ruler"])
    texts = ["Talks were held in Lima.", "Ana Ruiz, who leads Peru, said no. She left.", "No"]
    stock = list(nlp.pipe(texts))
    before = [nlp.get_pipe("tok2vec")(nlp.make_doc(text)) for text in texts]
    fast = list(Arcs(nlp.get_pipe("parser")).pipe(before))
    attributes = [HEAD, DEP, SENT_START]
    assert [doc.to_array(attributes).tolist() for doc in fast] == [
        doc.to_array(attributes).tolist() for doc in stock
    ]
