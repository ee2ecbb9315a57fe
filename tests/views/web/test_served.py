from __future__ import annotations

from tacitus.views.web import served
from tests.views.web.frozen import count_frozen


def test_pages_are_frozen_records() -> None:
    assert count_frozen(served) > 7
