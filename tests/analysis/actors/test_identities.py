"""One identity for every spelling."""

import pytest

from tacitus.analysis.actors.identities import Identity, gender_told, identify_people
from tacitus.analysis.actors.reading import Candidate, Sort
from tacitus.records.actor import MentionKind


def person(name, start, title="", nouns=(), country=""):
    return Candidate(
        start,
        start + 1,
        start,
        Sort.PERSON,
        MentionKind.NAME,
        name,
        country,
        "GOV" if title else "",
        title=title,
        nouns=nouns,
        rule="test",
        reason="told",
    )


@pytest.mark.parametrize(
    ("names", "clusters"),
    [
        (["Ivan Orlov", "Orlov", "Ivan Orloff"], [0, 0, 1]),
        (["Orlov", "Ivan Orlov"], [0, 0]),
        (["Riabov", "Sergei Ryabov", "Ryabov"], [0, 0, 0]),
        (["Ivan Orlov", "Petr Orlov", "Orlov"], [0, 1, 1]),
        (["Zorba Zeta", "Zorba"], [0, 0]),
    ],
)
def test_short_forms_join_full_names(names, clusters):
    found = identify_people([person(name, place) for place, name in enumerate(names)], None).said
    order = list(dict.fromkeys(id(identity) for _, identity in found))
    assert [order.index(id(identity)) for _, identity in found] == clusters


def test_gender_tells_two_people_of_one_name_apart():
    people = [person("Hillary Clinton", 0), person("Bill Clinton", 1), person("Clinton", 2, "Mrs", ("mrs",))]
    found = identify_people(people, None).said
    assert found[2][1] is found[0][1]


def test_gender_told():
    assert gender_told(person("Maria Orlova", 0)) == "f"
    assert gender_told(person("Orlov", 0, "King", ("king",))) == "m"
    assert gender_told(person("Xyz Orlov", 0)) == ""


def test_adopt_takes_the_fuller_name_and_the_office():
    identity = Identity(Sort.PERSON, "Orlov")
    identity.adopt(person("Ivan Orlov", 0, "minister", ("minister",), "RUR"))
    assert (identity.name, identity.country, identity.sector, identity.names) == (
        "Ivan Orlov",
        "RUR",
        "GOV",
        ["Orlov"],
    )
