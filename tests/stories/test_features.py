import math

import pytest

from tacitus.stories.features import FEATURES, deeds, dot, likeness, names, numbers, outlet, said, weigh
from tacitus.stories.profile import make_profile
from tacitus.stories.rarity import count_rarity
from tests.stories.factory import make_coded


def weighed(*args, **kept):
    return weigh(make_profile(make_coded(*args, **kept)), count_rarity([]), count_rarity([]))


FLOOD = weighed(
    "Rivers rose in Piura and 214 homes fell, Ana Quispe said. The dam holds for now.",
    title="Piura flood",
    said=(("Ana Quispe", "The dam holds"),),
    did=(("rose", "PER", ""),),
)
ALSO = weighed(
    "In Piura 214 homes fell when rivers rose. The old dam still holds, Quispe said.",
    title="Flood in Piura",
    said=(("Quispe", "The old dam still holds"),),
    did=(("rose", "PER", ""),),
)
OTHER = weighed("Shares of Brent oil slid.", title="Markets")


@pytest.mark.parametrize("name", sorted(FEATURES))
def test_every_feature_stays_between_nothing_and_all(name):
    for a in (FLOOD, ALSO, OTHER):
        for b in (FLOOD, ALSO, OTHER):
            value = FEATURES[name](a, b).value
            assert 0.0 <= value <= 1.0
            assert math.isclose(value, FEATURES[name](b, a).value)


def test_likeness_counts_the_opening_twice():
    assert likeness(FLOOD, ALSO).value > 0.4 > likeness(FLOOD, OTHER).value
    assert "piura" in likeness(FLOOD, ALSO).words


def test_one_outlet():
    same = weighed("Rivers rose.", outlet="A")
    assert outlet(same, same).value == 1.0
    assert outlet(same, FLOOD).value == 0.0


def test_the_words_of_a_feature_are_its_weightiest():
    assert "piura" in names(FLOOD, ALSO).words
    assert numbers(FLOOD, ALSO).words == ("214",)


def test_one_speakers_words_are_compared():
    assert (said(FLOOD, ALSO).value, said(FLOOD, ALSO).words) == (1.0, ("quisp",))
    assert said(FLOOD, OTHER).value == 0.0


def test_deeds_need_the_same_doer():
    assert deeds(FLOOD, ALSO).words == ("CONSULT:PER",)


def test_texts_with_nothing_in_common():
    assert likeness(FLOOD, OTHER).value == 0.0
    assert names(FLOOD, OTHER).words == ()


def test_dot_takes_either_order():
    assert dot({"a": 0.5, "b": 0.5}, {"a": 1.0}) == dot({"a": 1.0}, {"a": 0.5, "b": 0.5}) == 0.5
