"""The blocks of a report's body."""

import pytest

from tacitus.reports.blocks import find_blocks
from tacitus.reports.lines import paragraphs, split_lines

ONE = "Ministers of both countries met on Monday to settle the quarrel over fishing in the river."
TWO = "The talks ended without a result, a spokesman said, and will go on in another city."
QUOTE = "We shall fish in this river until there is no fish left in it."


def read(text, **kept):
    body = find_blocks(paragraphs(text, split_lines(text)), **kept)
    return body, [(str(block.kind), text[block.start : block.end]) for block in body.blocks]


def kinds(text, **kept):
    return [kind for kind, _ in read(text, **kept)[1]]


def test_a_dateline_is_cut_from_its_paragraph():
    text = f"GENEVA, March 4 (AFP) - {ONE}\n\n{TWO}"
    body, blocks = read(text)
    assert blocks[:2] == [("dateline", "GENEVA, March 4 (AFP) -"), ("paragraph", ONE)]
    assert (text[slice(*body.place)], body.place_date, body.credits) == ("GENEVA", "March 4", ("AFP",))


def test_a_dateline_stands_near_the_top():
    assert "dateline" not in kinds("\n\n".join([ONE, TWO, ONE, f"MOSCOW – {TWO}"]))


def test_a_transcript_has_no_datelines():
    assert "dateline" not in kinds(f"MINISTER: {ONE}\n\nQUESTION ONE: {TWO}")
    assert "dateline" in kinds(f"BEIRUT: {ONE}\n\n{TWO}")


@pytest.mark.parametrize("heading", ["A Winter of Seizures", "What next?", "Fish", "Bridge over the river"])
def test_a_short_line_between_paragraphs_is_a_heading(heading):
    assert kinds(f"{ONE}\n\n{heading}\n\n{TWO}") == ["paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    "line", ["a winter of seizures", "No.", "“No”", "He said:", "10", "Fish and then, more fish,"]
)
def test_other_short_lines_are_paragraphs(line):
    assert kinds(f"{ONE}\n\n{line}\n\n{TWO}") == ["paragraph"] * 3


def test_a_page_tells_its_headings():
    assert kinds(f"{ONE}\n\nno fish.\n\n{TWO}", headings={"no fish."})[1] == "heading"


def test_a_pull_quote_repeats_words_of_the_body():
    said = f'"{QUOTE}" the minister said.'
    assert kinds(f'"{QUOTE}"\n\n{ONE}\n\n{said}') == ["pull_quote", "paragraph", "paragraph"]
    assert kinds(f"“{QUOTE}”\n\n{ONE}\n\n{said}")[0] == "pull_quote"
    assert kinds(f'{ONE}\n\n{said}\n\n"{QUOTE}"')[2] == "pull_quote"
    assert kinds(f'"{QUOTE}"\n\n{ONE}\n\n{TWO}')[0] == "paragraph"
    assert kinds(f'"We shall fish"\n\n{ONE}\n\n{said}')[0] == "paragraph"


def test_credits_are_set_apart_and_named():
    body, blocks = read(
        f"{ONE}\n\n{TWO} (AP)\n\n(Reporting by Jane Roe; Harbour Wire)\n\nReporting by Harbour Wire"
    )
    assert [kind for kind, _ in blocks] == ["paragraph", "paragraph", "credit", "credit", "credit"]
    assert blocks[2] == ("credit", "(AP)")
    assert body.credits == ("AP", "Harbour Wire")


def test_a_title_repeated_above_the_body_is_its_own_block():
    assert read(f"Talks on river end. {ONE}", title="Talks on River End")[1] == [
        ("title", "Talks on river end."),
        ("paragraph", ONE),
    ]
    assert (
        kinds(f"Talks on river end without a result.\n\n{TWO}", title="Talks on river end")
        == ["paragraph"] * 2
    )
    assert kinds(f"Talks on river end\n\n{ONE}", title="Talks on river end")[0] == "title"


def test_a_byline_stands_above_or_at_the_end():
    body, blocks = read(f"By Jane Roe\n\n{ONE}\n\n{TWO}")
    assert (blocks[0][0], body.byline) == ("byline", "Jane Roe")
    assert kinds(f"{ONE}\n\nBy Land and Sea\n\n{TWO}\n\n{ONE}\n\n{TWO}")[1] == "heading"
