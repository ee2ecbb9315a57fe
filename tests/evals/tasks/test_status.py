import pytest

from evals.tasks.status import choose
from tacitus.records.event import EventMention, PloverType, Status
from tacitus.records.ids import ReportId
from tacitus.records.span import Span
from tests.factory import TRACE

TEXT = "Mali expelled the envoy and threatened to close the embassy."


def event(words: str, status: Status, evidence: str = TEXT) -> EventMention:
    spans = [
        Span(ReportId("r"), TEXT.index(one), TEXT.index(one) + len(one), one) for one in (words, evidence)
    ]
    return EventMention(
        id=EventMention.make_id(PloverType.SANCTION, spans[0], status),
        type=PloverType.SANCTION,
        mode="",
        contexts=(),
        cameo="16",
        quad=4,
        goldstein=-5.0,
        status=status,
        actors=(),
        recipients=(),
        trigger=spans[0],
        evidence=(spans[1],),
        trace=TRACE,
    )


EXPELLED, THREATENED = event("expelled", Status.ACTUAL), event("threatened", Status.THREATENED)


@pytest.mark.parametrize(
    ("words", "events", "status", "at_trigger"),
    [
        ("expelled", [THREATENED, EXPELLED], Status.ACTUAL, True),
        ("threatened to close", [THREATENED, EXPELLED], Status.THREATENED, True),
        ("expelled the envoy and threatened", [EXPELLED, THREATENED], Status.THREATENED, True),
        ("close", [EXPELLED], Status.ACTUAL, False),
    ],
)
def test_the_event_at_the_words_is_judged(words, events, status, at_trigger):
    judged = choose(events, TEXT.index(words), TEXT.index(words) + len(words))
    assert judged
    assert (judged.event.status, judged.at_trigger) == (status, at_trigger)


def test_an_event_of_other_words_is_not():
    elsewhere = event("expelled", Status.ACTUAL, evidence="Mali expelled the envoy")
    assert choose([elsewhere], TEXT.index("close"), TEXT.index("close") + 5) is None
