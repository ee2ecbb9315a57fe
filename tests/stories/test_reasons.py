from tacitus.stories.reasons import MOST, reasons_in_words, spellings
from tacitus.stories.score import Ground
from tests.factory import make_report


def test_stems_are_spelled_as_in_the_report():
    report = make_report("Rivers rose. The accords were signed.")
    found = reasons_in_words(
        [Ground(2.0, "both say {words}", ("accord", "river", "accord sign"))], spellings(report)
    )
    assert found == ("both say accords, Rivers, accords signed",)


def test_only_the_strongest_are_shown():
    grounds = [Ground(1.0, f"reason {at}") for at in range(9)]
    assert len(reasons_in_words(grounds, spellings(make_report("x")))) == MOST
