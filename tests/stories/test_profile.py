from datetime import date

from tacitus.stories.profile import last_name, make_profile
from tests.stories.factory import make_coded


def test_a_report_known_by_its_text_alone():
    profile = make_profile(
        make_coded("Rivers rose near Piura. Piura has 45 shelters.", "2026-02-17", title="Flood")
    )
    assert profile.day == date(2026, 2, 17)
    assert profile.lead["flood"] == 1
    assert profile.outlet == ""
    assert profile.names["piura"] == 2
    assert profile.numbers == {"45"}
    assert profile.said == {}
    assert {"flood", "river", "shelter"} <= set(profile.body)


def test_a_word_met_in_small_letters_is_no_name():
    profile = make_profile(make_coded("Rivers rose. More rivers will rise, said Ana Quispe."))
    assert set(profile.names) == {"ana", "quisp"}


def test_what_is_said_is_kept_by_speaker():
    coded = make_coded(
        "The dam holds, Ana Quispe said. No village is lost, she said.",
        said=(("Ana Quispe", "The dam holds"), ("Ana Quispe", "No village is lost")),
    )
    assert make_profile(coded).said == {"quisp": {"dam", "hold", "villag", "lost"}}


def test_deeds_carry_who_did_them():
    profile = make_profile(make_coded("France met envoys.", did=(("met envoys", "FRA", ""),)))
    assert profile.deeds == {"CONSULT:FRA"}


def test_an_undated_report_without_title():
    profile = make_profile(make_coded("Rivers rose."))
    assert profile.day is None
    assert profile.lead == profile.body


def test_last_name():
    assert last_name("Minister Ana Quispe of trade") == "quisp"
    assert last_name("an official") == "official"
    assert last_name("") == ""
