import pytest

from tacitus.accounts.figures import figures, figures_in
from tests.accounts.factory import make_scene
from tests.factory import make_report
from tests.stories.factory import make_coded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "At least 14 people were killed and six were missing",
            [("dead", 14, "14 people were killed"), ("missing", 6, "six were missing")],
        ),
        ("the death toll rose to 1,031 on Wednesday", [("dead", 1031, "toll rose to 1,031")]),
        ("police put the crowd at 18,000", [("in the crowd", 18000, "crowd at 18,000")]),
        (
            "nine servicemen of the two sides perished",
            [("dead", 9, "nine servicemen of the two sides perished")],
        ),
        ("fighting of 12 hours left dead on the road", []),
        ("two of the wounded had gone home", []),
        ("12 boats came; the dead were buried", []),
        ("45% were hurt", []),
    ],
)
def test_figures_of_a_span(text, found):
    report = make_report(text)
    span = report.span(0, len(text))
    assert [(each.kind, each.value, each.span.text) for each in figures_in(span, "s")] == found


def told(outlet: str, words: str, day: str = "2026-02-17"):
    return make_coded(f"{words}, officials said.", day, outlet=outlet, said=(("officials", words),))


def test_figures_that_differ_stand_side_by_side():
    a, b = told("A", "At least 11 people have died"), told("B", "The toll rose to 31", "2026-02-18")
    found = list(figures(make_scene(a, b)))
    assert [finding.summary for finding in found] == [
        "Number dead: A (2026-02-17) has “11 people have died”; B (2026-02-18) has “toll rose to 31”."
    ]
    assert len(found[0].sides) == 2


def test_a_number_that_all_have_is_no_difference():
    assert list(figures(make_scene(told("A", "11 people died"), told("B", "The toll rose to 11")))) == []


def test_one_report_differs_from_nobody():
    assert list(figures(make_scene(told("A", "11 people died")))) == []


def test_words_outside_statements_and_events_are_not_read():
    a = make_coded("On the old stone 40 dead are named.", outlet="A")
    assert list(figures(make_scene(a, told("B", "11 people died")))) == []


def test_reports_with_the_same_figures_are_named_together():
    reports = [told("A", "11 people died"), told("B", "the toll stands at 11"), told("C", "14 people died")]
    summary = next(figures(make_scene(*reports))).summary
    assert "A (2026-02-17) and B (2026-02-17) have “11 people died”; C" in summary
