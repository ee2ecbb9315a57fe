"""The parse as the rules read it: tokens, phrases and sentences as plain objects, read off spaCy's once.

The rules ask tens of thousands of small questions a report. spaCy answers each by making objects and
looking up strings anew; here the answer is an attribute. Names and meanings are spaCy's own, for the part of
its interface that the rules use.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import overload

import numpy as np
import spacy.tokens
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, LEMMA, LOWER, ORTH, POS, SENT_START, SPACY, TAG
from spacy.strings import StringStore

_NAMED = [ORTH, LOWER, LEMMA, TAG, POS, DEP, ENT_TYPE]
_PLACED = [IDX, HEAD, SENT_START, SPACY, ENT_IOB]
_IOB = ("", "I", "O", "B")
_STARTS = {1: True, -1: False}
_MOST_WALKS = 12
_MOST_NAMES = 200_000
"""Strings kept to be looked up; with more of them the table starts anew, so that memory stays flat."""


class Token:
    """One token with its place in the tree; there is one object for each in a `Doc`."""

    __slots__ = (
        "children",
        "dep_",
        "doc",
        "ent_type_",
        "head",
        "i",
        "idx",
        "is_sent_start",
        "left_edge",
        "lefts",
        "lemma_",
        "lower_",
        "pos_",
        "right_edge",
        "rights",
        "sent",
        "tag_",
        "text",
    )
    doc: Doc
    i: int
    idx: int
    """First code point in the text of the doc."""
    text: str
    lower_: str
    lemma_: str
    tag_: str
    pos_: str
    dep_: str
    ent_type_: str
    is_sent_start: bool | None
    """None when the parse does not tell."""
    sent: Span
    head: Token
    """A root is its own head."""
    lefts: tuple[Token, ...]
    rights: tuple[Token, ...]
    children: tuple[Token, ...]
    left_edge: Token
    right_edge: Token

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return self.text

    def nbor(self, step: int = 1) -> Token:
        """Return the token some steps after this one, or before it.

        Raises:
            IndexError: There is none.
        """
        place = self.i + step
        if place < 0:
            raise IndexError(place)
        return self.doc.tokens[place]

    @property
    def subtree(self) -> Iterator[Token]:
        """The token and all below it, each after what hangs left of it and before what hangs right."""
        for token in self.lefts:
            yield from token.subtree
        yield self
        for token in self.rights:
            yield from token.subtree

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, up to the root."""
        here = self
        while here.head is not here:
            here = here.head
            yield here

    def is_ancestor(self, other: Token) -> bool:
        """Tell whether another token hangs below this one, however far."""
        return any(each is self for each in other.ancestors)

    @property
    def whitespace_(self) -> str:
        """The space after it, or nothing."""
        return " " if self.doc.spaced[self.i] else ""

    @property
    def is_space(self) -> bool:
        """Nothing but white space."""
        return self.text.isspace()

    @property
    def is_alpha(self) -> bool:
        """Nothing but letters."""
        return self.text.isalpha()

    @property
    def is_upper(self) -> bool:
        """All its letters are capitals, and it has some."""
        return self.text.isupper()

    @property
    def ent_iob_(self) -> str:
        """`B` where a name begins, `I` inside it, `O` outside; empty when the parse does not tell."""
        return _IOB[self.doc.iobs[self.i]]

    @property
    def is_punct(self) -> bool:
        """Nothing but punctuation."""
        return bool(self.doc.parse[self.i].is_punct)

    @property
    def is_quote(self) -> bool:
        """A quotation mark."""
        return bool(self.doc.parse[self.i].is_quote)

    @property
    def like_num(self) -> bool:
        """A number, in digits or words."""
        return bool(self.doc.parse[self.i].like_num)


