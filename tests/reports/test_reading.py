"""Page to Report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tacitus.records.refusal import Refusal
from tacitus.records.report import BlockKind, Report
from tacitus.reports import from_text, read_report
from tacitus.settings import Settings
from tacitus.sources.pages import HTML, TEXT, make_page

BODY = (
    "Ministers of both countries met on Monday to settle the quarrel over fishing in the river.\n\n"
    "The talks ended without a result, a spokesman said, and will go on next week in another city."
)


def read(text, **fields):
    return read_report(make_page("a", TEXT, text.encode(), fields.items()))


def kinds(report):
    return [str(block.kind) for block in report.blocks]


def words(report, kind):
    return [report.text[block.start : block.end] for block in report.blocks if block.kind is kind]


def test_what_is_not_told_is_unknown():
    report = read(BODY)
    assert (report.title, report.outlet, report.byline, report.dateline) == ("", "", "", None)
    assert not report.published.known
    assert report.published.reason == "the report does not say when it was published"
    assert kinds(report) == ["paragraph", "paragraph"]


def test_the_text_is_kept_as_given():
    text = " date 2020-01-02 " + BODY + "\r\n\t"
    assert read(text).text == text


def test_fields_win_over_the_text():
    report = read(
        "Outlet: The Other\nDate: 2001-01-01\n\n" + BODY, outlet="The Gazette", published="2020-03-04"
    )
    assert (report.outlet, report.published.value) == ("The Gazette", "2020-03-04")


def test_a_dateline_with_its_year_dates_the_report():
    report = read("GENEVA, March 4, 2020 (AFP) - " + BODY)
    assert (report.dateline.text, report.credits, report.published.value) == (
        "GENEVA",
        ("AFP",),
        "2020-03-04",
    )
    assert not read("GENEVA, March 4 (AFP) - " + BODY).published.known


def test_the_holder_of_the_rights_is_the_outlet_unless_an_agency():
    assert read(BODY + "\n\n© The Gazette 2020. All rights reserved.").outlet == "The Gazette"
    copied = read(BODY + "\n\n© 2020 AFP")
    assert (copied.outlet, copied.credits) == ("", ("AFP",))


def test_another_language_is_refused():
    text = "Los ministros de ambos países se reunieron el lunes para resolver la disputa por la pesca. " * 2
    refusal = read(text)
    assert isinstance(refusal, Refusal)
    assert refusal.reason.startswith("language detected: es (")


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"   ", "no text"), (b"\x00\x01" * 50, "NUL"), (b"Photo: A. Roe, The Gazette", "no sentence")],
)
def test_what_holds_no_report_is_refused(data, reason):
    refusal = read_report(make_page("a", TEXT, data))
    assert isinstance(refusal, Refusal)
    assert reason in refusal.reason


def test_too_long_a_text_is_refused():
    refusal = read_report(make_page("a", TEXT, BODY.encode()), Settings(max_characters=50))
    assert "longer than 50" in refusal.reason


def test_a_page_of_html_is_read():
    page = (
        "<html><head><title>Talks end | The Gazette</title>"
        '<meta property="og:site_name" content="The Gazette">'
        '<meta property="article:published_time" content="2020-03-04T08:00:00+00:00"></head><body><article>'
        "<h1>Talks end</h1>"
        + "".join(f"<p>{part}</p>" for part in BODY.split("\n\n"))
        + "</article></body></html>"
    )
    report = read_report(make_page("a.html", HTML, page.encode()))
    assert (report.title, report.outlet, str(report.published.day)) == (
        "Talks end",
        "The Gazette",
        "2020-03-04",
    )
    assert words(report, BlockKind.PARAGRAPH) == BODY.split("\n\n")


def test_from_text_takes_one_sentence():
    report = from_text("Ministers met in Geneva", published="2020-03-04", title="Talks", outlet="The Gazette")
    assert kinds(report) == ["paragraph"]
    assert (report.title, report.outlet, report.published.value) == ("Talks", "The Gazette", "2020-03-04")


def test_from_text_refuses_an_empty_text():
    with pytest.raises(ValueError, match="empty"):
        from_text(" \n")


def test_the_same_text_has_the_same_id_whatever_its_address():
    assert from_text(BODY, address="a").id == from_text(BODY, address="b").id
    assert from_text(BODY).id != from_text(BODY, outlet="The Gazette").id


PARTS = [
    BODY,
    "MOSCOW – ",
    "(Reuters) - ",
    "By Jane Roe",
    "4 March 2020",
    "date 2020-13-45 ",
    "Outlet: The Gazette",
    "Title:",
    "A Heading",
    "“We go.”",
    "(AP)",
    "[TEXT]",
    "©",
    ":",
    "-",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "\u200b",
    "\u2028",
    "“",
    '"',
    "a",
    "1",
    "(",
    "Date: 99999999999",
    "By ",
    "Published ",
    "\ud800",
]


@given(st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=8)), max_size=25).map("".join))
def test_any_text_becomes_a_report_whose_blocks_hold_its_words(text):
    if not text.strip():
        return
    report = from_text(text)
    assert report.text == text
    covered = "".join(text[block.start : block.end] for block in report.blocks)
    kept = [char for char in text if char.isalnum()]
    assert [char for char in covered if char.isalnum()] == kept


@given(st.binary(max_size=300), st.sampled_from([TEXT, HTML]))
def test_any_bytes_become_a_report_or_a_refusal(data, media_type):
    assert isinstance(read_report(make_page("a", media_type, data)), Report | Refusal)
