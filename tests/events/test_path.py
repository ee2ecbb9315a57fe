import pytest

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


STATES = {
    "money to arrest": (
        """
They they PRP PRON nsubj 1
gave give VBD VERB ROOT 0
money money NN NOUN dobj -1
to to TO PART aux 1
arrest arrest VB VERB acl -2
him he PRP PRON dobj -1
""",
        4,
        ["purpose"],
    ),
    "the first to arrest": (
        """
They they PRP PRON nsubj 1
were be VBD AUX ROOT 0
the the DT DET det 2
first first JJ ADJ amod 1
people people NNS NOUN attr -3
to to TO PART aux 1
arrest arrest VB VERB relcl -2
him he PRP PRON dobj -1
""",
        6,
        [],
    ),
    "is under siege": (
        """
Homs Homs NNP PROPN nsubj 1
is be VBZ AUX ROOT 0
under under IN ADP prep -1
siege siege NN NOUN pobj -1
""",
        3,
        ["ongoing"],
    ),
    "was under siege": (
        """
Homs Homs NNP PROPN nsubj 1
was be VBD AUX ROOT 0
under under IN ADP prep -1
siege siege NN NOUN pobj -1
""",
        3,
        [],
    ),
    "is under study": (
        """
An an DT DET det 1
expulsion expulsion NN NOUN nsubj 1
is be VBZ AUX ROOT 0
under under IN ADP prep -1
study study NN NOUN pobj -1
""",
        1,
        ["possible"],
    ),
    "came to its third week": (
        """
The the DT DET det 1
siege siege NN NOUN nsubj 1
entered enter VBD VERB ROOT 0
its its PRP$ PRON poss 2
third third JJ ADJ amod 1
week week NN NOUN dobj -3
""",
        1,
        ["ongoing"],
    ),
    "failed to happen": (
        """
The the DT DET det 1
siege siege NN NOUN nsubj 1
failed fail VBD VERB ROOT 0
to to TO PART aux 1
happen happen VB VERB xcomp -2
""",
        1,
        ["denied"],
    ),
    "non-recognition": (
        """
Non non JJ ADJ nsubj 3
- - HYPH PUNCT punct 1
recognition recognition NN NOUN nsubj 1
hurts hurt VBZ VERB ROOT 0
""",
        2,
        ["negated"],
    ),
    "a denial that it poisoned": (
        """
A a DT DET det 1
denial denial NN NOUN nsubj 5
that that WDT PRON dobj 2
it it PRP PRON nsubj 1
poisoned poison VBD VERB relcl -3
him he PRP PRON dobj -1
came come VBD VERB ROOT 0
""",
        4,
        ["denied"],
    ),
    "denied supplying": (
        """
Iran Iran NNP PROPN nsubj 1
denied deny VBD VERB ROOT 0
supplying supply VBG VERB amod 1
missiles missile NNS NOUN dobj -2
""",
        2,
        ["denied"],
    ),
}


@pytest.mark.parametrize("name", STATES)
def test_what_is_said_of_a_deed_above_it(name):
    rows, place, effects = STATES[name]
    assert effects_at(rows, place) == effects