class Span:
    """A run of tokens: a sentence, a name that the parser found, or any other."""

    __slots__ = ("_root", "doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label
        self._root: Token | None = None

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __getitem__(self, place: int) -> Token:
        return self.doc.tokens[self.start + place if place >= 0 else self.end + place]

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """The words as in the text of the doc, with the white space between them."""
        return self.doc.text[self.start_char : self.end_char] if len(self) else ""

    @property
    def start_char(self) -> int:
        """First code point in the text of the doc."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """One past its last code point."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def ents(self) -> list[Span]:
        """The names that lie in it whole."""
        return [each for each in self.doc.ents if self.start <= each.start and each.end <= self.end]

    @property
    def root(self) -> Token:
        """The token nearest to the root of the sentence, the first of several; a lone sign only for want."""
        if self._root is None:
            self._root = self.doc.root_of(self.start, self.end)
        return self._root


class Doc:
    """A parse as plain objects."""

    def __init__(self, parse: spacy.tokens.Doc) -> None:
        self.parse = parse
        names = _names(parse.vocab.strings)
        columns = [[names[key] for key in column] for column in parse.to_array(_NAMED).T.tolist()]
        self.texts, self.lowers, self.lemmas = columns[:3] if columns else ([], [], [])
        places = parse.to_array(_PLACED).astype(np.int64).T.tolist()
        self.spaced, self.iobs = places[3:5]
        self.tokens = [Token() for _ in self.texts]
        self._fill(columns, places)
        self._hang()
        self.sents = self._sentences()
        self._roots: dict[tuple[int, int], Token] = {}

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[place]

    @cached_property
    def text(self) -> str:
        """The text parsed."""
        parts = [text + " " if space else text for text, space in zip(self.texts, self.spaced, strict=True)]
        return "".join(parts)

    @cached_property
    def ents(self) -> tuple[Span, ...]:
        """The names that the parser found, in order."""
        return tuple(Span(self, each.start, each.end, each.label_) for each in self.parse.ents)

    def root_of(self, start: int, end: int) -> Token:
        """Return the token of a run that stands nearest to the root of the sentence, the first of several."""
        known = self._roots.get((start, end))
        if known is None:
            run = self.tokens[start:end]
            above = [token for token in run if not start <= token.head.i < end]
            tops = [token for token in run if token.head is token] or above or run
            nearest = tops[0] if len(tops) == 1 or tops[0].head is tops[0] else min(tops, key=self._depth)
            known = self._roots[start, end] = nearest
        return known

    def _depth(self, token: Token) -> int:
        """Return the steps to the root; a lone sign counts as the deepest, so that words come before it."""
        if not token.children and (token.text.isspace() or token.is_punct):
            return len(self.tokens) - 1
        return sum(1 for _ in token.ancestors)

    def tokens_at(self, start: int, end: int) -> range:
        """Return the tokens that have characters in a range; none when it begins or ends outside the text."""
        if not 0 <= start <= end - 1 < len(self.text):
            return range(0)
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1)
        return range(first + (start >= self.starts[first] + len(self.texts[first])), last)

    @cached_property
    def starts(self) -> list[int]:
        """The first code point of each token in the text."""
        return [token.idx for token in self.tokens]

    def _fill(self, columns: list[list[str]], places: list[list[int]]) -> None:
        """Fill each token, as if nothing hung on it."""
        tokens, here = self.tokens, range(len(self.tokens))
        for token, i, text, lower, lemma, tag, pos, dep, name, idx, step, start in zip(
            tokens, here, *columns, *places[:3], strict=True
        ):
            token.doc = self
            token.i = i
            token.idx = idx
            token.text = text
            token.lower_ = lower
            token.lemma_ = lemma
            token.tag_ = tag
            token.pos_ = pos
            token.dep_ = dep
            token.ent_type_ = name
            token.is_sent_start = _STARTS.get(start)
            token.head = tokens[i + step]
            token.lefts = token.rights = token.children = ()
            token.left_edge = token.right_edge = token

    def _hang(self) -> None:
        """Hang tokens on their heads, and find where the part of the tree below each begins and ends."""
        tokens = self.tokens
        below: dict[int, list[Token]] = {}
        heads = [token.head.i for token in tokens]
        for token, head in zip(tokens, heads, strict=True):
            if head != token.i:
                below.setdefault(head, []).append(token)
        first, last = edges(heads)
        for place, found in below.items():
            token = tokens[place]
            token.children = children = tuple(found)
            token.lefts = tuple([each for each in children if each.i < place])
            token.rights = children[len(token.lefts) :]
            token.left_edge, token.right_edge = tokens[first[place]], tokens[last[place]]

    def _sentences(self) -> tuple[Span, ...]:
        starts = [token.i for token in self.tokens[1:] if token.is_sent_start]
        edges = pairwise([0, *starts, len(self.tokens)]) if self.tokens else ()
        found = tuple(Span(self, start, end) for start, end in edges)
        for sentence in found:
            for token in sentence:
                token.sent = sentence
        return found


class _Names(dict[int, str]):
    """spaCy's numbers of strings to the strings, one object for each string however often it is met."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, key: int) -> str:
        if len(self) >= _MOST_NAMES:
            self.clear()
        name = self[key] = self._strings[key]
        return name


@lru_cache(maxsize=4)
def _names(strings: StringStore) -> _Names:
    return _Names(strings)


def edges(heads: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return the first and the last token of each token's part of the tree.

    Args:
        heads: The head of each token; a root is its own.
    """
    first, last = list(range(len(heads))), list(range(len(heads)))
    for i, head in enumerate(heads):
        first[head] = min(first[head], first[i])
    for i in range(len(heads) - 1, -1, -1):
        head = heads[i]
        last[head] = max(last[head], last[i])
    if any(first[i] < first[head] or last[i] > last[head] for i, head in enumerate(heads)):
        return _crossing_edges(heads)
    return first, last


def _crossing_edges(heads: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return the same for trees whose branches cross, as spaCy finds it (`set_children_from_heads`).

    It walks to and fro until no head is outside its sentence, which may be before all edges are found.
    """
    first, last = list(range(len(heads))), list(range(len(heads)))
    there = list(enumerate(heads))
    for _ in range(_MOST_WALKS):
        for i, head in (*there, *reversed(there)):
            first[head] = min(first[head], first[i])
            last[head] = max(last[head], last[i])
        starts = sorted({0, *(first[i] for i, head in there if i == head)})
        within = [
            start <= heads[i] <= end
            for start, end in pairwise([*starts, len(heads) - 1])
            for i in range(start, end)
        ]
        if all(within):
            break
    return first, last
