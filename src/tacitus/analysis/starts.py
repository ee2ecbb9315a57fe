"""Where sentences must begin, and where none may, told to the parser before it parses."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from spacy.attrs import ORTH, SENT_START
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from tacitus.analysis.fast.component import Component, columns, cut, write
from tacitus.analysis.fast.table import Rows, Table

BLOCK_STARTS = "tacitus_block_starts"
"""Name of the component."""

_MAY, _MUST, _MUST_NOT = np.array([0, 1, -1], np.int64).astype(np.uint64)
"""spaCy's values of the attribute."""


class BlockStarts(Component):
    """Begins a sentence at each block of the report, and none in the middle of one.

    A heading is never glued to what follows; no sentence begins with a small letter right after a word.
    """

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._table = Table(self._letters)

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Mark each token where a sentence must or must not begin."""
        begins_small, ends_in_letter = self._table.look_up(columns(docs, (ORTH,))).T
        starts = columns(docs, (SENT_START,))
        starts[1:, 0][begins_small[1:] & ends_in_letter[:-1]] = _MUST_NOT
        for doc, mine in cut(docs, starts):
            mine[0] = _MAY
            mine[list(doc.user_data.get("block_starts", ()))] = _MUST
            write(doc, (SENT_START,), mine)

    def _letters(self, words: Rows) -> np.typing.NDArray[np.bool_]:
        """Return for each word whether it begins with a small letter, and whether it ends in a letter."""
        texts = [self._vocab.strings[int(word)] for word in words[:, 0]]
        return np.array([(text[0].islower(), text[-1].isalpha()) for text in texts])


@Language.factory(BLOCK_STARTS)
def make_block_starts(nlp: Language, name: str) -> BlockStarts:  # noqa: ARG001 (spaCy asks for both)
    """Make the component for a pipeline."""
    return BlockStarts(nlp.vocab)
