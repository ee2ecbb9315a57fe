"""Making Pages and Refusals."""

from tacitus.sources.pages import HTML, TEXT, make_page, refuse


def test_the_id_comes_from_what_the_page_holds():
    page = make_page("a", TEXT, b"One.", [("title", "T"), ("outlet", "O")])
    assert page.id == make_page("b", TEXT, b"One.", [("outlet", "O"), ("title", "T")]).id
    assert page.fields == (("outlet", "O"), ("title", "T"))
    others = [make_page("a", TEXT, b"Two."), make_page("a", HTML, b"One."), make_page("a", TEXT, b"One.")]
    assert len({page.id, *(other.id for other in others)}) == 4


def test_a_refusal_keeps_the_digest_of_what_was_read():
    assert refuse("a", "why", b"bytes").sha256
    assert refuse("a", "why").sha256 == ""
    assert refuse("a", "why").stage == "sources"
