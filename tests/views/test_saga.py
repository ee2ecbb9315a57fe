from __future__ import annotations

from pathlib import Path

from tacitus.store.store import Store
from tacitus.views.saga import saga_lines
from tests.store.factory import write_example
from tests.store.test_sagas import SAGA


def test_a_saga_in_words(tmp_path: Path) -> None:
    with Store(tmp_path / "t.db") as store:
        write_example(store)
        lines = list(saga_lines(store, SAGA))
    assert lines[0] == "Peru sends doctors"
    assert "tells of: Peru, Haiti" in lines
    assert any(line.startswith("  [1] 2026-03-02, 2 reports, st_1: ") for line in lines)
