"""The example reports, end to end: what a careful reader finds in them, and what must never be found.

The counts of what is missing are ceilings: they fall as the stages learn, and a rise is a fault.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tacitus.runs.local import read
from tacitus.settings import Settings
from tacitus.store.store import Store
from tests.golden.expected import ROOT, Entry, Found, expected

pytestmark = [pytest.mark.model, pytest.mark.xdist_group("examples")]

MISSING_STATEMENTS, MISSING_EVENTS, MISSING_RENDERINGS = 1, 7, 1


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Found]:
    with Store(tmp_path_factory.mktemp("golden") / "examples.db") as store:
        done = read(store, [str(ROOT / "examples" / "reports")], Settings())
        assert (done.reports, done.refusals) == (33, 0)
        yield Found.of(store)


def test_stories_are_those_of_a_careful_reader(found: Found) -> None:
    assert found.stories() == {frozenset(entry["reports"]) for entry in expected()["story"]}


def test_one_wire_text_is_one_origin(found: Found) -> None:
    ids = {coded.report.id: name for name, coded in found.by_file.items()}
    origins = [
        {ids[each] for each in origin.report_ids}
        for story in found.store.stories()
        for origin in story.origins
    ]
    for entry in expected()["origin"]:
        assert set(entry["reports"]) in origins


def test_statements(found: Found) -> None:
    missing = list(found.missing_statements())
    assert len(missing) <= MISSING_STATEMENTS, missing


def test_events(found: Found) -> None:
    missing = list(found.missing_events())
    assert len(missing) <= MISSING_EVENTS, missing


def test_renderings(found: Found) -> None:
    missing = list(found.missing_renderings())
    assert len(missing) <= MISSING_RENDERINGS, missing


def test_what_was_denied_planned_or_played_is_never_told_as_done(found: Found) -> None:
    assert list(found.present_absents()) == []


@pytest.mark.parametrize("entry", expected()["name"], ids=lambda entry: entry["person"])
def test_spellings_of_one_name_are_one_actor(found: Found, entry: Entry) -> None:
    spellings = {name.casefold() for name in entry["spellings"]}
    for name, coded in found.by_file.items():
        told = [each.name for each in coded.actors if each.name.casefold() in spellings]
        assert len(told) <= 1, (name, told)


def test_every_part_of_what_is_said_holds_a_word(found: Found) -> None:
    parts = [span for coded in found.by_file.values() for each in coded.statements for span in each.content]
    assert parts
    assert [span.text for span in parts if not any(sign.isalnum() for sign in span.text)] == []
