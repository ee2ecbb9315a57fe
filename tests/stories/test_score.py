from dataclasses import replace
from datetime import date

from tacitus.stories.features import FEATURES
from tacitus.stories.score import AROUND, grounds, score, score_table
from tacitus.stories.surroundings import survey
from tests.stories.test_features import ALSO, FLOOD, OTHER

PAIRS = [(0, 1), (0, 2), (1, 2)]


def scored(pair, *reports):
    return score(pair, reports, survey(reports, PAIRS), score_table())


def on(weighed, *day):
    return replace(weighed, profile=replace(weighed.profile, day=date(*day)))


def test_the_table_names_known_features_and_covers_all_distances():
    table = score_table()
    assert {row.name for row in table.features} == {*FEATURES, *AROUND}
    assert [row.most for row in table.days] == sorted(row.most for row in table.days)
    assert table.days[-1].most > 100_000


def test_alike_reports_score_above_the_threshold_and_others_below():
    assert scored((0, 1), FLOOD, ALSO, OTHER) > score_table().link > scored((0, 2), FLOOD, ALSO, OTHER)


def test_a_pair_has_no_order():
    assert scored((0, 1), FLOOD, ALSO, OTHER) == scored((0, 1), ALSO, FLOOD, OTHER)


def test_days_between_count_when_both_are_dated():
    near = scored((0, 1), on(FLOOD, 2026, 2, 17), on(ALSO, 2026, 2, 17), OTHER)
    far = scored((0, 1), on(FLOOD, 2026, 2, 17), on(ALSO, 2026, 9, 17), OTHER)
    assert near > scored((0, 1), FLOOD, ALSO, OTHER) > far


def test_grounds_are_given_strongest_first_and_no_words_twice():
    reports = (FLOOD, ALSO, OTHER)
    found = grounds((0, 1), reports, survey(reports, PAIRS), score_table())
    assert [ground.share for ground in found] == sorted((ground.share for ground in found), reverse=True)
    assert any("piura" in ground.words for ground in found)
    assert len({ground.words for ground in found}) == len(found)


def test_what_lies_below_the_floor_is_given_up_and_all_else_unchanged():
    around = survey((FLOOD, ALSO, OTHER), PAIRS)
    for pair in PAIRS:
        whole = score(pair, (FLOOD, ALSO, OTHER), around, score_table())
        for floor in (0.01, whole, min(0.999, whole + 1e-6)):
            given = score(pair, (FLOOD, ALSO, OTHER), around, score_table(), floor)
            assert given == whole or (given == 0.0 and whole < floor)
    assert score((0, 2), (FLOOD, ALSO, OTHER), around, score_table(), 0.5) == 0.0
