from dataclasses import replace

from evals.tasks.times import timex
from tacitus.analysis.times.resolve import Timex
from tests.factory import make_doc, make_parsed

PARSED = make_parsed(
    make_doc("It it PRP PRON nsubj 1\nrained rain VBD VERB ROOT 0\nFriday Friday NNP PROPN npadvmod -1")
)
FOUND = Timex(10, 16, "DATE", "2019-07-05", "counted from that day", "weekday")


def test_timex():
    assert timex(FOUND, PARSED) == {"start": 10, "end": 16, "type": "DATE", "value": "2019-07-05"}
    assert timex(replace(FOUND, value=""), PARSED)["value"] is None
