from __future__ import annotations

import pytest

from tacitus.errors import NotFoundError
from tacitus.store.store import Store
from tacitus.views.web.gathered import gather


def test_a_story_is_read_once_with_all_of_it(store: Store) -> None:
    gathered = gather(store, "st_1")
    assert [each.outlet for each in gathered.lines.values()] == ["The Other", "The Test"]
    assert (len(gathered.statements), len(gathered.events), len(gathered.findings)) == (2, 2, 1)
    (happening,) = gathered.happenings
    assert len(happening.tellings) == 2
    (speaker,) = gathered.speakers
    assert speaker.name == "Rosa Quispe"
    with pytest.raises(NotFoundError):
        gather(store, "st_none")
