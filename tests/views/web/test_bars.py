from __future__ import annotations

from tacitus.views.web.bars import HEIGHT, WIDTH, bars


def test_a_bar_a_month_with_room_for_the_empty_ones() -> None:
    found = bars([("2025-12", 4), ("2026-02", 2)], "events")
    assert found
    assert (found.first, found.last) == ("December 2025", "February 2026")
    first, last = found.bars
    assert (first.height, last.height) == (HEIGHT, HEIGHT / 2)
    assert (last.x, found.width) == (128, 192)
    assert last.title == "February 2026: 2"


def test_one_month_is_no_row_of_bars() -> None:
    assert bars([("2026-03", 9)], "events") is None
    assert bars([], "events") is None


def test_many_years_stay_inside_the_drawing() -> None:
    months = [(f"{year}-{month:02}", 1) for year in range(1980, 2020) for month in range(1, 13)]
    found = bars(months, "events")
    assert found
    assert len(found.bars) == 240
    assert max(bar.x + bar.width for bar in found.bars) <= WIDTH
