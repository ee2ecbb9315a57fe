"""The registry's data: complete, consistent, dated."""

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest

from tacitus import data
from tacitus.analysis.actors.registry import Entry, Form, dated, load_registry
from tacitus.records.actor import ActorKind, Post


def entry(name):
    return load_registry().terms[name][0].entry


def test_countries():
    rows = list(data.read_rows("actors/countries.tsv"))
    assert not [key for key, count in Counter(row["key"] for row in rows).items() if count > 1]
    states = [row for row in rows if row["status"] == "state"]
    assert len(states) >= 195
    assert {row["status"] for row in rows} == {"state", "territory", "dependency", "breakaway"}
    codes = {row["code"] for row in rows}
    assert all(len(code) == 3 for code in codes)
    known = {row["key"] for row in rows if row["status"] in {"state", "territory"}}
    assert codes <= known


@pytest.mark.parametrize(
    ("words", "form", "country", "sector"),
    [
        (("russia",), Form.NAME, "RUS", ""),
        (("filipino",), Form.ADJECTIVE, "PHL", ""),
        (("britons",), Form.PEOPLE, "GBR", ""),
        (("caracas",), Form.CAPITAL, "VEN", ""),
        (("kremlin",), Form.METONYM, "RUS", "GOV"),
        (("pentagon",), Form.METONYM, "USA", "MIL"),
        (("abkhazia",), Form.NAME, "GEO", "PRE"),
        (("greenland",), Form.NAME, "DNK", ""),
    ],
)
def test_forms_of_countries(words, form, country, sector):
    terms = [term for term in load_registry().terms[words] if term.form is form]
    assert terms[0].entry.country == country
    assert terms[0].sector == sector


def test_bodies():
    assert entry(("nato",)).country == "IGO"
    assert entry(("reuters",)).sector == "JRN"
    rows = list(data.read_rows("actors/bodies.tsv"))
    assert len(rows) >= 300
    assert len({row["name"] for row in rows}) == len(rows)


def test_people_rows_are_dated_and_sourced():
    rows = list(data.read_rows("actors/people.tsv"))
    assert len({row["name"] for row in rows}) >= 5000
    assert len(rows) >= 6000
    for row in rows:
        assert row["source"] in {"compiled 2026-01", "compiled 2026-05"}, row
        assert not row["end"] or not row["start"] or row["start"] < row["end"], row
        assert row["title"], row


def test_ids_are_unique():
    registry = load_registry()
    entries = {term.entry.key: term.entry for terms in registry.terms.values() for term in terms}
    assert len({each.id for each in entries.values()}) == len(entries)


PERSON = Entry(
    "person/X/y",
    "Y",
    ActorKind.PERSON,
    "RUR",
    posts=(
        Post("Minister", "RUR", "GOV", date(2000, 1, 1), date(2004, 1, 1)),
        Post("President", "RUR", "GOV", date(2008, 5, 1), None),
    ),
)


@pytest.mark.parametrize(
    ("day", "title", "held"),
    [
        (date(1999, 1, 1), None, False),
        (date(2003, 12, 31), "Minister", True),
        (date(2004, 1, 1), "Minister", False),
        (date(2010, 1, 1), "President", True),
        (None, "President", True),
    ],
)
def test_post_on_a_day(day, title, held):
    post, still = PERSON.post_on(day)
    assert (post.title if post else None) == title
    assert still is held


def of(name, country=""):
    found = [
        each
        for each in load_registry().people
        if each.name == name and (not country or each.country == country)
    ]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("name", "day", "country", "sector", "held"),
    [
        ("Barack Obama", "2006-05-01", "USA", "LEG", True),
        ("Barack Obama", "2010-05-01", "USA", "GOV", True),
        ("Barack Obama", "2018-05-01", "USA", "GOV", False),
        ("Vladimir Putin", "1999-10-01", "RUS", "GOV", True),
        ("Vladimir Putin", "2009-10-01", "RUS", "GOV", True),
        ("Mohamed Morsi", "2012-06-29", "EGY", "", False),
        ("Mohamed Morsi", "2013-07-02", "EGY", "GOV", True),
        ("Mohamed Morsi", "2013-07-03", "EGY", "GOV", False),
        ("Jens Stoltenberg", "2012-01-01", "NOR", "GOV", True),
        ("Jens Stoltenberg", "2020-01-01", "IGO", "MIL", True),
        ("Kofi Annan", "2005-01-01", "UNO", "", True),
        ("Eduard Shevardnadze", "1989-01-01", "RUS", "GOV", True),
        ("Eduard Shevardnadze", "1999-01-01", "GEO", "GOV", True),
        ("Mullah Omar", "1998-01-01", "AFG", "GOV", True),
        ("Mullah Omar", "2005-01-01", "AFG", "REB", True),
        ("Nelson Mandela", "1992-01-01", "ZAF", "OPP", True),
        ("Nelson Mandela", "1996-01-01", "ZAF", "GOV", True),
    ],
)
def test_posts_by_date(name, day, country, sector, held):
    person = of(name)
    post, still = person.post_on(date.fromisoformat(day))
    assert person.country_on(date.fromisoformat(day)) == country
    assert ((post.sector if post else ""), still) == (sector, held)


def test_being_recognized_by_others_is_no_office():
    posts = of("Juan Guaido").posts
    assert {post.sector for post in posts} == {"LEG", "OPP"}


def test_an_office_of_a_state_tells_more_of_somebody_than_a_later_one_without_a_sector():
    state = Post("Minister", "RUR", "GOV", date(2000, 1, 1), date(2004, 1, 1))
    body = Post("Envoy", "UNO", "", date(2005, 1, 1), date(2009, 1, 1))
    person = Entry("person/RUR/z", "Z", ActorKind.PERSON, "RUR", posts=(state, body))
    assert person.post_on(date(2007, 1, 1)) == (body, True)
    assert person.post_on(date(2012, 1, 1)) == (state, False)
    assert person.countries == {"RUR", "UNO"}


def test_nobody_holds_one_office_twice_at_a_time():
    for person in load_registry().people:
        by_title: dict[tuple[str, str], list[Post]] = {}
        for post in person.posts:
            by_title.setdefault((post.title, post.country), []).append(post)
        for held in by_title.values():
            ordered = sorted(held, key=lambda post: post.start or date.min)
            for before, after in pairwise(ordered):
                assert before.end, (person.name, before)
                assert after.start, (person.name, after)
                assert before.end <= after.start, (person.name, before, after)


def test_the_standing_of_a_body_changes():
    (term, *_) = load_registry().terms["taliban",]
    assert dated(term, date(2019, 1, 1)).sector == "REB"
    assert dated(term, date(2022, 1, 1)).sector == "GOV"
