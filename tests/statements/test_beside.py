"""The cue beside a quotation."""

from tacitus.statements.beside import cue_before, cue_beside
from tacitus.statements.lexicon import load_lexicon
from tacitus.statements.placed import place_quotations
from tacitus.statements.quotes import find_quotations
from tests.statements import docs

LEXICON = load_lexicon()
SO_CALLED = """
The the DT DET det 4
so so RB ADV advmod 2
+- - HYPH PUNCT punct 1
+called call VBN VERB amod 2
“ " `` PUNCT punct 1
+experts expert NNS NOUN nsubj 2
+” " '' PUNCT punct -1
left leave VBD VERB ROOT 0
"""


def beside(rows: str):
    doc = docs.doc_of(rows)
    paragraphs = [(0, len(doc.text))]
    placed = place_quotations(doc, find_quotations(doc.text, paragraphs), paragraphs)
    return [cue_beside(doc, each, LEXICON, {}) for each in placed]


def test_the_cue_after_the_words() -> None:
    first, second = beside(docs.QUOTED)
    assert first is not None
    pattern, (verb, cue, source) = first
    assert (pattern, verb.text, cue.key) == ("quote-said", "said", "say")
    assert source is not None
    assert source.text == "minister"
    assert second is None


def test_a_half_of_a_compound_is_no_cue() -> None:
    assert beside(SO_CALLED) == [None]


def test_the_last_cue_before_the_words() -> None:
    doc = docs.doc_of(docs.SAID_THAT)
    found = cue_before(doc, (0, 3), LEXICON)
    assert found is None or found[0].text == "denied"
    assert cue_before(doc, (0, 2), LEXICON) is None
