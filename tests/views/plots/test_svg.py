import pytest

from tacitus.views.plots.svg import (
    QUADS,
    element,
    escaped,
    halo,
    legend,
    named,
    path,
    shown,
    side,
    square,
    text,
    width_of,
)


def test_attributes_are_written_as_xml_wants_them() -> None:
    assert element("a", "b", class_="c", font_size=12, href="") == '<a class="c" font-size="12">b</a>'
    assert element("rect", x=0) == '<rect x="0"/>'


@pytest.mark.parametrize(
    ("value", "told"), [(1, "1"), (1.04, "1"), (1.06, "1.1"), (-0.01, "0"), ("as is", "as is")]
)
def test_numbers_keep_one_decimal(value: float | str, told: str) -> None:
    assert shown(value) == told


def test_hostile_words_stay_words() -> None:
    assert escaped('<b>"R&D"</b>\x00\n x') == "&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt; x"
    assert "<b>" not in text("<b>", 0, 0)
    assert "<b>" not in named("<b>")


def test_marks_are_links_only_where_there_is_an_address() -> None:
    assert named("Peru", "x").startswith("<g><title>Peru</title>")
    assert named("Peru", "x", href="a?b&c") == '<a href="a?b&amp;c"><title>Peru</title>x</a>'


@pytest.mark.parametrize(
    ("points", "closed", "d"),
    [
        ([(0, 0), (10, 0), (10, 5.5)], False, "M0 0l10 0 0 5.5"),
        ([(0, 0), (10, 0), (10, -5)], True, "M0 0l10 0 0-5z"),
        ([(0, 0), (0.1, 0), (0.2, 0)], False, "M0 0l0.2 0"),
        ([(0, 0), (0.1, 0), (0, 0.1)], True, ""),
        ([(3, 3)], False, ""),
        ([], False, ""),
    ],
)
def test_paths_pass_over_what_nobody_sees(points: list[tuple[float, float]], closed: bool, d: str) -> None:
    assert path(points, closed=closed) == d


def test_a_path_does_not_drift() -> None:
    d = path([(at * 1.34, 0.0) for at in range(200)])
    steps = [float(each.split(" ")[0]) for each in d.partition("l")[2].replace(" 0 ", " 0|").split("|")]
    assert sum(steps) == pytest.approx(199 * 1.34, abs=0.1)


def test_a_legend_stands_in_a_line() -> None:
    drawn = legend([(square(1), "one"), (square(4), "two")], 10, 20)
    assert drawn.index("translate(10 20)") < drawn.index("one") < drawn.index("two")
    assert QUADS[1] in drawn
    assert QUADS[4] in drawn


def test_small_helpers() -> None:
    assert side(0)[0] == "cooperation"
    assert side(-0.1)[0] == "conflict"
    assert width_of("abcd", 10) > width_of("abc", 10) > 0
    assert halo("#fff")["stroke"] == "#fff"
