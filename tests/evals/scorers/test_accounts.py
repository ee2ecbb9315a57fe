import tomllib
from pathlib import Path

import pytest

from evals.scorers.accounts import Stretch, gold_row, score

FOLDER = Path(__file__).parents[3] / "evals" / "gold" / "accounts"
A = "The dam broke at noon. Nine people drowned. The mayor wept."
B = "Some 10 people died when the dam broke, the mayor said. No one was to blame, he told them."
STORY = {
    "report": [{"id": "a", "text": A}, {"id": "b", "text": B}],
    "finding": [
        {
            "kind": "differs",
            "sub": "number",
            "sides": [{"report": "a", "words": "Nine people"}, {"report": "b", "words": "Some 10 people"}],
        },
        {"kind": "only_in", "sides": [{"report": "a", "words": "The mayor wept"}]},
        {
            "kind": "shared",
            "sides": [
                {"report": "a", "words": "The dam broke"},
                {"report": "b", "words": "the dam broke", "or": [{"report": "b", "words": "to blame"}]},
            ],
        },
        {
            "kind": "rendering",
            "sides": [{"report": "a", "words": "drowned"}, {"report": "b", "words": "died when"}],
            "parts": [["drowned", "died"]],
        },
    ],
    "optional": [
        {
            "kind": "framing",
            "sides": [{"report": "a", "words": "wept"}, {"report": "b", "words": "was to blame"}],
        }
    ],
    "forbidden": [
        {
            "kind": "contradicts",
            "sides": [{"report": "a", "words": "Nine people"}, {"report": "b", "words": "Some 10 people"}],
        }
    ],
}
GOLD = [gold_row("dam", STORY)]


def side(report: str, *words: str) -> dict:
    text = {"a": A, "b": B}[report]
    return {
        "report": report,
        "spans": [[text.index(one), text.index(one) + len(one)] for one in words],
    }


def made(kind: str, *sides: dict, **more: object) -> dict:
    return {"kind": kind, "sides": list(sides)} | more


def figures(*findings: dict) -> dict:
    return score(GOLD, [{"id": "dam", "findings": list(findings)}]).figures


NUMBER = made("differs", side("a", "Nine people drowned"), side("b", "10 people"))


def test_a_finding_matches_when_both_sides_are_met():
    found = figures(NUMBER)
    assert (found["differs_p"], found["differs_r"], found["all_r"]) == (100.0, 100.0, 25.0)


def test_the_other_kind_on_the_same_words_is_wrong_and_forbidden():
    scores = score(GOLD, [{"id": "dam", "findings": [NUMBER | {"kind": "contradicts"}]}])
    assert (scores.figures["contradicts_p"], scores.figures["forbidden"]) == (0.0, 1)
    assert any("must not be, contradicts" in line for line in scores.wrong)


def test_the_same_finding_twice_counts_once_and_harms_nothing():
    assert figures(NUMBER, NUMBER)["differs_p"] == 100.0


def test_an_optional_finding_counts_neither_way():
    framing = made("framing", side("a", "wept"), side("b", "to blame"))
    assert figures(NUMBER, framing)["all_p"] == 100.0
    assert figures(NUMBER, made("framing", side("a", "noon"), side("b", "No one")))["all_p"] == 50.0


@pytest.mark.parametrize(
    ("finding", "kind", "precision"),
    [
        (made("shared", side("a", "dam broke"), side("b", "to blame")), "shared", 100.0),
        (made("only_in", side("a", "The mayor wept.")), "only_in", 100.0),
        (made("only_in", side("b", "died when")), "only_in", 0.0),
    ],
)
def test_what_is_shared_or_alone_is_judged_where_the_gold_speaks(finding, kind, precision):
    assert figures(finding)[f"{kind}_p"] == precision


def test_a_shared_finding_on_words_that_one_report_alone_has_is_wrong():
    both = [made("shared", side("a", "dam broke"), side("b", "the dam broke"))]
    assert figures(*both)["all_p"] == 100.0
    both.append(made("shared", side("a", "mayor wept"), side("b", "mayor said")))
    assert figures(*both)["shared_p"] == 50.0


def test_parts_of_a_rendering_are_counted_apart():
    spans = [side("a", "drowned")["spans"][0], side("b", "died")["spans"][0]]
    rendering = made("rendering", side("a", "drowned"), side("b", "died"), parts=[spans])
    assert figures(rendering)["parts"] == 100.0
    assert figures(rendering | {"parts": []})["parts"] == 0.0


def test_half_of_the_shorter_stretch_must_be_shared():
    assert Stretch("a", 0, 10).meets(Stretch("a", 6, 14)) == 4
    assert Stretch("a", 0, 10).meets(Stretch("a", 7, 14)) == 0
    assert Stretch("a", 0, 10).meets(Stretch("b", 0, 10)) == 0


def test_a_span_as_long_as_a_report_points_at_nothing():
    row = GOLD[0] | {"findings": [GOLD[0]["findings"][0]], "forbidden": []}
    whole = {"kind": "differs", "sides": [{"report": one, "spans": [[0, 500]]} for one in "ab"]}
    assert score([row], [{"id": "dam", "findings": [whole]}]).figures["differs_r"] == 0.0


def test_the_gold_told_as_predictions_is_perfect():
    gold = [
        gold_row(path.stem, tomllib.loads(path.read_text(encoding="utf-8")))
        for path in sorted(FOLDER.glob("*.toml"))
    ]
    told = [{"id": row["id"], "findings": [as_prediction(one) for one in row["findings"]]} for row in gold]
    found = score(gold, told).figures
    assert (found["all_p"], found["all_r"], found["parts"], found["forbidden"]) == (100.0, 100.0, 100.0, 0)


def as_prediction(finding) -> dict:
    return {
        "kind": finding.kind,
        "left_out_by": finding.left_out_by,
        "sides": [{"report": one[0].report, "spans": [[one[0].start, one[0].end]]} for one in finding.sides],
        "parts": [[[a.start, a.end], [b.start, b.end]] for a, b in finding.parts],
    }
