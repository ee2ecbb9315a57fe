"""Rows are checked and gathered into actors."""

from datetime import date

import pytest

from tacitus.analysis.actors.lists.checks import checked
from tacitus.analysis.actors.lists.rows import Row


def one(**cells):
    return checked([Row(7, cells)])


def test_rows_of_one_name_are_one_actor():
    own = checked(
        [
            Row(
                2,
                {
                    "name": "Ana Torres",
                    "aliases": "A. Torres",
                    "title": "Minister",
                    "country": "PER",
                    "start": "2024-03",
                    "end": "2025",
                },
            ),
            Row(3, {"name": "Ana  torres", "gender": "f", "title": "Senator", "start": "2025"}),
        ]
    )
    (actor,) = own.actors
    assert (actor.kind, actor.country, actor.gender, actor.aliases) == ("person", "PER", "f", ("A. Torres",))
    assert [(post.title, post.start, post.end) for post in actor.posts] == [
        ("Minister", date(2024, 3, 1), date(2025, 1, 1)),
        ("Senator", date(2025, 1, 1), None),
    ]
    assert not own.faults


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"country": "PER"}, "there is no name"),
        ({"name": "...", "country": "PER"}, "there is no name"),
        ({"name": "Ana", "country": "PERU"}, "perhaps 'PER'"),
        ({"name": "Ana", "country": "Per"}, "'Per' is not known"),
        ({"name": "Ana", "sector": "GOVT"}, "perhaps 'GOV'"),
        ({"name": "Ana", "kind": "persn"}, "perhaps 'person'"),
        ({"name": "Ana", "action": "delete"}, "the action 'delete' is none of add, replace, remove"),
        ({"name": "Ana", "gender": "w"}, "write m, f or nothing"),
        ({"name": "Ana", "start": "5 July 2019"}, "write 2019, 2019-07 or 2019-07-05"),
        ({"name": "Ana", "end": "2019-02-30"}, "is no day"),
        ({"name": "Ana", "start": "2020", "end": "2020"}, "not after it starts"),
        ({"name": "brewer", "kind": "word"}, "tells a sector"),
        ({"name": "Toyland", "kind": "country"}, "code of three capital letters"),
    ],
)
def test_mistakes(cells, words):
    own = one(**cells)
    assert not own.actors
    assert {fault.line for fault in own.faults} == {7}
    assert words in " ".join(fault.what for fault in own.faults)


def test_a_new_country_lends_its_code_to_others():
    own = checked(
        [
            Row(2, {"name": "Ana", "country": "TOY"}),
            Row(3, {"name": "Toyland", "kind": "country", "country": "TOY"}),
        ]
    )
    assert not own.faults
    assert len(own.actors) == 2


def test_what_is_removed_needs_no_more_than_a_name():
    assert one(name="Ana", action="remove").actors[0].action == "remove"
