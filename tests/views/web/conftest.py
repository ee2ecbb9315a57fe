"""A store with one story of two reports and a report that stands alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tacitus.records.refusal import Refusal
from tacitus.store.store import Store
from tests.store.factory import make_coded, make_other, make_page, make_story


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    a, b = make_coded(), make_other()
    alone = make_coded("", "", "Nothing else tells of this. " + a.report.text)
    with Store(tmp_path / "s.db") as store:
        with store.writer() as writer:
            for coded in (a, b, alone):
                writer.page(make_page(coded.report), "report")
                writer.report(coded, "v")
            writer.refusal(Refusal.make("sources", "/home/me/news/x.pdf", "it is a PDF"))
            grouping, comparison = make_story(a, b)
            writer.stories(grouping, [comparison])
        yield store
