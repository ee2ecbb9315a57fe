from __future__ import annotations

import numpy as np
import pytest
import spacy
from spacy.ml.models import MaxoutWindowEncoder, MultiHashEmbed, build_Tok2Vec_model
from thinc.api import Model

from tacitus.analysis.fast.vectors import Encoder, Vectors

NLP = spacy.blank("en")
TEXTS = [
    "Talks were held in Lima on Monday.",
    "no",
    "  two\nlines",
    "Ana Ruiz of Peru, 44, said: “Yes.” " * 30,
]


def tok2vec(width: int = 16, window: int = 1, pieces: int = 3, depth: int = 4) -> Model:
    """A tok2vec model of the small English model's build, with weights of chance from a fixed seed."""
    embed = MultiHashEmbed(width, ["NORM", "PREFIX", "SHAPE"], [50, 20, 20], include_static_vectors=False)
    model = build_Tok2Vec_model(embed, MaxoutWindowEncoder(width, window, pieces, depth))
    model.initialize(X=[NLP(TEXTS[0])])
    chance = np.random.default_rng(7)
    for layer in model.walk():
        for name in layer.param_names:
            layer.set_param(name, chance.standard_normal(layer.get_param(name).shape, dtype=np.float32))
    return model


@pytest.mark.parametrize("depth", [1, 2, 4])
def test_vectors_are_those_of_the_model(depth: int) -> None:
    model = tok2vec(depth=depth)
    docs = [NLP(text) for text in TEXTS]
    for got, want in zip(Encoder(model).vectors(docs), model.predict(docs), strict=True):
        np.testing.assert_allclose(got, want, atol=1e-4)


def test_a_text_has_the_same_vectors_in_any_company() -> None:
    encoder = Encoder(tok2vec())
    docs = [NLP(text) for text in TEXTS]
    for doc, among_all in zip(docs, encoder.vectors(docs), strict=True):
        np.testing.assert_allclose(encoder.vectors([doc])[0], among_all, atol=1e-5)


def test_the_component_hands_vectors_to_its_listeners() -> None:
    doc = Vectors(Encoder(tok2vec()))(NLP(TEXTS[0]))
    assert doc.tensor.shape == (len(doc), 16)


@pytest.mark.parametrize("build", [{"window": 2}, {"pieces": 2}])
def test_layers_of_another_build_are_refused(build: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="no fast form"):
        Encoder(tok2vec(**build))
