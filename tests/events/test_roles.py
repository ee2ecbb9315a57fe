from tacitus.events.frames import verb_frame
from tacitus.events.roles import first_filled, participants, within
from tests.events.factory import AID, analysis_of

LIST = """
Oman Oman NNP PROPN nsubj 4
+, , , PUNCT punct -1
Iran Iran NNP PROPN conj -2
and and CC CCONJ cc -1
met meet VBD VERB ROOT 0
+. . . PUNCT punct -1
"""


def names(parties):
    return [party.country for party in parties]


def test_mentions_become_participants():
    analysis = analysis_of(AID)
    assert names(participants(analysis, [analysis.doc[0]])) == ["NOR"]


def test_lists_are_opened():
    analysis = analysis_of(LIST)
    assert names(participants(analysis, [analysis.doc[0]])) == ["OMN", "IRN"]


def test_the_first_filled_slot_wins():
    analysis = analysis_of(AID)
    frame = verb_frame(analysis.doc[2])
    assert names(first_filled(analysis, frame, ("iobj", "to", "subj"))) == ["MWI"]
    assert first_filled(analysis, frame, ("obj",)) == ()


def test_a_clause_is_searched_for_its_first_actor():
    analysis = analysis_of(AID)
    assert names(within(analysis, [analysis.doc[4]])) == ["MWI"]
