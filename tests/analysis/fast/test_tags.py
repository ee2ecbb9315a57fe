from __future__ import annotations

import numpy as np
import pytest
import spacy

from tacitus.analysis.fast.tags import Tags
from tacitus.settings import DEFAULT_MODEL

TEXTS = ["Talks were held in Lima on Monday.", "“No,” she said.", "Peru’s two ministers met"]


@pytest.mark.model
def test_tags_are_those_of_the_stock_tagger() -> None:
    nlp = spacy.load(DEFAULT_MODEL, exclude=["parser", "ner", "lemmatizer", "attribute_ruler"])
    stock = list(nlp.pipe(TEXTS))
    fast = [nlp.make_doc(text) for text in TEXTS]
    for mine, other in zip(fast, stock, strict=True):
        mine.tensor = np.array(other.tensor)
    list(Tags(nlp.get_pipe("tagger")).pipe(fast))
    assert [[token.tag_ for token in doc] for doc in fast] == [[token.tag_ for token in doc] for doc in stock]


@pytest.mark.model
def test_a_tagger_that_writes_over_tags_is_refused() -> None:
    nlp = spacy.load(DEFAULT_MODEL, exclude=["parser", "ner", "lemmatizer", "attribute_ruler"])
    tagger = nlp.get_pipe("tagger")
    tagger.cfg["overwrite"] = True
    with pytest.raises(ValueError, match="no fast form"):
        Tags(tagger)
