"""Word vectors in context: spaCy's embedding and convolution layers, the same weights for less work.

What a word contributes before its context is looked up, not computed again; the four convolutions run in
pieces that stay in the processor's cache, each step in place.
Source of the layers: spaCy's `MultiHashEmbed` and `MaxoutWindowEncoder`, thinc's `LayerNorm`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import Model

from tacitus.analysis.fast.component import Component, columns
from tacitus.analysis.fast.kernels import Floats, fuse
from tacitus.analysis.fast.table import Table

Layers = Model[Any, Any]
"""Layers of thinc, whatever they take and give."""

_EMBED = re.compile(
    r"extract_features>>list2ragged>>with_array\(ints-getitem>>hashembed(\|ints-getitem>>hashembed)*\)"
    r">>with_array\(maxout>>layernorm>>dropout\)>>ragged2list"
)
_CONVOLUTION = r"residual\(expand_window>>maxout>>layernorm>>dropout\)"
_ENCODE = re.compile(rf"with_array\({_CONVOLUTION}(>>{_CONVOLUTION})*\)")
_PIECE = 512
"""Rows convolved together: their windows and products fit in a second-level cache of one megabyte."""


@dataclass(frozen=True, slots=True)
class Convolution:
    """The weights of one layer: neighbors in, maxout, layer norm."""

    weights: Floats
    """Inputs × outputs; the outputs of each maxout piece stand together."""
    bias: Floats
    scale: Floats
    shift: Floats


class Encoder:
    """Gives the vectors of docs' tokens, as the tok2vec model it is made of does.

    Raises:
        ValueError: The model is built of other layers than those this module knows.
    """

    def __init__(self, model: Layers) -> None:
        embed, encode = _parts(model)
        self._attributes = embed.layers[0].attrs["columns"]
        words, mix = embed.layers[2].layers[0], embed.layers[3].layers[0]
        self._table = Table(lambda rows: mix.predict(words.predict(rows)))
        self._convolutions = tuple(_convolutions(encode))
        self._pad = int(encode.attrs["pad"])
        self._width = int(encode.get_dim("nO"))

    def vectors(self, docs: Sequence[Doc]) -> list[Floats]:
        """Return an array for each doc, a row a token; each doc has at least one token."""
        looked_up: Floats = self._table.look_up(columns(docs, self._attributes))
        places = list(_places(docs, self._pad))
        # One row more at each end, so that the windows of the first and the last row exist.
        now: Floats = np.zeros((places[-1][1] + self._pad + 2, self._width), np.float32)
        begin = 0
        for start, end in places:
            now[start + 1 : end + 1] = looked_up[begin : begin + end - start]
            begin += end - start
        then: Floats = np.zeros_like(now)
        room = _Room(self._width)
        for convolution in self._convolutions:
            _convolve(now, convolution, room, then)
            now, then = then, now
        return [now[start + 1 : end + 1] for start, end in places]


class Vectors(Component):
    """Stands in for a `tok2vec` component."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Set the vectors that tagger and parser listen to."""
        for doc, vectors in zip(docs, self._encoder.vectors(docs), strict=True):
            doc.tensor = cast(Any, vectors)


class _Room:
    """Room for one piece, used again and again."""

    def __init__(self, width: int) -> None:
        self.windows = np.empty((_PIECE, 3 * width), np.float32)
        self.products = np.empty((_PIECE, 3 * width), np.float32)


def _parts(model: Layers) -> tuple[Layers, Layers]:
    if len(model.layers) == 2:
        embed, encode = model.layers
        one_word_each_side = all(
            layer.attrs["window_size"] == 1 for layer in encode.walk() if layer.name == "expand_window"
        )
        pieces = {layer.get_dim("nP") for layer in encode.walk() if layer.name == "maxout"}
        known = _EMBED.fullmatch(embed.name) and _ENCODE.fullmatch(encode.name)
        if known and one_word_each_side and pieces == {3}:
            return embed, encode
    raise ValueError(f"no fast form of the layers {model.name}")


def _convolutions(encode: Layers) -> Iterator[Convolution]:
    layers = list(encode.walk())
    maxouts = [layer for layer in layers if layer.name == "maxout"]
    norms = [layer for layer in layers if layer.name == "layernorm"]
    for maxout, norm in zip(maxouts, norms, strict=True):
        weights = np.asarray(maxout.get_param("W")).transpose(1, 0, 2)
        yield Convolution(
            weights=np.ascontiguousarray(weights.reshape(-1, weights.shape[2]).T),
            bias=np.ascontiguousarray(maxout.get_param("b").T.ravel()),
            scale=np.ascontiguousarray(norm.get_param("G")),
            shift=np.ascontiguousarray(norm.get_param("b")),
        )


def _places(docs: Sequence[Doc], pad: int) -> Iterator[tuple[int, int]]:
    """Yield where the rows of each doc stand: rows of zeros between docs keep them apart."""
    begin = pad
    for doc in docs:
        yield begin, begin + len(doc)
        begin += len(doc) + pad


def _convolve(now: Floats, by: Convolution, room: _Room, then: Floats) -> None:
    """Write to `then` each row of `now` but the outermost, with what its window adds."""
    count, width = len(now) - 2, now.shape[1]
    windows: NDArray[np.float32] = np.lib.stride_tricks.as_strided(
        now, (count, 3 * width), (now.strides[0], now.strides[1]), writeable=False
    )
    for begin in range(0, count, _PIECE):
        end = min(begin + _PIECE, count)
        mine, products = room.windows[: end - begin], room.products[: end - begin]
        np.copyto(mine, windows[begin:end])
        np.matmul(mine, by.weights, out=products)
        fuse(products, by.bias, (by.scale, by.shift), now[begin + 1 : end + 1], then[begin + 1 : end + 1])
