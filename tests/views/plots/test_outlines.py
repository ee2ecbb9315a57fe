import pytest

from tacitus.views.plots.outlines import Window, borders, lands, outlines

IBERIA = Window(-11.0, 35.0, 5.0, 45.0)


def test_lines_are_whole() -> None:
    assert all(line[0] == line[-1] for line in outlines("land"))
    assert len(outlines("border")) > 300
    assert all(-540 <= x <= 540 and -90 <= y <= 90 for line in outlines("land") for x, y in line)


def test_lands_are_cut_to_the_window() -> None:
    found = list(lands(IBERIA))
    assert found
    assert all(IBERIA.holds(*point) for line in found for point in line)


def test_borders_are_those_in_the_window() -> None:
    (between,) = [line for line in borders(Window(-8.0, 38.0, -6.0, 41.5)) if len(line) > 3]
    assert all(-10 < x < -4 and 35 < y < 44 for x, y in between), "the line between Portugal and Spain"


@pytest.mark.parametrize("window", [Window(170.0, -25.0, 190.0, -10.0), Window(-190.0, 60.0, -160.0, 72.0)])
def test_a_window_may_cross_the_antimeridian(window: Window) -> None:
    found = [point for line in lands(window) for point in line]
    assert min(x for x, _ in found) < (window.left + window.right) / 2 < max(x for x, _ in found)


def test_the_open_sea_has_no_land() -> None:
    assert list(lands(Window(-40.0, 20.0, -30.0, 30.0))) == []
    assert list(borders(Window(-40.0, 20.0, -30.0, 30.0))) == []
