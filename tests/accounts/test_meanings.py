import pytest

from tacitus.accounts.meanings import Meanings, meanings_of

TEXT = "On Monday five soldiers of the U.S. army left the harbor, and troops from the United States came"


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (0, len(TEXT)),
        (TEXT.index("soldiers"), TEXT.index(" left")),
        (TEXT.index("and troops"), len(TEXT)),
        (TEXT.index("ldiers"), TEXT.index("bor")),
        (TEXT.index(".S."), TEXT.index("States")),
        (3, 3),
    ],
)
def test_a_range_means_what_its_words_mean(start, end):
    assert Meanings(TEXT).between(start, end) == meanings_of(TEXT[start:end])


def test_words_of_one_group_mean_one_thing_and_numbers_and_days_nothing():
    assert meanings_of("On Monday five soldiers of the army left") == meanings_of("troops left")
