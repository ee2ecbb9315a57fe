from __future__ import annotations

from dataclasses import replace

from tacitus.store.store import Store
from tests.store.factory import make_coded, make_page


def test_one_page_may_be_met_at_two_addresses(store: Store) -> None:
    page = make_page(make_coded().report)
    with store.writer() as writer:
        writer.page(page, "refusal")
        writer.page(replace(page, address="elsewhere.txt"), "report")
    assert len(store.query("SELECT * FROM page_addresses")) == 2
    assert store.query("SELECT became FROM pages").rows == (("report",),)
