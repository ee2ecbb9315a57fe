"""The parse as the rules read it: tokens, phrases and sentences as plain objects, read off spaCy's once.

The rules ask tens of thousands of small questions a report. spaCy answers each by making objects and
looking up strings anew; here the answer is an attribute. Names and meanings are spaCy's own, for the part of
its interface that the rules use.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import itemgetter

import numpy as np
import spacy.tokens
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, IDX, LEMMA, LOWER, ORTH, POS, SENT_START, SPACY, TAG
from spacy.strings import StringStore

_NAMED = [ORTH, LOWER, LEMMA, TAG, POS, DEP, ENT_TYPE]
_PLACED = [IDX, HEAD, SENT_START, SPACY, ENT_IOB]
_IOB = ("", "I", "O", "B")
_STARTS = {1: True, -1: False}
_MOST_NAMES = 200_000
"""Strings kept to be looked up; with more of them the table starts anew, so that memory stays flat."""


class _Written:
    """A token as it stands in the text."""

    __slots__ = ("doc", "i", "text")
    doc: Doc
    i: int
    text: str

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return self.text

    @property
    def idx(self) -> int:
        """First code point in the text of the doc."""
        return self.doc.starts[self.i]

    @property
    def is_sent_start(self) -> bool | None:
        """Whether a sentence begins with it; None when the parse does not tell."""
        return _STARTS.get(self.doc.begins[self.i])

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


class Token(_Written):
    """One token with its place in the tree; there is one object for each in a `Doc`."""

    __slots__ = (
        "children",
        "dep_",
        "ent_type_",
        "head",
        "lemma_",
        "lower_",
        "pos_",
        "sent",
        "tag_",
    )
    lower_: str
    lemma_: str
    tag_: str
    pos_: str
    dep_: str
    ent_type_: str
    sent: Span
    head: Token
    """A root is its own head."""
    children: list[Token]
    """The tokens that hang on it, in order."""

    def nbor(self, step: int = 1) -> Token:
        """Return the token some steps after this one, or before it.

        Raises:
            IndexError: There is none.
        """
        place = self.i + step
        if place < 0:
            raise IndexError(place)
        return self.doc[place]

    @property
    def lefts(self) -> list[Token]:
        """The children before it."""
        return [each for each in self.children if each.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The children after it."""
        return [each for each in self.children if each.i > self.i]

    @property
    def left_edge(self) -> Token:
        """The first token of the part of the tree below it."""
        return self.doc[self.doc.parse[self.i].left_edge.i] if self.children else self

    @property
    def right_edge(self) -> Token:
        """The last token of the part of the tree below it."""
        return self.doc[self.doc.parse[self.i].right_edge.i] if self.children else self

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
        return iter(self.doc[self.start : self.end])

    def __getitem__(self, place: int) -> Token:
        return self.doc[self.start + place if place >= 0 else self.end + place]

    def __str__(self) -> str:
        return self.text

    @property
    def text(self) -> str:
        """The words as in the text of the doc, with the white space between them."""
        return self.doc.text_of(self.start, self.end)

    @property
    def start_char(self) -> int:
        """First code point in the text of the doc."""
        return self.doc.starts[self.start]

    @property
    def end_char(self) -> int:
        """One past its last code point."""
        last = self.doc[self.end - 1]
        return last.idx + len(last.text)

    @property
    def root(self) -> Token:
        """The token nearest to the root of the sentence, the first of several; a lone sign only for want."""
        if self._root is None:
            self._root = self.doc.root_of(self.start, self.end)
        return self._root


