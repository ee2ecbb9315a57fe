"""Actors and mentions of a report."""

import pytest

from tacitus.analysis.actors.find import find_actors
from tacitus.analysis.parse import load_pipeline, parse
from tacitus.records.actor import ActorKind, MentionKind
from tacitus.settings import DEFAULT_MODEL
from tests.analysis.actors.parses import MINISTER, parsed
from tests.factory import make_report


def test_actors_of_a_hand_made_parse():
    actors, mentions = find_actors(parsed(MINISTER))
    by_name = {actor.name: actor for actor in actors}
    assert by_name["Ivan Orlov"].cameo == "GOV"
    assert by_name["Peru"].kind is ActorKind.COUNTRY
    assert by_name["Peru"].in_registry
    assert not by_name["Ivan Orlov"].in_registry
    places = [(located.start, -located.end) for located in mentions]
    assert places == sorted(places)


def test_ids_are_the_same_in_every_report():
    one, _ = find_actors(parsed(MINISTER, "2001-01-01"))
    other, _ = find_actors(parsed(MINISTER, "2011-01-01"))
    assert [actor.id for actor in one] == [actor.id for actor in other]


@pytest.mark.model
def test_a_small_report():
    text = (
        "France's Foreign Minister Jean Dupont arrived in Lima on Monday. Peru welcomes the visit, "
        "President Alan Quispe told reporters. Dupont said Paris supports the South American country. "
        "Protesters threw stones at police near the palace, and the minister said he was sorry."
    )
    (one,) = parse([make_report(text)], load_pipeline(DEFAULT_MODEL))
    actors, mentions = find_actors(one)
    names = {actor.id: actor for actor in actors}
    found = {located.record.span.text: names[located.record.actor_id] for located in mentions}
    assert found["Dupont"].cameo == "FRAGOV"
    assert found["the minister"] is found["Dupont"]
    assert found["Paris"].country == "FRA"
    assert found["police"].sector == "COP"
    kinds = {located.record.span.text: located.record.kind for located in mentions}
    assert kinds["Paris"] is MentionKind.METONYM
    assert "Lima" not in kinds
