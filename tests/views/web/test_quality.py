from __future__ import annotations

from tacitus.store.store import Store
from tacitus.views.web.quality import quality_page


def test_what_was_not_read_and_who_was_not_known(store: Store) -> None:
    page = quality_page(store, served=True)
    facts = {fact.label: fact.value for fact in page.facts}
    assert (facts["reports"], facts["reports without a date"], facts["refused"]) == ("3", "1", "1")
    (group,) = page.refusals
    assert (group.stage, group.reason, group.addresses, group.count) == (
        "sources",
        "it is a PDF",
        ("news/x.pdf",),
        1,
    )
    assert [actor.name for actor in page.unresolved] == ["Rosa Quispe"]


def test_runs_are_of_a_machine_and_stay_off_published_pages(store: Store) -> None:
    with store.writer() as writer:
        run = writer.run_started("2026-03-04T05:06:07+00:00", ["x"], "0.1", {"model": "m 1"})
        writer.run_finished(run, "2026-03-04T05:07:07+00:00", 3, 1)
    served, static = quality_page(store, served=True), quality_page(store, served=False)
    assert served.runs == (("2026-03-04 05:06", "3", "1", "0.1"),)
    assert static.runs == ()
    assert [(fact.label, fact.value) for fact in static.versions] == [("model", "m 1")]


def test_the_accuracy_of_every_kind_of_record_is_shown(store: Store) -> None:
    cards = quality_page(store, served=False).cards
    assert len(cards) > 4
    assert cards[0].record.startswith("Statements")
    assert all(
        row.gold and row.figures and row.items.replace(",", "").isdigit()
        for card in cards
        for row in card.rows
    )
