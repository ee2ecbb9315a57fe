from tacitus.stories.field import survey_profiles
from tacitus.stories.profile import make_profile
from tacitus.stories.score import score_table
from tests.stories.factory import make_coded


def test_pairs_worth_comparing_are_found_and_weighed():
    texts = ("Floods cut off Piura.", "Piura was cut off by floods.", "Shares slid in London.")
    profiles = [make_profile(make_coded(text, "2026-02-17")) for text in texts]
    field = survey_profiles(profiles, score_table())
    assert list(field.around.alike) == [(0, 1)]
    assert len(field.weighed) == 3


def test_no_reports_make_no_pairs():
    assert survey_profiles([], score_table()).around.alike == {}
