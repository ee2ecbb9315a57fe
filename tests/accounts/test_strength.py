from tacitus.accounts.strength import degrees, strength
from tests.accounts.factory import make_scene
from tests.stories.factory import make_coded


def found(a: str, b: str):
    scene = make_scene(make_coded(a, "2026-03-04", outlet="A"), make_coded(b, "2026-03-04", outlet="B"))
    return list(strength(scene))


def test_a_stronger_word_for_one_deed():
    told = found("Police entered the embassy of Peru.", "Police stormed the embassy of Peru.")
    assert [finding.trace.rule for finding in told] == ["differs.strength"]
    assert "the stronger word being “stormed”" in told[0].summary


def test_words_of_one_degree_do_not_differ():
    assert found("Police refused the offer of Peru.", "Police rejected the offer of Peru.") == []


def test_a_scale_told_twice_is_left_out():
    scene = make_scene(make_coded("Unions asked and then demanded more pay.", "2026-03-04"))
    assert degrees(scene.clauses[0][0]) == {}


def test_a_speaker_of_himself_and_a_report_are_not_compared():
    assert found("I entered the embassy of Peru.", "Police stormed the embassy of Peru.") == []
