"""Users' entries are merged over the registry's."""

from dataclasses import replace
from datetime import date

import pytest

from tacitus.analysis.actors.lists.checks import OwnActor
from tacitus.analysis.actors.lists.merge import Merged
from tacitus.analysis.actors.registry import DECOY, Entry, Form, Listed, build
from tacitus.analysis.actors.sectors import SectorLexicon, SectorWord
from tacitus.records.actor import ActorKind, Post

ANA = Listed(
    Entry(
        "person/PER/ana-torres",
        "Ana Torres",
        ActorKind.PERSON,
        "PER",
        posts=(Post("Minister", "PER", "GOV", date(2020, 1, 1), None),),
        sort="person",
    ),
    (("Ana Torres", Form.NAME, ""), ("Anita Torres", Form.NAME, "")),
)
TOYLAND = Listed(
    Entry("country/TOY", "Toyland", ActorKind.COUNTRY, "TOY"),
    (("Toyland", Form.NAME, ""), ("Toy", Form.ADJECTIVE, "")),
)
FRONT = Listed(
    Entry("body/front", "Valley Front", ActorKind.BODY, "TOY", "REB", sort="armed"),
    (("Valley Front", Form.NAME, "REB"),),
)
WORDS = SectorLexicon({("brewer",): SectorWord(person="BUS")}, {"brewer": 1})


def told(*actors):
    """The registry of the three entries above with a list merged over them, and the faults."""
    merged = Merged((ANA, TOYLAND, FRONT), WORDS)
    merged.apply([OwnActor(1, name, action, **rest) for name, action, rest in actors])
    return build(merged.entries, merged.sectors, "v"), merged.faults


def entry(registry, *words):
    terms = registry.terms.get(words)
    return terms[0].entry if terms else None


def test_a_new_actor():
    registry, _ = told(
        ("Dune League", "add", {"kind": "armed", "country": "TOY", "sector": "REB", "aliases": ("DL",)})
    )
    assert entry(registry, "dune", "league") == entry(registry, "dl")
    assert registry.terms["dl",][0].sector == "REB"
    assert entry(registry, "dune", "league").sort == "armed"


def test_more_of_a_known_person():
    post = Post("Senator", "PER", "LEG", date(2024, 1, 1), None)
    registry, _ = told(("Ana Torres", "add", {"posts": (post,), "aliases": ("A. Torres",)}))
    ana = entry(registry, "a", "torres")
    assert ana.id == ANA.entry.id
    assert [each.title for each in ana.posts] == ["Minister", "Senator"]


def test_a_post_at_the_same_time_is_corrected():
    ended = replace(ANA.entry.posts[0], end=date(2022, 5, 1))
    registry, _ = told(("Ana Torres", "add", {"posts": (ended,)}))
    assert entry(registry, "ana", "torres").posts == (ended,)


def test_a_namesake_of_another_country_is_another_person():
    registry, _ = told(("Ana Torres", "add", {"kind": "person", "country": "ESP"}))
    assert [term.entry.country for term in registry.terms["ana", "torres"]] == ["ESP", "PER"]


def test_replacing_forgets_what_was_known_and_keeps_the_id():
    registry, _ = told(("Ana Torres", "replace", {"posts": (Post("Rebel", "PER", "REB"),)}))
    assert entry(registry, "ana", "torres").id == ANA.entry.id
    assert [post.title for post in entry(registry, "ana", "torres").posts] == ["Rebel"]
    assert entry(registry, "anita", "torres") is None


def test_removing_an_actor_a_spelling_and_a_word():
    registry, faults = told(
        ("Valley Front", "remove", {}), ("Anita Torres", "remove", {}), ("brewer", "remove", {})
    )
    assert entry(registry, "valley", "front") is None
    assert entry(registry, "anita", "torres") is None
    assert entry(registry, "ana", "torres") is not None
    assert not registry.sectors.words
    assert not faults


@pytest.mark.parametrize("rest", [{}, {"kind": "person"}, {"kind": "word"}])
def test_removing_what_is_not_there_is_a_mistake(rest):
    _, (fault,) = told(("Nobody Known", "remove", rest))
    assert "'Nobody Known' to remove" in fault.what


def test_a_country_is_known_by_its_code_too():
    registry, _ = told(
        ("Toy Republic", "add", {"kind": "country", "country": "TOY", "adjectives": ("Toyish",)})
    )
    assert entry(registry, "toy", "republic").id == TOYLAND.entry.id
    assert registry.terms["toyish",][0].form is Form.ADJECTIVE
    assert registry.countries["TOY"].id == TOYLAND.entry.id


def test_another_sector_for_a_known_body():
    registry, _ = told(("Valley Front", "add", {"sector": "OPP"}))
    assert registry.terms["valley", "front"][0].sector == "OPP"
    assert entry(registry, "valley", "front").country == "TOY"


def test_nobody_and_words():
    registry, _ = told(
        ("Toyland", "add", {"kind": "nobody"}), ("alderman", "add", {"kind": "word", "sector": "LEG"})
    )
    assert [term.entry.sort for term in registry.terms["toyland",]] == [DECOY]
    assert registry.sectors.words["alderman",].person == "LEG"
    assert registry.sectors.longest["alderman"] == 1
