from __future__ import annotations

from dataclasses import replace

import pytest

from tacitus.records.event import EventMention, PloverType, Status
from tests.store.factory import make_coded

EVENT = make_coded().events[0]


def test_an_event_says_who_asserts_it() -> None:
    assert EVENT.asserter == EVENT.statement_id
    assert replace(EVENT, statement_id=None).asserter == "narrator"


def test_an_event_shows_its_words() -> None:
    with pytest.raises(ValueError, match="without the words"):
        replace(EVENT, evidence=())


def test_one_trigger_may_tell_two_types() -> None:
    ids = {EventMention.make_id(kind, EVENT.trigger, Status.ACTUAL) for kind in PloverType}
    assert len(ids) == len(PloverType) == 16
