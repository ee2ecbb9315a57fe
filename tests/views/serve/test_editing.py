from __future__ import annotations

from tacitus.views.serve.editing import Change


def test_a_change_asks_for_nothing_that_is_not_said() -> None:
    change = Change("pin", "t_1")
    assert (change.other, change.reports, change.name, change.country, change.note) == ("", (), "", "", "")
