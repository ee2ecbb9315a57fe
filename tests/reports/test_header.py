"""The head of a plain text."""

import pytest

from tacitus.reports.header import read_head
from tacitus.reports.lines import split_lines
from tacitus.reports.told import Told

PROSE = (
    "Ministers of both countries met on Monday to settle the quarrel over fishing in the river, they said."
)


def read(text, **told):
    head = read_head(text, split_lines(text), Told(**told))
    return head, [(str(block.kind), text[block.start : block.end]) for block in head.blocks]


def test_a_text_that_opens_with_prose_has_no_head():
    head, blocks = read(f"{PROSE}\n\n{PROSE}")
    assert blocks == []
    assert head.told == Told()
    assert len(head.body) == 2


def test_a_leaked_date_is_metadata_and_the_rest_of_its_line_stays():
    head, blocks = read(f' date 2020-03-04 "We go." {PROSE}')
    assert blocks == [("metadata", "date 2020-03-04")]
    assert head.told.published == "2020-03-04"
    assert head.body[0].text.startswith('"We go."')


@pytest.mark.parametrize(
    "words",
    [
        "Wed 04 Mar 2020 at 0914",
        "4 March 2020",
        "March 4 2020 1849 UTC",
        "Published March 4, 2020",
        "Date of publication 4 March 2020",
        "04-03-2020",
    ],
)
def test_a_date_before_the_first_words_is_metadata(words):
    head, blocks = read(f"{words} {PROSE}")
    assert blocks == [("metadata", words)]
    assert head.told.published
    assert head.body[0].text == PROSE


@pytest.mark.parametrize(
    "text", ["5 March 2020 was a cold day in the capital.", "Smarch 5 2020 Nothing happened."]
)
def test_a_sentence_that_opens_with_a_date_is_a_sentence(text):
    assert read(text)[1] == []


def test_lines_with_names_are_metadata_and_the_title_a_block():
    head, blocks = read(
        f"Outlet: The Gazette\nDate: 2020-03-04\nSection: World\nTitle: Talks end\nURL: https://g.example/a\n\n{PROSE}"
    )
    assert [kind for kind, _ in blocks] == [
        "metadata",
        "metadata",
        "metadata",
        "metadata",
        "title",
        "metadata",
    ]
    assert ("title", "Talks end") in blocks
    told = head.told
    assert (told.outlet, told.published, told.title, told.url) == (
        "The Gazette",
        "2020-03-04",
        "Talks end",
        "https://g.example/a",
    )
    assert [line.text for line in head.body] == [PROSE]


def test_a_sentence_with_a_colon_is_no_metadata():
    assert read(f"The minister: we go on.\n\n{PROSE}")[0].told == Told()


@pytest.mark.parametrize(
    ("lines", "title", "outlet", "published", "byline"),
    [
        ("Talks on river end\n", "Talks on river end", "", "", ""),
        (
            "Talks on river end\nBy Jane Roe\nThe Gazette\nMarch 4, 2020\n",
            "Talks on river end",
            "The Gazette",
            "March 4, 2020",
            "Jane Roe",
        ),
        (
            "The Gazette\n4 March 2020\n\nTalks on river end\n\nBy Jane Roe in Lima\n",
            "Talks on river end",
            "The Gazette",
            "4 March 2020",
            "Jane Roe in Lima",
        ),
        ("Talks on river end\n4 March 2020\n", "Talks on river end", "", "4 March 2020", ""),
        ("Reuters\n\nTalks on river end\n", "Talks on river end", "Reuters", "", ""),
        ("“Talks end”: a river\n\nWhat comes next?\n", "“Talks end”: a river", "", "", ""),
        ("Will talks on river end?\n", "Will talks on river end?", "", "", ""),
        ("the talks on river end\n", "", "", "", ""),
    ],
)
def test_free_lines_are_told_apart(lines, title, outlet, published, byline):
    told = read(f"{lines}\n{PROSE}\n\n{PROSE}")[0].told
    assert (told.title, told.outlet, told.published, told.byline) == (title, outlet, published, byline)


def test_a_known_title_is_the_only_one():
    text = f"What comes next\n\n{PROSE}\n\n{PROSE}"
    assert read(text, title="Talks end")[1] == []
    assert read(text, title="What comes next!")[1] == [("title", "What comes next")]


def test_a_line_with_the_known_writer_is_a_byline():
    text = f"Talks on river end\n\nJane Roe, Water Editor\n\n{PROSE}"
    assert read(text, byline="Jane Roe")[1][1] == ("byline", "Jane Roe, Water Editor")


def test_a_wrapped_first_line_is_no_title():
    text = "Ministers of both countries met on\nMonday to settle the quarrel over\nfishing in the river."
    assert read(text)[1] == []
