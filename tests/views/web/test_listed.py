from __future__ import annotations

from tacitus.views.web import listed
from tests.views.web.frozen import count_frozen


def test_pages_are_frozen_records() -> None:
    assert count_frozen(listed) > 7
