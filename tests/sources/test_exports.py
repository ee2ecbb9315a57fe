"""Exports of press databases. The layouts are as their help pages tell; the reports are our own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tacitus.sources.exports import read_export

CLASSIC = """



                               1 of 2 DOCUMENTS


                              The Harbour Post (Lisbon)

                            July 5, 2019 Friday 10:30 AM GMT

Ferry workers walk out over pay

BYLINE: Ana Lund

SECTION: WORLD NEWS; Pg. 4

LENGTH: 512 words

DATELINE: LISBON

Ferry workers walked out on Friday.

Talks resume on Monday.

LOAD-DATE: July 5, 2019

LANGUAGE: ENGLISH

Copyright 2019 Harbour Media
All Rights Reserved

                               2 of 2 DOCUMENTS

                              Delta Wire

                            June 30, 2019

Dam opens

LENGTH: 80 words

The dam opened.
"""

MODERN = """Ferry workers walk out over pay
The Harbour Post (Lisbon)
July 5, 2019 Friday

Copyright 2019 Harbour Media All Rights Reserved
Section: WORLD NEWS; Pg. 4
Length: 512 words
Byline: Ana Lund
Body

Ferry workers walked out on Friday.
Talks resume on Monday.

Classification
Language: ENGLISH
Load-Date: July 5, 2019

End of Document

Dam opens
Delta Wire
June 30, 2019

Length: 80 words
Body
The dam opened.

End of Document
"""

FACTIVA = """Ferry workers walk out over pay

By Ana Lund
512 words
5 July 2019
10:30
The Harbour Post
HARB
English
Copyright 2019 Harbour Media.

Ferry workers walked out on Friday.

Talks resume on Monday.

Document HARB000020190705ef7500001

Dam opens
80 words
30 June 2019
Delta Wire
DELTA
English
(c) 2019 Delta Wire

The dam opened.

Document DELTA00020190630ef6u00002
"""


@pytest.mark.parametrize("text", [CLASSIC, MODERN, FACTIVA], ids=["classic", "modern", "factiva"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_each_layout_gives_its_reports(text, newline):
    first, second = read_export(text.replace("\n", newline), "a")
    assert first.data.decode().split() == (
        ["Ferry", "workers", "walked", "out", "on", "Friday.", "Talks", "resume", "on", "Monday."]
    )
    fields = dict(first.fields)
    assert fields["title"] == "Ferry workers walk out over pay"
    assert fields["outlet"].startswith("The Harbour Post")
    assert fields["byline"] == "Ana Lund"
    assert "2019" in fields["published"]
    assert "Jul" in fields["published"]
    assert (second.address, second.data) == ("a#2", b"The dam opened.")
    assert (dict(second.fields)["title"], dict(second.fields)["outlet"]) == ("Dam opens", "Delta Wire")


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke.\n\nEnd of Document",
        "It was page 3 of 10 DOCUMENTS found on 5 July 2019.",
        "1 of 2\n\nTalks began in Geneva.",
        "",
    ],
)
def test_a_report_is_no_export(text):
    assert read_export(text, "a") is None


def test_a_report_without_a_body_is_refused_and_the_next_is_read():
    bare = "Untitled\nDelta Wire\nJune 1, 2019\nEnd of Document\n"
    refusal, page, _ = read_export(bare + MODERN, "a")
    assert "no body" in refusal.reason
    assert page.data.startswith(b"Ferry")


@given(st.sampled_from([CLASSIC, MODERN, FACTIVA]), st.data())
def test_damage_is_survived(text, data):
    lines = text.split("\n")
    at = data.draw(st.integers(0, len(lines)))
    count = data.draw(st.integers(0, 5))
    noise = data.draw(st.lists(st.text(max_size=20), max_size=3))
    found = read_export("\n".join(lines[:at] + noise + lines[at + count :]), "a")
    assert found is None or all(each.address.startswith("a#") for each in found)
