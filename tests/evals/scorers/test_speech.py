import pytest

from evals.scorers.speech import is_speech

TEXT = (
    "The envoy denied it. Fears grew: the bank, according to a clerk, replies; it wants peace, she muttered."
)


@pytest.mark.parametrize(
    ("cue", "speech"),
    [
        ("denied", True),
        ("replies", True),
        ("muttered", True),
        ("according to", True),
        (":", True),
        ("Fears", False),
        ("wants", False),
        ("grew", False),
    ],
)
def test_the_words_of_the_cue_decide(cue: str, speech: bool) -> None:
    start = TEXT.index(cue)
    assert is_speech({"cue": [[start, start + len(cue)]]}, TEXT) is speech


def test_a_class_in_the_gold_decides_before_the_cue() -> None:
    assert is_speech({"cls": "speech", "cue": []}, TEXT)
    assert not is_speech({"cls": "attitude", "cue": [[10, 16]]}, TEXT)


def test_without_a_cue_nothing_tells_speech() -> None:
    assert not is_speech({"cue": []}, TEXT)
