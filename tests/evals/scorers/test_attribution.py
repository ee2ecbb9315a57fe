import pytest

from evals.scorers.attribution import TokenText, score
from tests.evals.shared import dice, gold_rows, needs_shared, reference, shifted

TEXT = (
    "The minister said the dam would hold. “It is sound,” she told parliament on Monday. "
    "Rivals doubted the claim.\nAccording to the agency, levels fell."
)


def row(*attributions, text=TEXT, **more):
    """A gold or predicted row; each attribution gives words for source, cue and content."""

    def spans(words):
        return [[text.index(one), text.index(one) + len(one)] for one in words]

    made = [dict(zip(("source", "cue", "content"), map(spans, one), strict=True)) for one in attributions]
    return {"id": "d", "text": text, "attributions": made, **more}


FOUR = (
    (["The minister"], ["said"], ["the dam would hold"]),
    (["she"], ["told parliament"], ["“It is sound,”"]),
    (["Rivals"], ["doubted"], ["the claim"]),
    (["the agency"], ["According to"], ["levels fell"]),
)


def figures(gold, predicted):
    return score([gold], [predicted]).figures


def test_the_gold_itself_scores_full_marks():
    found = figures(row(*FOUR), row(*FOUR))
    assert found["gold_count"] == found["predicted_count"] == 4
    assert {value for name, value in found.items() if name.endswith("_f1")} == {100.0}


@pytest.mark.parametrize("predictions", [[], [{"id": "other", "attributions": []}], [{"id": "d"}]])
def test_a_missing_document_counts_as_empty(predictions):
    found = score([row(*FOUR)], predictions).figures
    assert (found["whole_p"], found["whole_r"], found["predicted_count"]) == (0.0, 0.0, 0)


def test_one_of_four_and_one_wrong():
    found = figures(row(*FOUR), row(FOUR[0], (["parliament"], ["Monday"], ["on Monday. Rivals"])))
    assert (found["whole_p"], found["whole_r"]) == (50.0, 25.0)


def test_a_wrong_source_spoils_the_whole_but_not_the_content():
    found = figures(row(FOUR[0]), row((["Rivals"], ["said"], ["the dam would hold"])))
    assert (found["content_f1"], found["whole_f1"], found["source_of_content"]) == (100.0, 0.0, 0.0)


def test_a_comma_more_or_less_is_forgiven_by_words_only():
    found = figures(row(FOUR[1]), row((["she"], ["told"], ["It is sound"])))
    assert (found["content_exact_f1"], found["content_exact_words_f1"]) == (0.0, 100.0)


def test_a_repeated_prediction_counts_once():
    assert figures(row(*FOUR), row(FOUR[0], FOUR[0]))["whole_p"] == 50.0


def test_predictions_in_an_ignored_zone_are_not_punished():
    zone = [[TEXT.index("According"), len(TEXT)]]
    assert figures(row(*FOUR[:3], ignore=zone), row(*FOUR))["whole_f1"] == 100.0


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        (TEXT, "It is sound", "direct"),
        (TEXT, "the dam would hold", "indirect"),
        ("She called it “very odd” indeed.", "it “very odd” indeed", "mixed"),
        ("He said: “One.\n\n“Two.” He left.", "Two", "direct"),
        ("He said: “One.\n\n“Two.” He left.", "He left", "indirect"),
        ('"One.\n\n"Two." Then.', "Two", "direct"),
        ('An open " mark here.\nA new paragraph.', "A new paragraph", "indirect"),
    ],
)
def test_kinds_of_content(text, words, kind):
    start = text.index(words)
    assert TokenText(text).attribution({"content": [[start, start + len(words)]]}).kind == kind


@needs_shared
def test_agrees_with_the_reference():
    rnd = dice()
    theirs = reference("quotes/score_attribution.py")
    gold = gold_rows("quotes/polnear.dev.jsonl.gz", 25)
    predicted = []
    for one in gold:
        kept = [
            {role: shifted(rnd, attribution[role]) for role in ("source", "cue", "content")}
            for attribution in one["attributions"]
            if rnd.random() < 0.8
        ]
        kept += [{"source": [], "cue": [[30, 35]], "content": [[40, 200]]}]
        predicted.append({"id": one["id"], "attributions": kept})
    table = theirs.table(theirs.merge(theirs.score(gold, predicted[1:])))
    ours = score(gold, predicted[1:]).figures
    names = {
        "cue overlap": "cue",
        "cue exact_w": "cue_exact_words",
        "content f50 [all]": "content",
        "content exact [all]": "content_exact",
        "content exact_w [all]": "content_exact_words",
        "content partial [all]": "content_partial",
        "content partial [indirect]": "content_partial_indirect",
        "whole [all]": "whole",
        "whole strict [all]": "whole_strict",
        "whole [direct+mixed]": "whole_direct_mixed",
        "whole [indirect]": "whole_indirect",
    }
    for name, own in names.items():
        for theirs_part, part in (("P", "p"), ("R", "r"), ("F", "f1")):
            assert ours[f"{own}_{part}"] == pytest.approx(100 * table[name][theirs_part], abs=0.006), name
    assert ours["source_of_content"] == pytest.approx(
        100 * table["source|content [all]"]["overlap"], abs=0.006
    )


WANTS = (["Rivals"], ["doubted"], ["the claim"])


def test_speech_only_leaves_out_what_is_no_speech_on_both_sides():
    gold = row(*FOUR)
    gold["attributions"][2]["cls"] = "attitude"
    attitude = row(WANTS)
    attitude["attributions"][0]["act"] = "attitude"
    spoken = row(FOUR[0], WANTS)
    assert figures(gold, attitude)["whole_speech_p"] == 0.0
    found = figures(gold, spoken)
    assert (found["whole_speech_p"], found["whole_speech_r"]) == (100.0, 33.33)
    assert found["whole_p"] == 100.0
