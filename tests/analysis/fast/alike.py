"""The fast and the stock pipeline side by side."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, ORTH, POS, SENT_START, SPACY, TAG
from spacy.tokens import Doc

from tacitus.analysis.parse import load_pipeline
from tacitus.settings import DEFAULT_MODEL

ANNOTATIONS = [ORTH, SPACY, TAG, POS, MORPH, LEMMA, HEAD, DEP, SENT_START, ENT_IOB, ENT_TYPE]


def annotations(doc: Doc) -> list[list[int]]:
    """All that the pipeline says of a doc, a row a token."""
    found: list[list[int]] = doc.to_array(ANNOTATIONS).reshape(-1, len(ANNOTATIONS)).tolist()
    return found


def both(texts: Sequence[str], batch_size: int = 32) -> tuple[list[Doc], list[Doc]]:
    """The docs of the fast and of the stock pipeline."""
    fast, stock = load_pipeline(DEFAULT_MODEL), load_pipeline(DEFAULT_MODEL, stock=True)
    return list(fast.pipe(texts, batch_size=batch_size)), list(stock.pipe(texts, batch_size=batch_size))
