from pathlib import Path

import pytest

from tacitus.store.filters import Filter
from tacitus.store.store import Store
from tacitus.views.export.told import dyads, told_events
from tests.store.factory import make_coded, make_other, make_page, make_story
from tests.views.export.factory import make_told


@pytest.fixture
def store(tmp_path: Path):
    a, b = make_coded(), make_other()
    grouping, comparison = make_story(a, b)
    with Store(tmp_path / "t.db") as opened:
        with opened.writer() as writer:
            for coded in (a, b):
                writer.page(make_page(coded.report), "report")
                writer.report(coded, "v1")
            writer.stories(grouping, [comparison])
        yield opened


def test_an_event_is_told_once_with_all_its_tellings(store: Store) -> None:
    (event,) = told_events(store, Filter())
    assert event.id.startswith("e_")
    assert (event.type, event.status) == ("AGREE", "planned")
    assert event.first.outlet == "The Test"
    assert event.actors[0].country == "PER"
    assert event.first.words in make_coded().report.text
    assert make_coded().report.text[event.first.start :].startswith("send")


def test_filters_choose_events(store: Store) -> None:
    assert list(told_events(store, Filter(type="ASSAULT"))) == []
    assert len(list(told_events(store, Filter(actor="PER")))) == 1


def test_numbers_of_dyads_are_unique_and_fit_every_language() -> None:
    found = list(dyads(iter([make_told(), make_told(id="e_3")])))
    numbers = {dyad.number for dyad in found}
    assert len(numbers) == len(found) == 4
    assert max(numbers) < 2**53
