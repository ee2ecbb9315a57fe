from __future__ import annotations

from tacitus.store.store import Store
from tacitus.views.web.gathered import gather
from tacitus.views.web.side import default_reports, side_page


def test_the_words_of_a_point_are_linked_in_every_text(store: Store) -> None:
    page = side_page(gather(store, "st_1"))
    (claim,) = page.claims
    assert [number for number, _ in claim.places] == [1, 2]
    for text, (_, place) in zip(page.texts, claim.places, strict=True):
        openings = [opening for block in text.blocks for piece in block.pieces for opening in piece.opens]
        assert claim.id in openings[0].refs
        assert f"t{text.number}-{openings[0].id}" == place


def test_texts_are_whole(store: Store) -> None:
    for text in side_page(gather(store, "st_1")).texts:
        shown = "".join(piece.text for block in text.blocks for piece in block.pieces)
        assert shown == store.report(text.report.id).report.text


def test_reports_can_be_chosen(store: Store) -> None:
    gathered = gather(store, "st_1")
    one, other = gathered.story.report_ids
    assert [text.report.id for text in side_page(gathered, [other, one, "r_none"]).texts] == [other, one]
    assert [text.report.id for text in side_page(gathered, [other, other]).texts] == [one, other]
    assert default_reports(gathered.story) == [one, other]
