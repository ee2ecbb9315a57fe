from dataclasses import replace

from evals.tasks.times import timexes
from tacitus.records.report import Block, BlockKind
from tacitus.records.when import When
from tests.factory import make_doc, make_parsed

PARSED = make_parsed(
    make_doc("It it PRP PRON nsubj 1\nrained rain VBD VERB ROOT 0\nFriday Friday NNP PROPN npadvmod -1"),
    "2019-07-05",
)


def test_times_of_sentences():
    assert timexes(PARSED) == [{"start": 10, "end": 16, "type": "DATE", "value": "2019-07-05"}]


def test_a_day_that_is_not_known_is_left_open():
    undated = replace(PARSED, report=replace(PARSED.report, published=When.unknown("not given")))
    assert timexes(undated)[0]["value"] == "XXXX-WXX-5"


def test_times_of_date_lines():
    line = make_parsed(make_doc("2019-07-04 2019-07-04 CD NUM ROOT 0"), "2019-07-05")
    line = replace(line, report=replace(line.report, blocks=(Block(BlockKind.METADATA, 0, 10),)))
    assert timexes(line)[0] == {"start": 0, "end": 10, "type": "DATE", "value": "2019-07-04"}
