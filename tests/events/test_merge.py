from dataclasses import replace

from tacitus.events.find import find_events
from tacitus.events.merge import depth_of, told_once
from tests.events.factory import AID, REFUSED, analysis_of


def test_the_same_act_told_again_is_one_mention_with_both_evidences():
    (mention,) = find_events(analysis_of(AID), ())
    again = replace(mention, evidence=(analysis_of(AID).parsed.span(0, 2),))
    (kept,) = told_once([mention, again])
    assert len(kept.evidence) == 2


def test_acts_of_other_types_stay_apart():
    first = find_events(analysis_of(AID), ())
    second = find_events(analysis_of(REFUSED), ())
    assert len(told_once([*first, *second])) == 2


def test_a_subordinate_clause_lies_deeper():
    doc = analysis_of(AID).doc
    assert depth_of(doc[2]) == 0
