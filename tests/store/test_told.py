from pathlib import Path

import pytest

from tacitus.store.filters import Filter
from tacitus.store.store import Store
from tacitus.store.told import told_event_ids
from tests.store.factory import write_example


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [(Filter(), ["e_1"]), (Filter(outlet="The Other"), ["e_1"]), (Filter(type="ASSAULT"), [])],
)
def test_an_event_fits_when_one_of_its_mentions_does(tmp_path: Path, wanted: Filter, ids: list[str]) -> None:
    with Store(tmp_path / "told.db") as store:
        write_example(store)
        assert told_event_ids(store, wanted) == ids


def test_events_that_are_no_rows_are_given_only_on_demand(tmp_path: Path) -> None:
    with Store(tmp_path / "told.db") as store:
        write_example(store)
        store.connection.execute("UPDATE event_mentions SET is_row = 0")
        assert told_event_ids(store, Filter()) == []
        assert told_event_ids(store, Filter(uncodable="too")) == ["e_1"]
