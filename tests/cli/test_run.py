from __future__ import annotations

import pytest
from click.testing import CliRunner

from tacitus.cli.main import app
from tacitus.runs.cluster import Done, Plan
from tacitus.settings import Settings


def test_what_is_asked_reaches_the_cluster(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Plan] = []

    def pretend(plan: Plan, settings: Settings) -> Done:
        asked.append(plan)
        return Done(1, 2, 40, 9)

    monkeypatch.setattr("tacitus.cli.run.run_cluster", pretend)
    result = CliRunner().invoke(app, ["run", "--cluster", "local[2]", "--in", "a", "--in", "b", "--out", "o"])
    assert result.exit_code == 0
    assert asked == [Plan("local[2]", ("a", "b"), "o", 16)]
    assert "40 reports in 9 stories written to o; 1 of 3 waves coded now" in result.output
