"""The type of a marked pair."""

import pytest

from evals.tasks.event_types import code


@pytest.mark.model
def test_each_pair_gets_the_type_of_what_one_does_to_the_other():
    row = {"id": "1", "text": "Chad thanked Niger.", "source_text": "Chad", "target_text": "Niger"}
    war = {**row, "id": "2", "text": "Chad bombed Niger on Friday."}
    assert [each["event"] for each in code([row, war])] == ["SUPPORT", "ASSAULT"]
