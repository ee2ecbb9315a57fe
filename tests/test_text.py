"""Bytes to text, and the normal form mapped back to the text as given."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tacitus.text import _EDIT, _MAY_BE_EDITED, decode, normalize


def normal(text):
    return normalize(text, [(0, len(text))])


@pytest.mark.parametrize(
    ("given", "read"),
    [
        # spaces that stray
        ("He left for Peru , where", "He left for Peru, where"),
        ("He left for Peru .", "He left for Peru."),
        ('It has "good coffee" .', 'It has "good coffee".'),
        ("It costs 5 % .", "It costs 5 %."),
        ("“We go, ” he said", "“We go,” he said"),
        ("“ We go,” he said", "“We go,” he said"),
        ('"We go, " he said', '"We go," he said'),
        ("three ... four", "three ... four"),
        ("  two  spaces\tand a\nbreak ", "two spaces and a break"),
        # spaces that are missing
        ('He left Peru."We go," he said.', 'He left Peru. "We go," he said.'),
        ('He left the U.S."We go," he said.', 'He left the U.S. "We go," he said.'),
        ('"We go," he said."So do I."', '"We go," he said. "So do I."'),
        ('He said: "We go."Then he left.', 'He said: "We go." Then he left.'),
        ("He left.“We go,”he said", "He left. “We go,” he said"),
        ("He left.She stayed.", "He left. She stayed."),
        ("Peru ,for its part,left", "Peru, for its part, left"),
        # and what must stay
        ("the U.S. and the U.K.", "the U.S. and the U.K."),
        ("see www.Example.org, e.g.", "see www.Example.org, e.g."),
        ("1,000,000 at 5.30pm", "1,000,000 at 5.30pm"),
        ("the “Post”s man", "the “Post”s man"),
        ('the "no" of "yes"', 'the "no" of "yes"'),
        # broken words
        ("a govern-\nment by the government", "a government by the government"),
        ("a well-\r\nknown man", "a well-known man"),
        ("soft\u00adhyphen and zero\u200bwidth", "softhyphen and zerowidth"),
        ("a non\u2011aligned o\ufb00er", "a non-aligned offer"),
        # other marks and control characters
        ("``We go,'' he said: ''now''", "“We go,” he said: “now”"),
        ("a\x00b\x07\x85c", "a b c"),
        ("\ufeffBefore", "Before"),
    ],
)
def test_what_is_read(given, read):
    assert normal(given).text == read


def test_offsets_lead_back_to_the_text_as_given():
    text = 'in Peru ."We  o\ufb00er\u00ad help,"'
    found = normal(text)
    for words, original in [
        ("Peru", "Peru"),
        ("offer", "o\ufb00er"),
        ("We offer", "We  o\ufb00er"),
        ('"We', '"We'),
    ]:
        start = found.text.index(words)
        begin, end = found.original(start, start + len(words))
        assert text[begin:end] == original


@given(st.text(alphabet=" ,.;:!?\"“”«»'`-\n\tAabz)]%(1\u00a0\u2010\ufb01\u200b…\x85é€", max_size=9))
def test_the_quick_look_misses_nothing_that_is_mended(text):
    if _EDIT.search(text):
        assert _MAY_BE_EDITED.search(text)


def test_ranges_are_joined_and_empty_ones_left_out():
    text = "One.  \n\n \n\nTwo."
    found = normalize(text, [(0, 4), (6, 9), (11, 15)])
    assert found.text == "One.\n\nTwo."
    assert list(found.offsets) == [0, 1, 2, 3, 3, 3, 11, 12, 13, 14]


def test_a_range_without_characters_has_no_original():
    found = normal("word")
    for start, end in [(2, 2), (3, 1), (0, 5), (-1, 2)]:
        with pytest.raises(ValueError, match="no characters"):
            found.original(start, end)


LIGATURES = dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", ["ff", "fi", "fl", "ffi", "ffl", "st", "st"], strict=True))
TRICKY = st.text(
    st.sampled_from("aZé9. ,!?;:\"“”'’«»`-\n\r\t ()\u00a0\u00ad\u200b\ufeff\ufb01\x00\x85\ud800中😀")
)


@given(st.one_of(TRICKY, st.text(), st.text(st.characters(codec=None))))
def test_no_letter_is_lost_and_every_range_leads_back(text):
    found = normal(text)
    assert len(found.text) == len(found.offsets)
    assert list(found.offsets) == sorted(found.offsets)
    assert all(0 <= place < len(text) for place in found.offsets)
    visible = "".join(LIGATURES.get(char, char) for char in text if char.isalnum())
    assert "".join(filter(str.isalnum, found.text)) == visible
    for place, char in enumerate(found.text):
        begin, end = found.original(place, place + 1)
        assert end == begin + 1
        assert not char.isalnum() or char in LIGATURES.get(text[begin], text[begin])
    assert found.text == found.text.strip(" ")
    assert "  " not in found.text


@pytest.mark.parametrize("unit", [" ", '"', '."A', "\n", "a -\n", "``", "“ ", "\u200b", ",a", "a.B@"])
def test_repeated_signs_do_not_stall_it(unit):
    started = time.perf_counter()
    normal("a" + unit * (40_000 // len(unit)))
    assert time.perf_counter() - started < 3


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"plain", "plain", "utf-8"),
        ("Maduro dijo “sí”".encode(), "Maduro dijo “sí”", "utf-8"),
        (b"\xef\xbb\xbfmarked", "marked", "utf-8-sig"),
        ("Málaga".encode("utf-16"), "Málaga", "utf-16"),
        ("Málaga".encode("utf-32"), "Málaga", "utf-32"),
        ("“Málaga”".encode("cp1252"), "“Málaga”", "cp1252"),
        (b"M\xe1laga \x81", "Málaga \x81", "latin-1"),
        ("Málaga, Córdoba, Cádiz, Ávila".encode() + b"\xc3", "Málaga, Córdoba, Cádiz, Ávila\ufffd", "utf-8"),
    ],
)
def test_bytes_are_read_with_the_right_encoding(data, text, encoding):
    assert decode(data) == (text, encoding)


@pytest.mark.parametrize(("data", "reason"), [(b"a\x00b", "NUL"), (bytes(range(1, 32)) * 9, "control")])
def test_bytes_that_are_no_text_are_refused(data, reason):
    with pytest.raises(ValueError, match=reason):
        decode(data)
