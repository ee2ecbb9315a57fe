import json

from tacitus.store.store import Store
from tacitus.views.export.follow_the_money import entities
from tests.views.export.factory import BARE, make_told


def test_actors_and_reports_come_once_and_before_their_event() -> None:
    with Store(":memory:") as store:
        told = [json.loads(line) for line in entities(store, [make_told(), make_told(id="e_3"), BARE])]
    ids = [each["id"] for each in told]
    assert len(ids) == len(set(ids))
    event = next(each for each in told if each["id"] == "e_1")
    assert event["schema"] == "Event"
    assert event["properties"]["involved"] == ["a_rus", "a_army", "a_un"]
    assert all(ids.index(each) < ids.index("e_1") for each in event["properties"]["proof"])
    assert event["properties"]["country"] == ["ua"]
    bare = next(each for each in told if each["id"] == "e_2")
    assert "date" not in bare["properties"]
