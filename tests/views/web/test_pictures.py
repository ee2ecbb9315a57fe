from __future__ import annotations

from tacitus.store.store import Store
from tacitus.views.web.asked import read_query
from tacitus.views.web.lines import story_lines
from tacitus.views.web.pictures import list_pictures, story_pictures


def test_a_story_and_a_list_are_drawn(store: Store) -> None:
    (line,) = story_lines(store, ["st_1"])
    for page in (story_pictures(store, line), list_pictures(store, read_query({}))):
        assert [picture.kind for picture in page.pictures] == ["timeline", "network", "map"]
        for picture in page.pictures:
            assert picture.svg.startswith("<svg")
            assert "style=" not in picture.svg
            assert "<script" not in picture.svg
    assert page.back.address == "events.html"
