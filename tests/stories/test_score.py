from dataclasses import replace
from datetime import date

from tacitus.stories.features import FEATURES
from tacitus.stories.score import grounds, score, score_table
from tests.stories.test_features import ALSO, FLOOD, OTHER


def test_the_table_names_known_features_and_covers_all_distances():
    table = score_table()
    assert {row.name for row in table.features} <= set(FEATURES)
    assert [row.most for row in table.days] == sorted(row.most for row in table.days)
    assert table.days[-1].most > 100_000


def test_alike_reports_score_above_the_threshold_and_others_below():
    table = score_table()
    assert score(FLOOD, ALSO, table) > table.link > score(FLOOD, OTHER, table)
    assert score(FLOOD, ALSO, table) == score(ALSO, FLOOD, table)


def test_days_between_count_when_both_are_dated():
    table = score_table()

    def on(weighed, day):
        return replace(weighed, profile=replace(weighed.profile, day=day))

    near = score(on(FLOOD, date(2026, 2, 17)), on(ALSO, date(2026, 2, 17)), table)
    far = score(on(FLOOD, date(2026, 2, 17)), on(ALSO, date(2026, 9, 17)), table)
    assert near > score(FLOOD, ALSO, table) > far


def test_grounds_are_given_strongest_first():
    found = grounds(FLOOD, ALSO, score_table())
    assert [ground.share for ground in found] == sorted((ground.share for ground in found), reverse=True)
    assert any("piura" in ground.words for ground in found)
