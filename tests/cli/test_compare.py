from __future__ import annotations

import json

from tests.cli.conftest import Run


def test_the_brief_of_the_most_told_story(run: Run) -> None:
    told = run("compare").stdout
    assert told == run("compare", "st_1").stdout
    assert "Headline facts" in told


def test_as_json(run: Run) -> None:
    told = json.loads(run("compare", "--json").stdout)
    assert told["story_id"] == "st_1"
    assert told["sections"][0]["lines"][0]["spans"]
