from datetime import date, timedelta

from tacitus.stories.candidates import FEW, MANY, candidate_pairs
from tests.stories.test_features import weighed


def test_reports_that_share_telling_words_are_candidates():
    reports = [
        weighed("Rivers rose in Piura.", "2026-02-17"),
        weighed("Piura counts its homes.", "2026-02-18"),
        weighed("Shares of Brent oil slid.", "2026-02-18"),
    ]
    assert candidate_pairs(reports, 7) == [(0, 1)]


def test_a_rare_word_reaches_over_months_and_to_undated_reports():
    reports = [
        weighed("Piura flood.", "2026-02-17"),
        weighed("Piura again.", "2026-09-17"),
        weighed("Piura."),
    ]
    assert candidate_pairs(reports, 7) == [(0, 1), (0, 2), (1, 2)]


def test_a_frequent_word_brings_together_only_what_is_near_in_time():
    start = date(2026, 1, 1)
    count = FEW + 20
    reports = [weighed("Elections.", (start + timedelta(days=10 * at)).isoformat()) for at in range(count)]
    assert candidate_pairs(reports, 7) == []


def test_a_word_that_nearly_all_use_brings_nobody_together():
    reports = [weighed(f"Elections {at}{at}x.", "2026-01-01") for at in range(MANY + 2)]
    assert candidate_pairs(reports, 7) == []


def test_of_many_that_share_words_the_closest_are_kept_and_the_earlier_of_equals():
    texts = ["Piura flood.", *["Piura."] * (FEW - 2), "Piura flood."]
    reports = [weighed(text, "2026-01-01") for text in texts]
    assert (0, FEW - 1) in candidate_pairs(reports, 7)
    assert len(candidate_pairs(reports, 7)) == FEW * (FEW - 1) // 2
