from __future__ import annotations

from tacitus.records.actor import Mention, MentionKind
from tests.factory import TRACE, make_actor, make_report, make_span


def test_a_mention_is_its_place_in_the_report() -> None:
    report = make_report("Rosa Quispe spoke.")
    actor = make_actor("Rosa Quispe", "PER", "GOV")
    span = make_span(report, "Quispe")
    one = Mention.make(actor.id, span, MentionKind.NAME, TRACE)
    assert one == Mention.make(actor.id, span, MentionKind.NAME, TRACE)
    assert one.id != Mention.make(actor.id, make_span(report, "Rosa Quispe"), MentionKind.NAME, TRACE).id
