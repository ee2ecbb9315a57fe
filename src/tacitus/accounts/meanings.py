"""What the words of a text stand for: each word is looked up once, and asked for by range."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from tacitus.accounts.lexicon import content
from tacitus.words import plain_words, raw_words


class Meanings:
    """The meanings of the content words of one text."""

    def __init__(self, text: str) -> None:
        """Look up the words of a text."""
        self._text = text
        found = [(match.start(), match.end(), content(match[0])) for match in raw_words(text)]
        self._starts = [start for start, _, _ in found]
        self._ends = [end for _, end, _ in found]
        self._told = [told for _, _, told in found]

    def between(self, start: int, end: int) -> frozenset[str]:
        """Return what the content words of `text[start:end]` stand for; numbers and days are left out."""
        first, last = bisect_left(self._starts, start), bisect_right(self._ends, end)
        cut_before = first > 0 and self._ends[first - 1] > start
        cut_after = last < len(self._starts) and self._starts[last] < end
        if cut_before or cut_after:
            return meanings_of(self._text[start:end])
        return frozenset(filter(None, self._told[first:last]))


def meanings_of(text: str) -> frozenset[str]:
    """Return what the content words of a text stand for."""
    return frozenset(filter(None, map(content, plain_words(text))))
