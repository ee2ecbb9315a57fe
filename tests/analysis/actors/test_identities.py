"""One identity for every spelling."""

from datetime import date

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


@pytest.mark.parametrize(
    ("name", "title", "nouns", "country", "day", "entry"),
    [
        ("Singh", "Prime Minister", ("prime", "minister"), "IND", "2006-01-01", "Manmohan Singh"),
        ("Singh", "Defence Minister", ("defence", "minister"), "IND", "2020-01-01", "Rajnath Singh"),
        ("Abdel-Fattah al-Sissi", "", (), "", "2020-01-01", "Abdel Fattah al-Sisi"),
        ("Sergueï Lavrov", "", (), "", "2020-01-01", "Sergei Lavrov"),
        ("John Smith", "", (), "", "1993-01-01", None),
        ("John Smith", "leader", ("leader",), "GBR", "1993-01-01", "John Smith"),
        ("John Smith", "coach", ("coach",), "USA", "1993-01-01", None),
        ("David Johnston", "minister", ("minister",), "AUS", "2014-01-01", "David Albert Johnston"),
    ],
)
def test_the_person_of_the_registry(name, title, nouns, country, day, entry):
    told = person(name, 0, title, nouns, country)
    told.sector = "LEG" if title == "leader" else told.sector
    ((_, identity),) = identify_people([told], date.fromisoformat(day)).said
    assert (identity.entry.name if identity.entry else None) == entry


def test_a_person_belongs_to_the_country_of_the_post_on_the_day():
    for day, country in (("2012-01-01", "NOR"), ("2020-01-01", "IGO")):
        ((_, identity),) = identify_people([person("Jens Stoltenberg", 0)], date.fromisoformat(day)).said
        assert identity.country == country


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
