from tacitus.stories.surroundings import (
    LOWEST,
    UNKNOWN,
    closest,
    other_companions,
    same_companions,
    stands_out,
    stands_out_for_one,
    survey,
)
from tests.stories.test_features import ALSO, FLOOD, OTHER, weighed

REPORTS = [FLOOD, ALSO, OTHER]
PAIRS = [(0, 1), (0, 2), (1, 2)]
WORDS = [
    "apple",
    "bread",
    "cedar",
    "delta",
    "eagle",
    "fable",
    "grape",
    "heron",
    "ivory",
    "jewel",
    "kites",
    "lemon",
    "mango",
]


def test_in_a_small_collection_the_usual_company_is_unknown():
    assert survey(REPORTS, PAIRS).company == (UNKNOWN, UNKNOWN, UNKNOWN)


def test_in_a_large_one_reports_that_are_no_candidates_are_not_alike():
    assert survey([FLOOD] * 60, []).company[0] == LOWEST


def test_a_pair_stands_out_from_nothing_or_from_a_crowd():
    alone = survey(REPORTS, PAIRS)
    crowd = [
        weighed(f"Rivers rose in Piura and 214 homes fell. {word}.") for word in "abcdefghijklmnopqrstuvwxyz"
    ]
    pairs = [(a, b) for a in range(len(crowd)) for b in range(a + 1, len(crowd))]
    assert stands_out((0, 1), alone).value > stands_out((0, 1), survey(crowd, pairs)).value


def test_the_closest_of_two_reports_may_still_be_far():
    pair = [weighed("Bridges collapsed in Piura on Monday."), weighed("Shares collapsed in London.")]
    assert closest((0, 1), survey(pair, [(0, 1)])).value < 0.8


def test_one_report_may_stand_out_where_the_other_does_not():
    around = survey(REPORTS, PAIRS)
    assert stands_out_for_one((0, 1), around).value >= stands_out((0, 1), around).value
    assert stands_out((0, 2), around).value == 0.0


def test_the_closest_companion_counts_fully():
    around = survey(REPORTS, PAIRS)
    assert closest((0, 1), around).value > 0.9
    assert closest((0, 2), around).value == 0.0
    assert "piura" in closest((0, 1), around).words


def test_in_a_crowd_reports_of_one_happening_have_the_same_companions():
    one = [
        weighed(f"The champion stopped Rahman in Mannheim in the seventh round. {word}.") for word in WORDS
    ]
    two = [weighed(f"The champion stopped Thompson in Bern in the sixth round. {word}.") for word in WORDS]
    other = [weighed(f"Banks in {word} kept their rates for the month of {word}.") for word in WORDS * 3]
    reports = [*one, *two, *other]
    around = survey(reports, [(a, b) for b in range(len(reports)) for a in range(b)])
    within, across = (0, 1), (0, len(WORDS))
    assert same_companions(within, around).value > same_companions(across, around).value
    assert other_companions(within, around).value < other_companions(across, around).value
    assert "champion" in same_companions(within, around).words


def test_outside_a_crowd_companions_tell_nothing():
    around = survey(REPORTS, PAIRS)
    assert same_companions((0, 1), around).value == other_companions((0, 1), around).value == 0.0
