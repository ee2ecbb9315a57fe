from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tacitus.store.filters import Filter
from tacitus.store.store import Store
from tacitus.views.plots.events import End, plot_events
from tests.store.factory import write_example


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "plots.db") as opened:
        write_example(opened)
        yield opened


def test_an_event_told_twice_is_one(store: Store) -> None:
    (event,) = plot_events(store, Filter())
    assert event.id == "e_1"
    assert event.day == date(2026, 3, 9)
    assert (event.type, event.quad, event.goldstein) == ("AGREE", 1, 5.2)
    assert event.actors == (End("a_per", "Peru", known=True),)
    assert event.recipients == (End("Haiti", "Haiti", known=False),)
    assert event.spot is not None
    assert (event.spot.name, event.spot.lat, event.spot.precision) == ("Cusco", -13.5, "city")


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Filter(outlet="The Other"), 1),
        (Filter(actor="HTI"), 1),
        (Filter(actor="FRA"), 0),
        (Filter(status="actual"), 0),
        (Filter(since="2026-04"), 0),
    ],
)
def test_filters_are_those_of_the_lists(store: Store, wanted: Filter, count: int) -> None:
    assert len(plot_events(store, wanted)) == count
