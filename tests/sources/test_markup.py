"""XML and fragments of HTML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tacitus.sources.markup import first_text, name_of, paragraphs_of, paragraphs_of_html, parse_xml


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Talks <b>began</b>.</p><p>They ended.</p>", "Talks began.\n\nThey ended."),
        ("Talks began.<br>They ended.", "Talks began.\n\nThey ended."),
        ("<div><script>alert(1)</script>Talks.<style>p{}</style></div>", "Talks."),
        ("R&amp;D &lt;fund&gt; grew", "R&D <fund> grew"),
        ("<ul><li>One</li><li>Two</li></ul>after", "One\n\nTwo\n\nafter"),
        ("<p>Talks <!-- hidden --> began.</p>", "Talks began."),
        ("", ""),
        ("   ", ""),
    ],
)
def test_blocks_are_parted_and_tags_taken_out(html, text):
    assert paragraphs_of_html(html) == text


def test_names_lose_their_namespace():
    root = parse_xml(b'<a xmlns="urn:x"><B>One</B><!-- c --></a>')
    assert (name_of(root), first_text(root, "none", "b"), name_of(root[1])) == ("a", "One", "")


def test_entities_are_refused_and_files_are_not_opened(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("secret words")
    laughs = b'<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><r>&b;</r>'
    outside = f'<!DOCTYPE r [<!ENTITY a SYSTEM "file://{secret}">]><r>&a;</r>'.encode()
    for attack in (laughs, outside):
        with pytest.raises(ValueError, match="entities"):
            parse_xml(attack)


@pytest.mark.parametrize("data", [b"", b"no xml", b"<", b"\x00<a/>"])
def test_what_is_no_xml_is_told(data):
    with pytest.raises(ValueError, match="cannot be read as XML"):
        parse_xml(data)


def test_a_cut_file_gives_what_is_whole():
    assert paragraphs_of(parse_xml(b"<a><p>One.</p><p>Tw")) == "One.\n\nTw"


def test_depth_does_not_matter():
    assert paragraphs_of_html("<div>" * 3000 + "deep" + "</div>" * 3000) in {"", "deep"}


@given(st.text())
def test_any_fragment_is_read(html):
    assert isinstance(paragraphs_of_html(html), str)


@given(st.binary())
def test_any_bytes_are_read_or_refused(data):
    try:
        root = parse_xml(data)
    except ValueError:
        return
    assert isinstance(paragraphs_of(root), str)
