from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tacitus.store.store import Store
from tests.store.factory import write_example


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "test.db") as opened:
        yield opened


@pytest.fixture
def full(store: Store) -> Store:
    """A store with two reports of one story."""
    write_example(store)
    with store.writer() as writer:
        writer.ledger("gathered", "x")
    return store
