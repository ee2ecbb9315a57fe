from dataclasses import replace
from datetime import date

from evals.tasks.times import timex
from tacitus.records.when import When
from tests.factory import make_report


def test_timex():
    span = make_report("It rained on Friday.").span(13, 19)
    when = When.of_day(date(2019, 7, 5), "counted from that day", span)
    assert timex(when) == {"start": 13, "end": 19, "type": "DATE", "value": "2019-07-05"}
    assert timex(replace(when, value=""))["value"] is None
