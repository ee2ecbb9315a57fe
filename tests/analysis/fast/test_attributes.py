from __future__ import annotations

import pytest
import spacy
from spacy.attrs import DEP, LEMMA, MORPH, POS, TAG
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.tokens import Doc

from tacitus.analysis.fast.attributes import Attributes

MADE = [TAG, DEP, POS, MORPH, LEMMA]

RULES = [
    ([{"TAG": "VBD"}], {"POS": "VERB", "MORPH": "Tense=Past"}, 0),
    ([{"TAG": "NN"}], {"POS": "NOUN", "MORPH": "Number=Sing"}, 0),
    ([{"TAG": "NNS"}], {"POS": "NOUN"}, 0),
    ([{"TAG": {"IN": ["EX", ","]}}], {"POS": "PUNCT"}, 0),
    ([{"LOWER": "gon"}, {"LOWER": "na"}], {"LEMMA": "go"}, 0),
    ([{"LOWER": "gon"}, {"LOWER": "na"}], {"LEMMA": "to"}, 1),
    ([{"DEP": "expl"}, {"LOWER": {"IN": ["was", "were"]}}], {"POS": "AUX"}, 1),
    ([{"DEP": {"IN": ["neg", "aux"]}, "TAG": "NN"}], {"POS": "PART", "DEP": "aux"}, 0),
    ([{"IS_SPACE": True}], {"TAG": "_SP", "POS": "SPACE"}, 0),
    ([{"TAG": "NN", "LOWER": "talk"}], {"POS": "X"}, 0),
]


def pipeline() -> Language:
    """A ruler and a lemmatizer of a few rules."""
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    for pattern, attributes, index in RULES:
        ruler.add([pattern], attributes, index)  # type: ignore[attr-defined]
    lookups = Lookups()
    lookups.add_table(
        "lemma_rules", {"noun": [["s", ""]], "verb": [["ed", ""]], "aux": [], "x": [["k", "c"]]}
    )
    lookups.add_table("lemma_index", {"noun": ["talk", "bus"], "verb": ["help"]})
    lookups.add_table("lemma_exc", {"verb": {"went": ["go"]}})
    nlp.add_pipe("lemmatizer", config={"mode": "rule"}).initialize(lookups=lookups)  # type: ignore[attr-defined]
    return nlp


NLP = pipeline()


def fast(nlp: Language = NLP) -> Attributes:
    return Attributes(nlp.vocab, nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer"))


def make(rows: str) -> Doc:
    """A doc from `word/TAG/dep` cells."""
    cells = [cell.split("/") for cell in rows.split(" ")]
    words, tags, deps = ([cell[place] for cell in cells] for place in range(3))
    return Doc(NLP.vocab, words=words, tags=tags, deps=deps, heads=[0] * len(words))


TEXTS = [
    "talks/NNS/x went/VBD/x helped/VBD/x buses/NNS/x talk/NN/x",
    "gon/NN/x na/NN/x gon/NN/x talk/NN/x",
    "na/NN/x There/EX/expl was/VBD/x",
    "was/VBD/x gon/NN/x gon/NN/x na/NN/x was/VBD/expl was/VBD/expl were/VBD/x",
    "\n/NN/x Gon/NN/x NA/NN/x",
    "gon/NN/x",
    "na/NN/x",
    "talk/NN/neg talk/NN/y talk/NN/aux talk/NN/z talk/NN/neg",
]


@pytest.mark.parametrize("size", [1, 2, len(TEXTS)])
def test_what_is_looked_up_is_what_the_stock_components_make(size: int) -> None:
    want = [NLP.get_pipe("lemmatizer")(NLP.get_pipe("attribute_ruler")(make(text))) for text in TEXTS]
    for _ in range(2):  # the second time from the table
        got = list(fast().pipe([make(text) for text in TEXTS], batch_size=size))
        assert [doc.to_array(MADE).tolist() for doc in got] == [doc.to_array(MADE).tolist() for doc in want]


def test_words_of_two_texts_are_no_pair() -> None:
    first, second = fast().pipe([make("gon/NN/x"), make("na/NN/x")])
    assert (first[0].lemma_, second[0].lemma_) == ("gon", "na")


@pytest.mark.parametrize(
    ("pattern", "attributes"),
    [
        ([{"LOWER": "a"}] * 3, {"POS": "X"}),
        ([{"LOWER": "a", "OP": "+"}], {"POS": "X"}),
        ([{"POS": "NOUN"}], {"LEMMA": "a"}),
        ([{"LOWER": "a"}], {"NORM": "b"}),
        ([{"DEP": {"REGEX": "^n"}}], {"POS": "X"}),
    ],
)
def test_a_ruler_that_asks_for_more_is_refused(
    pattern: list[dict[str, str]], attributes: dict[str, str]
) -> None:
    nlp = pipeline()
    nlp.get_pipe("attribute_ruler").add([pattern], attributes)  # type: ignore[attr-defined]
    with pytest.raises(ValueError, match="no fast form"):
        fast(nlp)
