import math

from tacitus.stories.rarity import NEAR_DAYS, Rarity, background, count_rarity, rarities


def test_a_rare_word_weighs_more_than_a_common_one():
    rarity = count_rarity([["flood", "minister"], ["minister"], ["minister", "minister"]])
    assert rarity.of("flood") > rarity.of("minister") > 0


def test_the_background_decides_while_few_reports_are_known():
    rarity = Rarity({}, 0)
    assert rarity.of("govern") < rarity.of("zzyzx")


def test_the_collection_decides_when_it_is_large():
    rarity = Rarity({"zzyzx": 90_000}, 100_000)
    assert rarity.of("zzyzx") < 0.2


def test_a_vector_has_length_one():
    vector = count_rarity([["a", "b"]]).vector({"flood": 2, "dam": 1})
    assert math.isclose(sum(value * value for value in vector.values()), 1.0)


def test_an_empty_bag_gives_an_empty_vector():
    assert count_rarity([]).vector({}) == {}


def test_the_background_holds_shares():
    assert all(0 < share < 1 for share in background().values())


def test_a_word_that_all_use_on_one_day_tells_little_on_that_day():
    bags = [["trial"]] * 40 + [["flood"]] * 400
    days = [1] * 40 + [1 + NEAR_DAYS + 1 + at for at in range(400)]
    weights = [each.of("trial") for each in rarities(bags, days)]
    assert weights[0] < weights[-1] == count_rarity(bags).of("trial")


def test_an_undated_bag_is_weighed_by_the_whole_collection():
    bags = [["trial"], ["trial"], ["flood"]]
    weights = [each.of("trial") for each in rarities(bags, [5, 6, None])]
    assert weights[2] == count_rarity(bags).of("trial")
