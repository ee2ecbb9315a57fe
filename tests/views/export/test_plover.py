import json

from tacitus.views.export.plover import lines
from tests.views.export.factory import BARE, make_told


def test_the_manuals_fields_with_lists_kept() -> None:
    (line,) = lines([make_told(), BARE, make_told(actors=())], "0.1", with_text=True)
    record = json.loads(line)
    assert {"id", "date", "actor", "event"} <= record.keys()
    assert [each["sector"] for each in record["actor"]] == ["GOV", "MIL"]
    assert (record["event"], record["mode"], record["quad_code"]) == (["ASSAULT"], ["heavy-weapons"], 4)
    assert record["size"] == {"dead": 3}
    assert record["event_loc"][0]["geonameid"] == 706483
    assert record["comment"] == "status: actual"
    assert len(record["event_text"]) == 2


def test_the_reports_words_may_be_left_out() -> None:
    (line,) = lines([make_told(asserter="The minister")], "0.1", with_text=False)
    record = json.loads(line)
    assert "text" not in record
    assert "event_text" not in record
    assert "asserted by The minister" in record["comment"]
