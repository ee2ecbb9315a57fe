"""Corrections applied to groups."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tacitus.records.correction import Correction, Verb
from tacitus.records.ids import ReportId
from tacitus.stories.by_hand import apply_corrections

PLACES = {ReportId(letter): place for place, letter in enumerate("abcdef")}
GROUPS = [[0, 1, 2], [3, 4], [5]]


def corrected(*given):
    made = [
        Correction.make(verb, tuple(ReportId(each) for each in reports), "why") for verb, reports in given
    ]
    return apply_corrections(GROUPS, PLACES, made)


@pytest.mark.parametrize(
    ("given", "members"),
    [
        ([], [(0, 1, 2), (3, 4), (5,)]),
        ([(Verb.MERGE, "bf")], [(0, 1, 2, 5), (3, 4)]),
        ([(Verb.SPLIT, "b")], [(0, 2), (1,), (3, 4), (5,)]),
        ([(Verb.SPLIT, "cd")], [(0, 1), (2, 3), (4,), (5,)]),
        ([(Verb.PIN, "abf")], [(0, 1, 5), (2,), (3, 4)]),
        ([(Verb.MERGE, "ad"), (Verb.SPLIT, "d")], [(0, 1, 2, 4), (3,), (5,)]),
        ([(Verb.SPLIT, "d"), (Verb.MERGE, "ad")], [(0, 1, 2, 3), (4,), (5,)]),
        ([(Verb.MERGE, "az")], [(0, 1, 2), (3, 4), (5,)]),
        ([(Verb.SPLIT, "z")], [(0, 1, 2), (3, 4), (5,)]),
    ],
)
def test_what_is_said_is_done_in_order(given, members):
    assert [group.members for group in corrected(*given)] == members


def test_a_corrected_group_says_so():
    apart, rest = (group for group in corrected((Verb.SPLIT, "b")) if group.members in {(1,), (0, 2)})
    assert {apart.reason, rest.reason} == {"", "set apart by hand: why"}


@given(
    st.lists(
        st.tuples(st.sampled_from(Verb), st.text(alphabet="abcdefz", min_size=1, max_size=4)), max_size=5
    )
)
def test_every_report_stays_in_one_group(given):
    found = [place for group in corrected(*given) for place in group.members]
    assert sorted(found) == [0, 1, 2, 3, 4, 5]
