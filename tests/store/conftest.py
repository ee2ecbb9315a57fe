from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tacitus.store.store import Store
from tests.store.factory import make_coded, make_other, make_page, make_story


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "test.db") as opened:
        yield opened


@pytest.fixture
def full(store: Store) -> Store:
    """A store with two reports of one story."""
    a, b = make_coded(), make_other()
    grouping, comparison = make_story(a, b)
    with store.writer() as writer:
        for coded in (a, b):
            writer.page(make_page(coded.report), "report")
            writer.report(coded, "v1")
        writer.stories(grouping, [comparison])
        writer.ledger("gathered", "x")
    return store
