from __future__ import annotations

from tacitus.records.ids import ReportId, StoryId
from tacitus.records.story import Link
from tacitus.store.tell import link_rows


def test_links_keep_their_order_and_reasons() -> None:
    links = [Link(ReportId("r_1"), ReportId(f"r_{at}"), 0.5, ("both name “Ä”",)) for at in (2, 3)]
    rows = list(link_rows(StoryId("st_1"), links))
    assert [(row["position"], row["b"]) for row in rows] == [(0, "r_2"), (1, "r_3")]
    assert rows[0]["reasons"] == '["both name “Ä”"]'
