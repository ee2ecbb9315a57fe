import math

import pytest

from tacitus.stories.features import (
    FEATURES,
    deeds,
    dot,
    likeness,
    names,
    numbers,
    outlet,
    said,
    same_year,
    title,
    weigh,
)
from tacitus.stories.profile import make_profile
from tacitus.stories.rarity import count_rarity
from tests.stories.factory import make_coded


def weighed(*args, **kept):
    return weigh(make_profile(make_coded(*args, **kept)), count_rarity([]), count_rarity([]))


FLOOD = weighed(
    "Rivers rose in Piura and 214 homes fell, Ana Quispe said. The big dam near town holds for now.",
    title="Piura flood",
    said=(("Ana Quispe", "The big dam near town holds"),),
    did=(("rose", "PER", ""),),
)
ALSO = weighed(
    "In Piura 214 homes fell when rivers rose. The big dam near town holds, Quispe said.",
    title="Flood in Piura",
    said=(("Quispe", "The big dam near town holds"),),
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
    assert math.isclose(said(FLOOD, ALSO).value, 1.0)
    assert said(FLOOD, ALSO).words == ("quisp",)
    assert said(FLOOD, OTHER).value == 0.0


def test_few_words_of_a_speaker_show_nothing():
    short = weighed("The big dam holds, Quispe said.", said=(("Quispe", "The big dam holds"),))
    assert said(short, FLOOD).value == 0.0


def test_titles_are_compared_and_the_first_words_where_there_is_none():
    assert title(FLOOD, ALSO).value > 0.9
    assert title(FLOOD, OTHER).value == 0.0
    assert title(weighed("Flood in Piura."), FLOOD).words == ("piura", "flood")


def test_a_year_at_the_top_dates_what_is_told():
    this, too = weighed("On 3 May 2013 rivers rose."), weighed("Piura, 2013: homes fell.")
    other = weighed("On 3 May 2009 rivers rose.")
    assert (same_year(this, too).value, same_year(this, too).words) == (1.0, ("2013",))
    assert same_year(this, other).value == same_year(this, FLOOD).value == 0.0


def test_deeds_need_the_same_doer():
    assert deeds(FLOOD, ALSO).words == ("CONSULT:PER",)


def test_texts_with_nothing_in_common():
    assert likeness(FLOOD, OTHER).value == 0.0
    assert names(FLOOD, OTHER).words == ()


def test_dot_takes_either_order():
    assert dot({"a": 0.5, "b": 0.5}, {"a": 1.0}) == dot({"a": 1.0}, {"a": 0.5, "b": 0.5}) == 0.5
