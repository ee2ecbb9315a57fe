from __future__ import annotations

from tacitus.records.refusal import Refusal


def test_the_same_refusal_has_the_same_id() -> None:
    assert Refusal.make("sources", "a", "why") == Refusal.make("sources", "a", "why")
    assert Refusal.make("sources", "a", "why").id != Refusal.make("sources", "a", "other").id
