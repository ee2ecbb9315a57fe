from __future__ import annotations

import json

from tests.cli.conftest import Run


def test_counts_and_versions(run: Run) -> None:
    told = json.loads(run("info", "--json").stdout)
    assert told["counts"]["reports"] == 2
    assert told["first"].startswith("2026-03-02")
    assert "published from 2026-03-02 to 2026-03-03; 0 undated" in run("info").stdout