class Doc(list[Token]):
    """A parse as a list of its tokens."""

    def __init__(self, parse: spacy.tokens.Doc) -> None:
        names = _names(parse.vocab.strings)
        columns = [_looked_up(names, column) for column in parse.to_array(_NAMED).T.tolist()]
        self.texts, self.lowers, self.lemmas = columns[:3]
        places = parse.to_array(_PLACED).astype(np.int64).T.tolist()
        self.starts: list[int] = places[0]
        self.begins, self.spaced, self.iobs = places[2:]
        super().__init__([Token() for _ in self.texts])
        self.parse = parse
        self._roots: dict[tuple[int, int], Token] = {}
        self._called: dict[frozenset[str], list[int]] = {}
        self._fill(columns, places[1])
        self.sents = self._sentences()

    @cached_property
    def text(self) -> str:
        """The text parsed."""
        parts = [text + " " if space else text for text, space in zip(self.texts, self.spaced, strict=True)]
        return "".join(parts)

    def text_of(self, start: int, end: int) -> str:
        """Return the words of the tokens `start` up to `end`, with the white space between them."""
        end = min(end, len(self))
        if start >= end:
            return ""
        return self.text[self.starts[start] : self.starts[end - 1] + len(self.texts[end - 1])]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        return _index(self.lowers)

    @cached_property
    def _lemma_places(self) -> dict[str, list[int]]:
        return _index([lemma.lower() for lemma in self.lemmas])

    def places_of(self, words: AbstractSet[str]) -> list[int]:
        """Return the tokens that are one of some words, in lower case, in order.

        A rule that hangs on few words looks at these tokens, not at all.
        """
        places = self._places
        return sorted([place for word in words & places.keys() for place in places[word]])

    def with_lemmas(self, words: frozenset[str], start: int = 0, end: int | None = None) -> list[Token]:
        """Return the tokens from `start` up to `end` whose lemma, in lower case, is one of some words."""
        places = self._called.get(words)
        if places is None:
            known = self._lemma_places
            places = sorted([place for word in words & known.keys() for place in known[word]])
            self._called[words] = places
        last = len(places) if end is None else bisect_left(places, end)
        return [self[place] for place in places[bisect_left(places, start) : last]]

    @cached_property
    def capitals(self) -> list[int]:
        """The tokens that begin with a capital letter, in order."""
        return [place for place, text in enumerate(self.texts) if text[:1].isupper()]

    @cached_property
    def ents(self) -> tuple[Span, ...]:
        """The names that the parser found, in order."""
        return tuple(Span(self, each.start, each.end, each.label_) for each in self.parse.ents)

    def root_of(self, start: int, end: int) -> Token:
        """Return the token of a run that stands nearest to the root of the sentence, the first of several."""
        known = self._roots.get((start, end))
        if known is None:
            run = self[start:end] or [self[start]]
            above = [token for token in run if not start <= token.head.i < end]
            tops = [token for token in run if token.head is token] or above or run
            nearest = tops[0] if len(tops) == 1 or tops[0].head is tops[0] else min(tops, key=self._depth)
            known = self._roots[start, end] = nearest
        return known

    def _depth(self, token: Token) -> int:
        """Return the steps to the root; a lone sign counts as the deepest, so that words come before it."""
        if not token.children and (token.text.isspace() or token.is_punct):
            return len(self) - 1
        return sum(1 for _ in token.ancestors)

    def tokens_at(self, start: int, end: int) -> range:
        """Return the tokens that have characters in a range; none when it begins or ends outside the text."""
        if not 0 <= start <= end - 1 < len(self.text):
            return range(0)
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1)
        return range(first + (start >= self.starts[first] + len(self.texts[first])), last)

    def _fill(self, columns: list[Sequence[str]], steps: list[int]) -> None:
        rows = zip(self, *columns, strict=True)
        for i, (token, text, lower, lemma, tag, pos, dep, name) in enumerate(rows):
            token.doc = self
            token.i = i
            token.text = text
            token.lower_ = lower
            token.lemma_ = lemma
            token.tag_ = tag
            token.pos_ = pos
            token.dep_ = dep
            token.ent_type_ = name
            token.children = []
        for i, (token, step) in enumerate(zip(self, steps, strict=True)):
            token.head = head = self[i + step]
            if step:
                head.children.append(token)

    def _sentences(self) -> tuple[Span, ...]:
        starts = [i for i, begins in enumerate(self.begins) if i and begins == 1]
        edges = pairwise([0, *starts, len(self)]) if self else ()
        found = tuple(Span(self, start, end) for start, end in edges)
        for sentence in found:
            for token in sentence:
                token.sent = sentence
        return found


def _index(words: Sequence[str]) -> dict[str, list[int]]:
    """Return the places of each word, in order."""
    found: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        known = found.get(word)
        if known is None:
            found[word] = [place]
        else:
            known.append(place)
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


def _looked_up(names: _Names, keys: list[int]) -> Sequence[str]:
    if len(keys) < 2:
        return [names[key] for key in keys]
    found: tuple[str, ...] = itemgetter(*keys)(names)
    return found
