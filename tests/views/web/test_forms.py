from __future__ import annotations

import pytest

from tacitus.views.web.asked import read_query
from tacitus.views.web.forms import facets, search


@pytest.mark.parametrize("name", ["index", "events", "statements", "actors"])
def test_a_form_shows_what_is_set(name: str) -> None:
    form = search(name, read_query({"words": "doctors", "page": "3"}))
    values = {field.name: field.value for field in form.fields}
    assert form.action == f"{name}.html"
    assert values["words"] == "doctors"
    assert [link.address for link in form.chosen] == [f"{name}.html"]


def test_a_facet_is_chosen_and_taken_back() -> None:
    asked = read_query({"type": "AID"})
    (facet,) = facets("events", asked, {"type": [("AID", 3), ("ASSAULT", 2)], "status": []})
    aid, assault = facet.values
    assert (aid.name, aid.chosen, aid.address) == ("aid", True, "events.html")
    assert (assault.chosen, assault.address, assault.number) == (False, "events.html?type=ASSAULT", 2)
