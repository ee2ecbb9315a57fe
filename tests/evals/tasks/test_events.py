from evals.tasks.events import event
from tacitus.records.event import EventMention, EventMentionId, Participant, PloverType, Status
from tests.factory import TRACE, make_report, make_span


def test_event():
    report = make_report("Chad thanked Niger.")
    sides = [
        (Participant(None, name, code, "GOV", f"{code}GOV", make_span(report, name)),)
        for name, code in (("Chad", "TCD"), ("Niger", "NER"))
    ]
    thanked = make_span(report, "thanked")
    mention = EventMention(
        EventMentionId("em_1"),
        PloverType.SUPPORT,
        "",
        (),
        "051",
        1,
        3.4,
        Status.ACTUAL,
        *sides,
        thanked,
        (thanked,),
        TRACE,
    )
    assert event(mention) == {
        "source": [{"code": "TCD", "sector": "GOV"}],
        "event": "SUPPORT",
        "mode": "",
        "cameo": "051",
        "target": [{"code": "NER", "sector": "GOV"}],
        "status": "actual",
    }
