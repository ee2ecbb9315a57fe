"""Which language a text is in."""

import pytest

from tacitus.reports.language import detect_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Ministers of both countries met on Monday to settle the quarrel over fishing in the river. " * 2,
            "en",
        ),
        (
            "MINISTERS OF BOTH COUNTRIES MET ON MONDAY TO SETTLE THE QUARREL OVER FISHING IN THE RIVER. " * 2,
            "en",
        ),
        ("Los ministros de ambos países se reunieron el lunes para resolver la disputa. " * 3, "es"),
        ("Министры обеих стран встретились в понедельник, чтобы уладить спор. " * 3, "ru"),
    ],
)
def test_a_text_is_told_by_its_words(text, code):
    found = detect_language(text)
    assert found.code == code
    assert 0.5 < found.score <= 1


def test_a_short_text_counts_as_english():
    assert (detect_language("Bonjour le monde").code, detect_language("Bonjour").score) == ("en", 0.0)
