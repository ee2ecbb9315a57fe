import pytest

from evals.scorers.pages import day_of, normal, score


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-06-05 12:36:40+02:00", "2025-06-05"),
        ("2025-06-05", "2025-06-05"),
        ("June 5", None),
        (None, None),
    ],
)
def test_day_of(value, day):
    found = day_of(value)
    assert (found.isoformat() if found else None) == day


def test_titles_are_compared_by_their_words():
    assert normal("“Flood”: the   Dam held") == normal("Flood - the dam held")


def figures(gold, found):
    return score([{"id": 1} | gold], [{"id": 1} | found]).figures


def test_words_of_the_text():
    found = figures({"gold_text": "one two three four"}, {"text": "one two five"})
    assert (found["text_p"], found["text_r"], found["text_f1"]) == (66.67, 50.0, 57.14)
    assert found["accepted"] == 100.0


def test_a_refused_page_is_measured_but_not_accepted():
    found = figures({"gold_text": "eins zwei"}, {"text": "eins zwei", "refused": "German"})
    assert (found["text_f1"], found["accepted"], found["text_f1_accepted"]) == (100.0, 0.0, 0.0)


def test_title_date_authors():
    gold = {"gold_title": "A title", "gold_date": "2020-01-02 03:00", "gold_authors": ["Ann Lee", "Bo Ek"]}
    found = figures(gold, {"title": "A Title", "date": "2020-01-02", "authors": ["bo ek", "Ann Lee"]})
    assert (found["title"], found["date"], found["authors"]) == (100.0, 100.0, 100.0)
    assert figures(gold, {})["title"] == 0.0


def test_snippets():
    gold = {"gold_with": ["keep this!", "and that"], "gold_without": ["Imprint", "..."]}
    found = figures(gold, {"text": "We keep this. Imprint"})
    assert (found["snippets_kept"], found["snippets_dropped"]) == (50.0, 0.0)
