"""The first clause of what is said, from parses made by hand."""

import pytest

from tacitus.analysis.document import Analysis, Located
from tacitus.records.actor import ActorKind
from tacitus.records.statement import Party
from tacitus.statements.clause import content_verb, deeds, first_clause, is_negated
from tacitus.statements.draft import Draft
from tacitus.statements.lexicon import load_lexicon
from tacitus.statements.quotes import Quotation
from tacitus.statements.speaker import UNKNOWN
from tests.factory import make_actor, make_mention
from tests.statements import docs

HAS_TO = """
Troy Troy NNP PROPN nsubj 1
has have VBZ VERB ROOT 0
to to TO PART aux 1
stop stop VB VERB xcomp -2
plotting plot VBG VERB xcomp -1
+? ? . PUNCT punct -4
"""
WOULD = """
He he PRP PRON nsubj 1
said say VBD VERB ROOT 0
he he PRP PRON nsubj 2
would would MD AUX aux 1
leave leave VB VERB ccomp -3
"""
NONE_LEFT = "No no DT DET det 1\nships ship NNS NOUN nsubj 1\nsailed sail VBD VERB ROOT 0"
(SAY,) = load_lexicon().of("verb", "say")


def whole(analysis: Analysis, start: int = 0) -> tuple[tuple[int, int], ...]:
    return ((start, len(analysis.doc.text)),)


def test_what_must_be_done_is_the_deed() -> None:
    analysis = docs.analysis_of(HAS_TO)
    clause = first_clause(analysis, Draft("said-that", whole(analysis)), UNKNOWN)
    assert clause is not None
    assert (clause.verb.text, clause.main.text) == ("has", "stop")
    assert [each.text for each in deeds(clause)] == ["stop", "plotting"]
    assert clause.helpers == {"must"}
    assert (clause.asks, clause.negated, clause.own) == (True, False, False)


def test_a_reported_would_is_a_will_and_a_quoted_one_is_not() -> None:
    analysis = docs.analysis_of(WOULD)
    start = analysis.doc[2].idx
    marks = (Quotation(start, 99, start, 99, 0),)
    reported, quoted = (
        first_clause(
            analysis, Draft("said-that", whole(analysis, start), SAY, 1, (1, 2), (0, 1), 0, each), UNKNOWN
        )
        for each in ((), marks)
    )
    assert reported is not None
    assert quoted is not None
    assert (reported.helpers, reported.own) == ({"would", "will"}, True)
    assert (quoted.helpers, quoted.own, quoted.quoted) == ({"would"}, False, True)


@pytest.mark.parametrize(("country", "own"), [("TUR", True), ("GRC", False)])
def test_an_official_speaks_for_the_state(country: str, own: bool) -> None:
    analysis = docs.analysis_of(HAS_TO)
    minister = make_actor("Ada Lovelace", "TUR", "GOV")
    state = make_actor("Troy", country, kind=ActorKind.COUNTRY)
    known = docs.analysis_of(
        HAS_TO,
        actors=(minister, state),
        mentions=(Located(make_mention(state, analysis.parsed.span(0, 1)), 0, 1),),
    )
    clause = first_clause(known, Draft("said-that", whole(known)), Party(minister.id, minister.name, None))
    assert clause is not None
    assert (clause.own, clause.animate) == (own, True)


def test_nobody_negates_a_clause() -> None:
    doc = docs.doc_of(NONE_LEFT)
    verb = content_verb(doc, Draft("said-that", ((0, len(doc.text)),)))
    assert verb is not None
    assert is_negated(verb)


def test_a_noun_phrase_has_no_clause() -> None:
    analysis = docs.analysis_of("The the DT DET det 1\nraid raid NN NOUN ROOT 0")
    assert first_clause(analysis, Draft("speech-act", whole(analysis)), UNKNOWN) is None
