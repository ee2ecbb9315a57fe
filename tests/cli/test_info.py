from __future__ import annotations

import json

import pytest

from tacitus.settings import Settings
from tacitus.store.store import Store
from tacitus.versions import versions_of
from tests.cli.conftest import Run


def test_counts_and_versions(run: Run) -> None:
    told = json.loads(run("info", "--json").stdout)
    assert told["counts"]["reports"] == 2
    assert told["first"].startswith("2026-03-02")
    assert "published from 2026-03-02 to 2026-03-03; 0 undated" in run("info").stdout


@pytest.mark.parametrize(
    ("changed", "newer"),
    [
        ({}, []),
        ({"rules": "rules@0"}, ["rules"]),
        ({"actors": "actors@0+mine", "tacitus": "0.0"}, ["tacitus", "actors"]),
    ],
)
def test_what_is_installed_in_another_version_is_told(
    run: Run, db: str, changed: dict[str, str], newer: list[str]
) -> None:
    here = versions_of(Settings())
    with Store(db) as store, store.writer() as writer:
        writer.run_started("2026-03-03T00:00:00+00:00", ["archive"], "0.1.0", {**here, **changed})
    assert list(json.loads(run("info", "--json").stdout)["newer"]) == newer
    assert ("installed now" in run("info").stdout) == bool(newer)


def test_lists_of_one_s_own_are_no_other_version(run: Run, db: str) -> None:
    here = versions_of(Settings())
    with Store(db) as store, store.writer() as writer:
        writer.run_started(
            "2026-03-03T00:00:00+00:00", ["a"], "0.1.0", {**here, "rules": f"{here['rules']}+1a2b"}
        )
    assert "installed now" not in run("info").stdout
