from dataclasses import replace

from tacitus.accounts import compare, parts
from tacitus.records.coded import Grouping
from tests.accounts.factory import NORTH, SOUTH, make_story
from tests.stories.factory import make_coded

EAST = make_coded("Rain fell on Tessin, Ada Berg said.", said=(("Ada Berg", "Rain fell on Tessin"),))


def test_a_story_gets_what_its_own_reports_tell():
    (duro, told, _), (rain, others, _) = make_story(NORTH, SOUTH), make_story(EAST)
    _, _, everything = make_story(NORTH, SOUTH, EAST)
    whole = Grouping((duro, rain), everything.events, everything.utterances)
    ((story, reports, part),) = parts(whole, [EAST, *told])
    assert story == duro
    assert reports == list(told)
    rains = {statement.id for coded in others for statement in coded.statements}
    assert not any(rains & set(utterance.statement_ids) for utterance in part.utterances)
    assert compare(story, reports, part) == compare(duro, told, replace(whole, stories=(duro,)))
