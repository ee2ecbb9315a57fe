"""Quotations in tokens."""

import pytest

from tacitus.statements.placed import is_title, place_quotations, sentence_start
from tacitus.statements.quotes import find_quotations
from tests.statements import docs

NOVEL = """
wrote write VBD VERB ROOT 0
the the DT DET det 1
novel novel NN NOUN dobj -2
“ " `` PUNCT punct 1
+Old Old NNP PROPN appos -2
Bridge Bridge NNP PROPN appos -3
+” " '' PUNCT punct -1
"""


def placed(rows: str):
    doc = docs.doc_of(rows)
    paragraphs = [(0, len(doc.text))]
    return doc, place_quotations(doc, find_quotations(doc.text, paragraphs), paragraphs)


def test_a_quotation_knows_the_stretches_around_it() -> None:
    doc, (first, second) = placed(docs.QUOTED)
    assert doc.text_of(first.start, first.end) == "We will go,"
    assert doc.text_of(*first.after) == "the minister said."
    assert second.before == first.after


@pytest.mark.parametrize(("words", "title"), [("Old", True), ("old", False)])
def test_a_title_has_capitals_and_stands_behind_a_noun(words: str, title: bool) -> None:
    doc, (found,) = placed(NOVEL.replace("+Old Old", f"+{words} {words}"))
    assert is_title(doc, found) is title


def test_a_sentence_starts_behind_the_last_stop() -> None:
    doc = docs.doc_of("Rain rain NN NOUN ROOT 0\n+. . . PUNCT punct -1\nSnow snow NN NOUN ROOT 0")
    assert sentence_start(doc, 0, 3) == 2
    assert sentence_start(doc, 0, 1) == 0
