from __future__ import annotations

import pytest

from tacitus.records.ids import ReportId
from tacitus.records.window import Draft
from tacitus.runs.spread import batches


@pytest.mark.parametrize(("sizes", "told"), [([3, 1, 2, 5, 1], [2, 2, 1]), ([4], [1]), ([], [])])
def test_batches_hold_so_many_reports_at_least(sizes: list[int], told: list[int]) -> None:
    one = ReportId("r")
    drafts = [Draft((one,) * size, one, ()) for size in sizes]
    found = list(batches(drafts, 4))
    assert [len(batch) for batch in found] == told
    assert [draft for batch in found for draft in batch] == drafts
