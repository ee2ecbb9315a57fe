from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tacitus.errors import NotFoundError
from tacitus.records.ids import SagaId, StoryId
from tacitus.records.saga import Saga, SagaLink
from tacitus.store.sagas import saga_of, saga_state
from tacitus.store.select import saga_rows
from tacitus.store.store import Store
from tests.factory import TRACE

SAGA = Saga(
    id=SagaId("g_1"),
    title="Peru sends doctors",
    words=("Peru", "Haiti"),
    story_ids=(StoryId("st_1"), StoryId("st_2")),
    links=(SagaLink(StoryId("st_1"), StoryId("st_2"), 0.3, ("both tell of Peru",)),),
    reports=3,
    first=date(2026, 3, 2),
    last=None,
    trace=TRACE,
)


@pytest.fixture
def told(full: Store) -> Store:
    with full.writer() as writer:
        writer.sagas([(SAGA, "a")], ())
    return full


def test_what_is_written_is_read(told: Store) -> None:
    assert list(told.sagas()) == [SAGA]
    assert told.saga_of(StoryId("st_2")) == saga_of(told.connection, StoryId("st_1")) == "g_1"
    assert told.saga_of(StoryId("st_9")) is None
    assert (told.saga_state(SAGA.id), saga_state(told.connection, SagaId("g_9"))) == ("a", "")
    (row,) = saga_rows(told).to_dicts()
    assert (row["words"], row["stories"], row["reports"]) == ("Peru, Haiti", 2, 3)


def test_what_is_kept_stays_and_all_else_goes(told: Store) -> None:
    other = replace(SAGA, id=SagaId("g_2"), story_ids=(StoryId("st_3"), StoryId("st_4")), links=())
    with told.writer() as writer:
        writer.sagas([(other, "b")], {SAGA.id})
    assert {each.id for each in told.sagas()} == {"g_1", "g_2"}
    with told.writer() as writer:
        writer.sagas([], {SAGA.id})
    assert list(told.sagas()) == [SAGA]


def test_an_old_id_leads_to_the_saga_that_has_most_of_its_reports(told: Store) -> None:
    renamed = replace(SAGA, id=SagaId("g_2"))
    with told.writer() as writer:
        writer.sagas([(renamed, "b")], ())
    assert told.saga("g_1") == renamed
    again = replace(SAGA, id=SagaId("g_3"))
    with told.writer() as writer:
        writer.sagas([(again, "c")], ())
    assert told.saga("g_1") == told.saga("g_2") == again


def test_an_unknown_saga_is_said_to_be_unknown(told: Store) -> None:
    with pytest.raises(NotFoundError, match="no saga has the id"):
        told.saga("g_none")
    with told.writer() as writer:
        writer.sagas([], ())
    with pytest.raises(NotFoundError):
        told.saga("g_1")
