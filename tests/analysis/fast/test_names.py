from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from tacitus.analysis.fast.names import Names
from tacitus.settings import DEFAULT_MODEL

TEXTS = [
    "Ana Ruiz of Peru met the United Nations in New York on Monday, 3 May 2021, with two others.",
    "The Bank of the Republic of Peru paid $ 3 million. New York Stock Exchange of the United States of",
    "New",
    "\n \n the",
]


@pytest.fixture(scope="module")
def nlp() -> Language:
    return spacy.load(DEFAULT_MODEL, exclude=["tok2vec", "tagger", "parser", "lemmatizer", "attribute_ruler"])


def names(docs: list[Doc]) -> list[list[tuple[int, int, str]]]:
    return [[(each.start, each.end, each.label_) for each in doc.ents] for doc in docs]


@pytest.mark.model
def test_names_are_those_of_the_stock_recognizer(nlp: Language) -> None:
    stock = list(nlp.pipe(TEXTS))
    fast = list(Names(nlp.get_pipe("ner")).pipe([nlp.make_doc(text) for text in TEXTS]))
    assert names(fast) == names(stock)
    assert len(names(fast)[0]) > 3
    assert [[token.ent_iob for token in doc] for doc in fast] == [
        [token.ent_iob for token in doc] for doc in stock
    ]


@pytest.mark.model
@pytest.mark.parametrize("start", range(1, 10))
def test_no_name_crosses_the_start_of_a_sentence(nlp: Language, start: int) -> None:
    docs = [nlp.make_doc(TEXTS[1]) for _ in range(2)]
    for doc in docs:
        doc[start].is_sent_start = True
    fast, stock = Names(nlp.get_pipe("ner"))(docs[0]), nlp.get_pipe("ner")(docs[1])
    assert names([fast]) == names([stock])
    assert not any(each.start < start < each.end for each in fast.ents)


@pytest.mark.model
def test_a_recognizer_that_searches_more_widely_is_refused(nlp: Language) -> None:
    recognizer = nlp.get_pipe("ner")
    recognizer.cfg["beam_width"] = 4
    with pytest.raises(ValueError, match="no fast form"):
        Names(recognizer)
    recognizer.cfg["beam_width"] = 1
