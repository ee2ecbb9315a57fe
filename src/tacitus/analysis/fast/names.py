"""Names: spaCy's transition system for entities, decided for all words at once.

Outside a name, what the system decides on a word depends on that word alone, so all words are scored in one
product. Inside a name, it only chooses between going on and ending; all names that may begin are followed
side by side, one word a step. Then the text is read from left to right: a name hides those that would begin
in it.
Source of the states and of what is allowed: spaCy's `BiluoPushDown` with three state features.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, SENT_START
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from tacitus.analysis.fast.component import Component, columns
from tacitus.analysis.fast.kernels import Floats
from tacitus.analysis.fast.vectors import Encoder

_FEATURES = 3
"""The word; the first word of the open name; the word before, if a name is open."""
_PIECES = 2
_OUT, _BEGIN, _UNIT, _NO_START = range(4)
_BLOCKED = "U-"
"""The move for words that someone else has closed to names; here nobody has."""
_NEVER = np.float32(-np.inf)

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Moves:
    """Where the moves of each kind stand among the scores."""

    kinds: Ints
    """For each move `_OUT`, `_BEGIN`, `_UNIT`, or `_NO_START` for those that need an open name."""
    labels: tuple[str, ...]
    """For each move its label; empty for out."""
    inside: Ints
    """For each begin move, the move that goes on with its label."""
    last: Ints
    """For each begin move, the move that ends with its label."""


class Names(Component):
    """Stands in for an `ner` component with its own tok2vec layers; nothing before it may set names.

    Raises:
        ValueError: The component is built of other layers, or decides in another way.
    """

    def __init__(self, recognizer: EntityRecognizer) -> None:
        model = recognizer.model
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        tok2vec = model.get_ref("tok2vec")
        _check(recognizer)
        self._encoder = Encoder(tok2vec.layers[0])
        linear = tok2vec.layers[2]
        self._reduce = (np.ascontiguousarray(linear.get_param("W").T), linear.get_param("b"))
        weights = lower.get_param("W")
        self._weights = [np.ascontiguousarray(each.reshape(-1, each.shape[2]).T) for each in weights]
        self._missing = lower.get_param("pad")[0].reshape(_FEATURES, -1)
        self._bias = lower.get_param("b").ravel()
        self._upper, self._upper_bias = upper.get_param("W"), upper.get_param("b")
        system = recognizer.moves
        self._moves = _moves([system.get_class_name(number) for number in range(system.n_moves)])

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Set the names of docs."""
        vectors = self._reduced(docs)
        ends = np.cumsum([len(doc) for doc in docs])
        seen = columns(docs, (SENT_START, IS_SPACE))
        breaks = np.ones(len(vectors), bool)
        """Whether a word is the last of its sentence or doc: no name goes on after it."""
        breaks[:-1] = seen[1:, 0] == 1
        breaks[ends - 1] = True
        own = vectors @ self._weights[0]
        moves = self._outside(own, breaks, seen[:, 1] != 0)
        found = list(self._read(moves, self._follow(vectors, own, breaks, moves)))
        begin = place = 0
        for doc, end in zip(docs, ends.tolist(), strict=True):
            names = []
            while place < len(found) and found[place][0] < end:
                start, stop, label = found[place]
                names.append(Span(doc, start - begin, stop - begin, label))
                place += 1
            doc.set_ents(names, default="outside")
            begin = end

    def _reduced(self, docs: Sequence[Doc]) -> Floats:
        weights, bias = self._reduce
        vectors: Floats = np.concatenate(self._encoder.vectors(docs)) @ weights
        vectors += bias
        return vectors

    def _hidden(self, sums: Floats) -> Floats:
        sums += self._bias
        hidden: Floats = np.maximum(sums[:, ::_PIECES], sums[:, 1::_PIECES])
        return hidden

    def _outside(self, own: Floats, breaks: Flags, spaces: Flags) -> Ints:
        """Return the move taken at each word when no name is open."""
        hidden = self._hidden((own + self._missing[1]) + self._missing[2])
        scores = hidden @ self._upper.T
        scores += self._upper_bias
        scores[:, self._moves.kinds == _NO_START] = _NEVER
        begins = self._moves.kinds == _BEGIN
        scores[np.ix_(breaks | spaces, begins)] = _NEVER
        scores[np.ix_(spaces, self._moves.kinds == _UNIT)] = _NEVER
        moves: Ints = scores.argmax(axis=1)
        return moves

    def _follow(self, vectors: Floats, own: Floats, breaks: Flags, moves: Ints) -> dict[int, int]:
        """Return where each name ends (one past its last word) that begins at a word, if it begins."""
        starts = np.flatnonzero(self._moves.kinds[moves] == _BEGIN)
        first = vectors[starts] @ self._weights[1]
        goes_on, ends_here = self._moves.inside[moves[starts]], self._moves.last[moves[starts]]
        ends: dict[int, int] = {}
        now = starts + 1
        while len(starts):
            hidden = self._hidden((own[now] + first) + vectors[now - 1] @ self._weights[2])
            on = np.einsum("ij,ij->i", hidden, self._upper[goes_on]) + self._upper_bias[goes_on]
            end = np.einsum("ij,ij->i", hidden, self._upper[ends_here]) + self._upper_bias[ends_here]
            stop = breaks[now] | (end > on) | ((end == on) & (ends_here < goes_on))
            ends.update(zip(starts[stop].tolist(), (now[stop] + 1).tolist(), strict=True))
            more = ~stop
            starts, first, now = starts[more], first[more], now[more] + 1
            goes_on, ends_here = goes_on[more], ends_here[more]
        return ends

    def _read(self, moves: Ints, ends: dict[int, int]) -> Iterator[tuple[int, int, str]]:
        """Yield the names from left to right: first word, one past the last, label."""
        done = 0
        for start in np.flatnonzero(self._moves.kinds[moves] != _OUT).tolist():
            if start >= done:
                done = ends.get(start, start + 1)
                yield start, done, self._moves.labels[moves[start]]


def _check(recognizer: EntityRecognizer) -> None:
    model = recognizer.model
    lower = model.get_ref("lower")
    known = (
        recognizer.cfg["beam_width"] == 1
        and model.attrs["has_upper"]
        and not model.attrs["unseen_classes"]
        and lower.get_dim("nF") == _FEATURES
        and lower.get_dim("nP") == _PIECES
        and [layer.name for layer in model.get_ref("tok2vec").layers[1:]] == ["list2array", "linear"]
    )
    if not known:
        raise ValueError("no fast form of this recognizer of names")


def _moves(names: Sequence[str]) -> _Moves:
    places = {name: place for place, name in enumerate(names)}
    kinds = {"O": _OUT, "B": _BEGIN, "U": _UNIT}
    labels = tuple(name.partition("-")[2] for name in names)
    begins = [name.startswith("B-") for name in names]

    def partners(kind: str) -> Ints:
        pairs = zip(labels, begins, strict=True)
        return np.array([places[f"{kind}-{label}"] if begin else -1 for label, begin in pairs], np.int64)

    return _Moves(
        kinds=np.array([_NO_START if name == _BLOCKED else kinds.get(name[0], _NO_START) for name in names]),
        labels=labels,
        inside=partners("I"),
        last=partners("L"),
    )
