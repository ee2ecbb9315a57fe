"""Part-of-speech tags of a whole batch in one product."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from spacy.attrs import TAG
from spacy.pipeline import Tagger
from spacy.tokens import Doc

from tacitus.analysis.fast.component import Component, cut, write

_LAYERS = ["tok2vec-listener", "with_array(softmax)"]


class Tags(Component):
    """Stands in for a tagger that listens to a tok2vec component.

    The greatest score is the greatest probability too, so the softmax is left out.

    Raises:
        ValueError: The tagger is built of other layers.
    """

    def __init__(self, tagger: Tagger) -> None:
        layers = tagger.model.layers
        if [layer.name for layer in layers] != _LAYERS or tagger.cfg["overwrite"]:
            raise ValueError(f"no fast form of the layers {tagger.model.name}")
        softmax = layers[1].layers[0]
        self._weights, self._bias = np.ascontiguousarray(softmax.get_param("W").T), softmax.get_param("b")
        strings = tagger.vocab.strings
        self._labels = np.array([strings[label] for label in tagger.labels], np.uint64)

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Set the tag of every token."""
        scores = np.concatenate([doc.tensor for doc in docs]) @ self._weights
        scores += self._bias
        for doc, tags in cut(docs, self._labels[scores.argmax(axis=1)]):
            write(doc, (TAG,), tags)
