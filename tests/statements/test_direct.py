"""Quotations with the words around them."""

from tacitus.statements.direct import attribute, holder_of, is_within
from tacitus.statements.lexicon import load_lexicon
from tacitus.statements.placed import place_quotations
from tacitus.statements.quotes import find_quotations
from tests.statements import docs


def placed(rows: str):
    doc = docs.doc_of(rows)
    limits = [(0, len(doc.text))]
    return doc, place_quotations(doc, find_quotations(doc.text, limits), limits)


def test_a_quotation_knows_the_words_around_it() -> None:
    doc, (first, second) = placed(docs.QUOTED)
    assert doc.text_of(first.start, first.end) == "We will go,"
    assert doc.text_of(*first.after) == "the minister said."
    assert first.is_speech
    assert second.is_speech


def test_a_cue_after_and_a_piece_that_carries_on() -> None:
    doc, quoted = placed(docs.QUOTED)
    first, second = attribute(doc, quoted, load_lexicon(), {})
    assert (first.pattern, second.pattern) == ("quote-said", "carried-on")
    assert first.head is not None
    assert doc[first.head].text == "said"
    assert second.carries_on == 0


def test_a_short_quotation_without_a_cue_is_nobodys() -> None:
    rows = """
    The the DT DET det 1
    hall hall NN NOUN nsubj 1
    was be VBD AUX ROOT 0
    “ " `` PUNCT punct 1
    +cold cold JJ ADJ acomp -2
    +” " '' PUNCT punct -3
    +. . . PUNCT punct -4
    """
    doc, quoted = placed(rows)
    assert not quoted[0].is_speech
    assert attribute(doc, quoted, load_lexicon(), {}) == []
    assert holder_of(doc, quoted[0], {}) is None
    assert not is_within(doc, quoted[0], {})
