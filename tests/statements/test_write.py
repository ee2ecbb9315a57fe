"""Drafts as records."""

from tacitus.analysis.document import Located
from tacitus.records.statement import Modality
from tacitus.statements.draft import Draft
from tacitus.statements.lexicon import load_lexicon
from tacitus.statements.write import Writer
from tests.factory import make_actor, make_mention
from tests.statements import docs


def test_the_actor_at_the_sources_head_speaks() -> None:
    analysis = docs.analysis_of(docs.SAID_THAT)
    actor = make_actor("Ada Lovelace", "GBR", "GOV")
    span = analysis.parsed.span(0, 2)
    known = docs.analysis_of(
        docs.SAID_THAT, actors=(actor,), mentions=(Located(make_mention(actor, span), 0, 2),)
    )
    (statement,) = docs.find_statements(known)
    assert statement.speaker.actor_id == actor.id
    assert statement.speaker.name == "Ada Lovelace"
    assert statement.speaker.span == span


def test_an_editors_bracket_is_none_of_the_speakers_words() -> None:
    rows = """
    “ " `` PUNCT punct 2
    +No no DT DET det 5
    [ [ -LRB- PUNCT punct 1
    +military military JJ ADJ dep 3
    +] ] -RRB- PUNCT punct -1
    base base NN NOUN nsubj 1
    exists exist VBZ VERB ccomp 5
    here here RB ADV advmod -1
    +, , , PUNCT punct 3
    +” " '' PUNCT punct 2
    he he PRP PRON nsubj 1
    said say VBD VERB ROOT 0
    +. . . PUNCT punct -1
    """
    (statement,) = docs.statements_of(rows)
    assert [span.text for span in statement.quoted] == ["No", "base exists here"]


def test_each_statement_is_written_once() -> None:
    analysis = docs.analysis_of(docs.SAID_THAT)
    draft = Draft("said-that", ((25, 44),), head=2, cue_run=(2, 3), source=(0, 2), source_head=1)
    assert len(Writer(analysis, load_lexicon()).write([draft, draft])) == 1


def test_what_is_not_said_is_marked() -> None:
    assert not docs.only(docs.NOT_SAID).spoken
    assert docs.only(docs.SAID_THAT).spoken
    assert docs.only(docs.MODAL).modality is Modality.COMMITMENT
