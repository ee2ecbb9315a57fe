from tacitus.events.match import matches
from tacitus.events.path import steps_above
from tacitus.events.rulebook import rulebook
from tests.events.factory import REFUSED
from tests.factory import make_doc

ACCUSED = """
Chad Chad NNP PROPN nsubj 1
accused accuse VBD VERB ROOT 0
Libya Libya NNP PROPN dobj -1
of of IN ADP prep -2
arresting arrest VBG VERB pcomp -1
monks monk NNS NOUN dobj -1
"""

RULED_OUT = """
Chad Chad NNP PROPN nsubj 1
planned plan VBD VERB ROOT 0
to to TO PART aux 1
arrest arrest VB VERB xcomp -2
monks monk NNS NOUN dobj -1
"""


def effects_at(rows: str, place: int) -> list[str]:
    found = matches(make_doc(rows), rulebook())
    folds = {index: match for index, match in found.items() if match.rule.fold is not None}
    return [step.effect for step in steps_above(found[place], folds)]


def test_a_deed_somebody_is_accused_of_is_laid_to_him():
    assert effects_at(ACCUSED, 4) == ["charged"]


def test_a_plan_looks_ahead():
    assert effects_at(RULED_OUT, 3) == ["future"]


def test_a_refusal_folds_the_deed_and_its_step_tells_the_word():
    found = matches(make_doc(REFUSED), rulebook())
    folds = {index: match for index, match in found.items() if match.rule.fold is not None}
    (step,) = steps_above(found[3], folds)
    assert step.effect == "fold"
    assert str(step) == "“refused” refusal"
