"""Coarse tags, morphology and lemmas: worked out once for each word with its tag and label, then looked up.

spaCy's attribute ruler matches 179 patterns on every token, and its lemmatizer tries its rules on every word.
What they give depends on the word, its tag and its dependency label alone, but for a handful of patterns that
span two words ("gon na", "let 's"); where such a pattern could match, spaCy's own components decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.vocab import Vocab

from tacitus.analysis.fast.component import Component, columns, cut, write
from tacitus.analysis.fast.table import Rows, Table

Pattern = Sequence[dict[str, Any]]
"""What each word of a run must be, as spaCy's matcher reads it."""

_GIVEN = (ORTH, TAG, DEP)
_MADE = (TAG, DEP, POS, MORPH, LEMMA)
_SEEN = frozenset({"TAG", "DEP", "ORTH", "LOWER", "IS_SPACE"})
"""What a pattern may ask of a word: it follows from the word, its tag and its label."""
_MADE_NAMES = frozenset({"TAG", "DEP", "POS", "MORPH", "LEMMA"})
_LONGEST = 2
"""Words in the longest pattern this module knows how to find."""
_BITS = 64
_KEPT = 30_000
"""Words with tag and label kept: some 6 MB, full after some thousand reports."""
_ANY_LABEL = "any label that no pattern names"
"""Stands for all those labels in the table: what is made of a word is the same for each of them."""


class Attributes(Component):
    """Stands in for an attribute ruler that is followed by a lemmatizer.

    Raises:
        ValueError: The ruler has patterns that ask for more than a word, its tag and its label, or the
            lemmatizer is not of the kind that goes by rules.
    """

    def __init__(self, vocab: Vocab, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._vocab = vocab
        self._ruler = ruler
        self._lemmatizer = lemmatizer
        rules = cast(list[dict[str, Any]], ruler.patterns)
        patterns: list[Pattern] = [pattern for rule in rules for pattern in rule["patterns"]]
        _check(patterns, {str(name).upper() for rule in rules for name in rule["attrs"]})
        if lemmatizer.mode != "rule" or lemmatizer.overwrite:
            raise ValueError("no fast form of a lemmatizer that does not go by rules")
        self._singles = _singles(vocab, rules)
        named = [vocab.strings[label] for label in sorted(_labels(patterns))]
        self._named, self._any = np.array(named, np.uint64), np.uint64(vocab.strings.add(_ANY_LABEL))
        pairs = [pattern for pattern in patterns if len(pattern) == _LONGEST]
        if len(pairs) > _BITS:
            raise ValueError(f"no fast form of an attribute ruler with {len(pairs)} patterns of two words")
        _quicken(lemmatizer)
        self._matchers = [_matcher(vocab, [pair[place] for pair in pairs]) for place in range(_LONGEST)]
        self._table = Table(self._work_out, limit=_KEPT)

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Set coarse tag, morphology and lemma of every token, and what the rules say on tag and label."""
        given = columns(docs, _GIVEN)
        asked = given.copy()
        asked[~np.isin(given[:, 2], self._named), 2] = self._any
        found = self._table.look_up(asked)
        made: Rows = found[:, : len(_MADE)].copy()
        made[:, 1] = np.where(made[:, 1] == self._any, given[:, 2], made[:, 1])
        for start, end in self._spans(docs, found[:, len(_MADE) :]):
            made[start:end] = self._decide(given[start:end])
        for doc, rows in cut(docs, made):
            write(doc, _MADE, rows)

    def _work_out(self, given: Rows) -> Rows:
        """Return what is made of each word, and which pairs it may begin and end, a bit a pair."""
        doc = self._doc(given)
        bits = np.zeros((len(given), _LONGEST), np.uint64)
        for place, matcher in enumerate(self._matchers):
            for match, start, _ in matcher(doc, allow_missing=True):
                bits[start, place] |= np.uint64(1) << np.uint64(int(self._vocab.strings[match]))
        self._lemmatizer(self._singles(doc))
        self._lemmatizer.cache.clear()  # the table remembers
        return np.hstack([doc.to_array(list(_MADE)).astype(np.uint64), bits])

    def _spans(self, docs: Sequence[Doc], bits: NDArray[np.uint64]) -> Iterator[tuple[int, int]]:
        """Yield the runs of words, in all docs, in which patterns of two words could match."""
        together = (bits[:-1, 0] & bits[1:, 1]) != 0
        ends = np.cumsum([len(doc) for doc in docs])[:-1]
        together[ends - 1] = False
        start = end = -1
        for place in np.flatnonzero(together).tolist():
            if place >= end:
                if end > start:
                    yield start, end
                start = place
            end = place + _LONGEST
        if end > start:
            yield start, end

    def _decide(self, given: Rows) -> Rows:
        """Let spaCy's own components annotate a few words that stand together."""
        doc = self._lemmatizer(self._ruler(self._doc(given)))
        made: Rows = doc.to_array(list(_MADE)).astype(np.uint64)
        return made

    def _doc(self, given: Rows) -> Doc:
        doc = Doc(self._vocab, words=[self._vocab.strings[int(orth)] for orth in given[:, 0]])
        write(doc, _GIVEN[1:], given[:, 1:])
        return doc


def _check(patterns: Sequence[Pattern], made: set[str]) -> None:
    asked = {name.upper() for pattern in patterns for word in pattern for name in word}
    longest = max((len(pattern) for pattern in patterns), default=0)
    if not asked <= _SEEN or not made <= _MADE_NAMES or longest > _LONGEST:
        raise ValueError(f"no fast form of an attribute ruler that asks for {sorted(asked - _SEEN)}")


def _labels(patterns: Sequence[Pattern]) -> set[str]:
    """Return the labels that patterns name.

    Raises:
        ValueError: A pattern asks of a label what can only be answered for each label by itself.
    """
    named: set[str] = set()
    for asked in (word["DEP"] for pattern in patterns for word in pattern if "DEP" in word):
        if isinstance(asked, str):
            named.add(asked)
        elif isinstance(asked, dict) and asked.keys() <= {"IN", "NOT_IN"}:
            named.update(label for labels in asked.values() for label in labels)
        else:
            raise ValueError(f"no fast form of a rule for labels such as {asked!r}")
    return named


def _singles(vocab: Vocab, rules: Sequence[dict[str, Any]]) -> AttributeRuler:
    """Return a ruler of the patterns of one word alone, in their order."""
    ruler = AttributeRuler(vocab)
    for rule in rules:
        if patterns := [pattern for pattern in rule["patterns"] if len(pattern) == 1]:
            ruler.add(patterns, rule["attrs"], rule["index"])
    return ruler


def _quicken(lemmatizer: Lemmatizer) -> None:
    """Let the lemmatizer find a form among thousands at once: it asks only whether a form is in its index."""
    if lemmatizer.lookups.has_table("lemma_index"):
        index = lemmatizer.lookups.get_table("lemma_index")
        for part_of_speech in list(index):
            index[part_of_speech] = frozenset(index[part_of_speech])


def _matcher(vocab: Vocab, words: Sequence[dict[str, Any]]) -> Matcher:
    """Return a matcher of single words; a match is called by the word's number."""
    matcher = Matcher(vocab)
    for number, word in enumerate(words):
        matcher.add(str(number), [[word]])
    return matcher
