"""Countries, bodies and groups."""

from tacitus.analysis.actors.groups import find_groups, find_known, find_tagged_bodies, stands_for_government
from tacitus.analysis.actors.reading import Reading, Sort
from tacitus.records.actor import MentionKind
from tests.analysis.actors.parses import MINISTER, MOSCOW, parsed


def test_capitals_that_act_stand_for_their_governments():
    reading = Reading(parsed(MOSCOW))
    assert [stands_for_government(reading.doc[place]) for place in (0, 2, 4)] == [True, True, False]
    found = list(find_known(reading))
    assert [(each.name, each.kind) for each in found] == [
        ("Russia", MentionKind.METONYM),
        ("Ukraine", MentionKind.METONYM),
    ]


def test_groups_and_roles():
    reading = Reading(parsed(MINISTER))
    found = {each.name: each for each in find_groups(reading)}
    assert found["Peruvian troops"].sort is Sort.GROUP
    assert (found["Peruvian troops"].country, found["Peruvian troops"].sector) == ("PER", "MIL")
    assert found["Peru's foreign minister"].sort is Sort.ROLE
    assert found["deputy minister"].definite


def test_nothing_is_tagged_without_a_model():
    assert not list(find_tagged_bodies(Reading(parsed(MINISTER))))
