import pytest

from evals.tasks.copies import KINDS, SHORTEST, with_copies

TEXT = "Water broke through the old dyke before dawn, the mayor said. " * 12
ROWS = [
    {
        "id": str(number),
        "text": f"Report {number}. {TEXT}",
        "title": "Dyke",
        "outlet": f"o{number}",
        "date": "2026-01-31",
    }
    for number in range(30)
]


@pytest.mark.parametrize("make", KINDS, ids=[make.__name__ for make in KINDS])
def test_a_copy_differs_and_keeps_much(make):
    other = ROWS[1] | {"text": "Shares slid in London. Bankers waited for news of rates. Nobody sold."}
    made = make(ROWS[0], other)
    assert (made["text"], made["title"]) != (ROWS[0]["text"], ROWS[0]["title"])
    assert made["outlet"] == "o1"
    kept = set(made["text"].split()) & set(ROWS[0]["text"].split())
    assert len(kept) >= len(set(ROWS[0]["text"].split())) * 0.6


def test_copies_are_always_the_same_and_tell_their_original():
    made = with_copies(ROWS, 3)
    assert made == with_copies(ROWS, 3)
    copies = [row for row in made if row["kind"] != "original"]
    assert len(made) == len(ROWS) + len(copies) > len(ROWS)
    for row in copies:
        assert row["id"] == f"{row['original']}-{row['kind']}"
    assert {row["date"] for row in copies} == {"2026-01-31", "2026-02-01"}


def test_short_reports_and_unknown_days():
    short = {"id": "s", "text": "x" * (SHORTEST - 1), "title": "", "outlet": "", "date": None}
    assert [row["id"] for row in with_copies([short], 1)] == ["s"]
    undated = with_copies([ROWS[0] | {"date": None}], 1)
    assert {row["date"] for row in undated[1:]} == {""}


def test_known_copies_of_the_corpus_keep_their_original():
    made = with_copies([ROWS[0] | {"original": "7"}], 1)
    assert {row["original"] for row in made} == {"7"}
