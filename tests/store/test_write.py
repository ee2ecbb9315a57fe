from __future__ import annotations

from dataclasses import replace

import pytest

from tacitus.errors import EvidenceError
from tacitus.store.store import Store
from tacitus.store.write import verify
from tests.store.factory import make_coded, make_other, make_page


def test_a_span_of_another_report_is_refused() -> None:
    a, b = make_coded(), make_other()
    with pytest.raises(EvidenceError):
        verify(replace(a, mentions=b.mentions))


def test_one_page_may_be_met_at_two_addresses(store: Store) -> None:
    page = make_page(make_coded().report)
    with store.writer() as writer:
        writer.page(page, "refusal")
        writer.page(replace(page, address="elsewhere.txt"), "report")
    assert len(store.query("SELECT * FROM page_addresses")) == 2
    assert store.query("SELECT became FROM pages").rows == (("report",),)
