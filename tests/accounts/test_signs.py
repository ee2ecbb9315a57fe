import pytest

from tacitus.accounts.signs import negations_in, parted, rival_names, signs_of


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("the mayor resigned at noon", "the mayor has not resigned", True),
        ("the bridge was opened again", "the bridge remained closed", True),
        ("no oil ran out", "oil reached the beach", True),
        ("the mayor resigned", "the mayor rejected calls to resign", True),
        ("the mayor resigned", "the mayor resigned in tears", False),
        ("nobody was hurt, shots were fired", "shots were fired", False),
        ("he was not sure of the motive", "he found no motive", False),
    ],
)
def test_yes_and_no(one, other, clash):
    assert bool(parted(one, other)) is clash


def test_what_is_told_both_ways_has_no_sign():
    assert "open" not in signs_of("it was open, it was not open")
    assert negations_in("it was never open and nobody came") == 2


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("The storm Irma hit Duro", "The storm Katia hit Duro", True),
        ("The storm Irma hit Duro", "The storm hit Duro", False),
        ("The French storm", "A storm in France", False),
    ],
)
def test_names_that_each_text_has_alone(one, other, found):
    assert rival_names(one, other) is found
