"""What the marks show and what the parse shows, joined."""

from tacitus.records.statement import Manner
from tacitus.statements.compose import compose
from tacitus.statements.direct import attribute
from tacitus.statements.lexicon import load_lexicon
from tacitus.statements.match import find_cues
from tacitus.statements.placed import place_quotations
from tacitus.statements.quotes import find_quotations
from tests.statements import docs


def drafts_of(rows: str):
    doc = docs.doc_of(rows)
    limits = [(0, len(doc.text))]
    quoted = place_quotations(doc, find_quotations(doc.text, limits), limits)
    founds = list(find_cues(doc, load_lexicon()))
    pieces = attribute(doc, quoted, load_lexicon(), {found.head: found for found in founds})
    return doc, compose(doc, pieces, founds, quoted, load_lexicon())


def test_a_cue_of_quoted_words_is_used_once() -> None:
    doc, drafts = drafts_of(docs.QUOTED)
    assert [draft.pattern for draft in drafts] == ["quote-said", "carried-on"]
    assert doc.text[slice(*drafts[0].content[0])] == "We will go"
    assert drafts[1].continues == 0


def test_words_of_an_agency_are_parted_at_an_ellipsis() -> None:
    doc, drafts = drafts_of(docs.PASSED_ON)
    assert [draft.pattern for draft in drafts] == ["passed-on", "passed-on"]
    assert [doc.text[slice(*draft.content[0])] for draft in drafts] == [
        "the army keeps moving",
        "their plans fail",
    ]
    assert all(draft.words_of_via and draft.manner is Manner.INDIRECT for draft in drafts)
