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


SHARED = """
Omani omani JJ ADJ amod 3
and and CC CCONJ cc -1
Iranian iranian JJ ADJ conj -2
troops troop NNS NOUN nsubj 1
fired fire VBD VERB ROOT 0
+. . . PUNCT punct -1
"""


def test_a_noun_shared_by_two_countries_is_two_parties():
    analysis = analysis_of(SHARED)
    assert names(participants(analysis, [analysis.doc[3]])) == ["OMN", "IRN"]


MORE = """
More more JJR ADJ amod 2
than than IN ADP quantmod 1
300 300 CD NUM nummod 1
people people NNS NOUN nsubjpass 2
were be VBD AUX auxpass 1
hurt hurt VBN VERB ROOT 0
"""


def test_a_capital_at_the_start_of_a_sentence_names_no_town():
    analysis = analysis_of(MORE)
    assert names(participants(analysis, [analysis.doc[3]])) in ([], [""])


RAIDS = """
Raids raid NNS NOUN nsubj 4
in in IN ADP prep -1
Oman Oman NNP PROPN pobj -1
+, , , PUNCT punct -3
killed kill VBD VERB ROOT 0
people people NNS NOUN dobj -1
"""


def test_an_attack_is_not_of_the_place_where_it_fell():
    analysis = analysis_of(RAIDS)
    assert participants(analysis, [analysis.doc[0]]) == ()


CARRIED = """
Raids raid NNS NOUN nsubj 5
carried carry VBN VERB acl -1
out out RP ADP prt -1
by by IN ADP agent -2
Oman Oman NNP PROPN pobj -1
hit hit VBD VERB ROOT 0
"""


def test_an_attack_is_of_those_who_carried_it_out():
    analysis = analysis_of(CARRIED)
    assert names(participants(analysis, [analysis.doc[0]])) == ["OMN"]


EITHER = """
Syrian syrian JJ ADJ amod 3
or or CC CCONJ cc 2
Iraqi iraqi JJ ADJ conj 1
police police NNS NOUN nsubj 1
fled flee VBD VERB ROOT 0
"""


def test_one_or_the_other_is_nobody_in_particular():
    analysis = analysis_of(EITHER)
    assert all(party.name != "Syrian or Iraqi police" for party in participants(analysis, [analysis.doc[3]]))
