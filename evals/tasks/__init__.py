"""One task a file; a new one is a file and a line here."""

from __future__ import annotations

from evals.rows import GoldError
from evals.task import Task
from evals.tasks import (
    accounts,
    actors,
    attribution,
    confidence,
    event_coreference,
    event_types,
    events,
    heads,
    names,
    near_duplicates,
    petrarch,
    places,
    reading,
    sagas,
    same_event,
    seeds,
    status,
    stories,
    stream,
    times,
    when_where,
)

TASKS: tuple[Task, ...] = (
    attribution.TASK,
    events.TASK,
    event_types.TASK,
    status.TASK,
    confidence.TASK,
    petrarch.TASK,
    actors.TASK,
    names.TASK,
    heads.TASK,
    times.TASK,
    places.TASK,
    when_where.TASK,
    stories.TASK,
    stream.TASK,
    sagas.TASK,
    event_coreference.TASK,
    same_event.TASK,
    near_duplicates.TASK,
    accounts.TASK,
    reading.TASK,
    seeds.TASK,
)
"""In the order of the contract."""


def find_task(name: str) -> Task:
    """Return the task with a name.

    Raises:
        GoldError: There is none.
    """
    for task in TASKS:
        if task.name == name:
            return task
    known = ", ".join(task.name for task in TASKS)
    raise GoldError(f"no task {name!r}; the tasks are {known}")
