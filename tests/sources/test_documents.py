"""PDF, Word and RTF documents."""

import io
import zipfile

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from tacitus.sources.documents import text_of_document


def pdf(*lines):
    """Return a small PDF of one page, without a table of contents: readers repair that."""
    shown = "".join(f"({line}) Tj T* " for line in lines)
    content = f"BT /F1 12 Tf 14 TL 72 720 Td {shown}ET"
    return (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
        f"4 0 obj<</Length {len(content)}>>stream\n{content}\nendstream endobj\n"
        "trailer<</Root 1 0 R>>\n%%EOF"
    ).encode()


def docx(*paragraphs):
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


RTF = rb"{\rtf1\ansi{\fonttbl\f0 Times;}\f0 The caf\'e9 reopened.\par Guests came.\par}"


def test_a_pdf_gives_its_lines_and_mends_a_word_parted_at_a_line_end():
    text = text_of_document("pdf", pdf("The minis-", "ter spoke.", "A well-", "Known case."))
    assert text.split() == ["The", "minister", "spoke.", "A", "well-", "Known", "case."]


def test_a_short_line_of_a_pdf_ends_its_paragraph():
    text = text_of_document(
        "pdf", pdf("Talks end", "The ministers went home late on Friday and", "slept.", "They")
    )
    assert text == "Talks end\n\nThe ministers went home late on Friday and\nslept.\n\nThey\n"


def test_a_word_document_gives_its_paragraphs():
    assert text_of_document("docx", docx("Talks began.", "", "They end.")) == "Talks began.\n\nThey end."


def test_an_rtf_file_gives_its_words():
    assert text_of_document("rtf", RTF).split("\n")[:2] == ["The café reopened.", "Guests came."]


@pytest.mark.parametrize(
    ("kind", "data", "reason"),
    [
        ("pdf", pdf(), "no text layer"),
        ("pdf", b"%PDF-1.4 cut", "damaged"),
        ("docx", docx("Words.")[:300], "damaged"),
        ("docx", docx(), "no text"),
        ("rtf", rb"{\rtf1 }", "no text"),
    ],
)
def test_what_cannot_be_read_is_told(kind, data, reason):
    with pytest.raises(ValueError, match=reason):
        text_of_document(kind, data)


def test_a_word_document_that_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr("tacitus.sources.documents.MAX_UNPACKED", 1000)
    with pytest.raises(ValueError, match="unpacks to too much"):
        text_of_document("docx", docx("Words."))


def test_a_word_document_without_its_parts_is_told():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    with pytest.raises(ValueError, match="damaged"):
        text_of_document("docx", held.getvalue())


SAMPLES = {"pdf": pdf("The minister spoke."), "docx": docx("Talks began."), "rtf": RTF}


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(sorted(SAMPLES)), st.data())
def test_damage_is_told_or_survived(kind, data):
    whole = SAMPLES[kind]
    at = data.draw(st.integers(0, len(whole)))
    noise = data.draw(st.binary(max_size=20))
    try:
        text = text_of_document(kind, whole[:at] + noise + whole[at + len(noise) :])
    except ValueError:
        return
    assert text.strip()
