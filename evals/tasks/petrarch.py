"""PETRARCH's own unit sentences: how often our events agree with what they expect, and why others differ.

The sentences are coded with a list of actors of the user, as PETRARCH's were with its dictionaries: their
invented countries stand for real ones, which are turned back into the invented codes for the comparison.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from evals.rows import Row
from evals.scorers.petrarch import score
from evals.task import Result, Task
from evals.tasks.common import report_of

if TYPE_CHECKING:
    from tacitus.records.event import Participant

STAND_INS = {
    "AND": ("ARN", "Arnor", ("Arnorian",)),
    "BTN": ("GON", "Gondor", ("Gondorian",)),
    "LIE": ("OSG", "Osgiliath", ()),
    "MCO": ("ERI", "Eriador", ("Eriadorian", "Eriadori")),
    "BRB": ("BRE", "Bree", ()),
    "COM": ("CAL", "Calenardhon", ()),
    "ISL": ("ITH", "Ithilen", ("Ithilien",)),
    "MUS": ("MOR", "Mordor", ()),
    "FJI": ("FOR", "Fornost", ()),
    "DMA": ("DAG", "Dagolath", ()),
    "NRU": ("ROH", "Rohan", ()),
    "KIR": ("ELF", "Lorien", ()),
}
"""Real country to the invented one it stands for: its code, its name, other words for it."""


def list_of_actors() -> str:
    """Return the user's list of actors as CSV."""
    rows = [f"{name},{'|'.join(words)},country,{country}" for country, (_, name, words) in STAND_INS.items()]
    return "\n".join(["name,aliases,kind,country", *rows]) + "\n"


def code(rows: list[Row]) -> list[Result]:
    """Return the events of each sentence, coded with the list of actors."""
    from tacitus.pipeline import code_reports
    from tacitus.records.coded import CodedReport
    from tacitus.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "actors.csv"
        path.write_text(list_of_actors(), encoding="utf-8")
        found = list(
            code_reports([report_of(_dated(row), date="date") for row in rows], Settings(actors=(str(path),)))
        )
    results: list[Result] = []
    for row, one in zip(rows, found, strict=True):
        if not isinstance(one, CodedReport):
            raise RuntimeError(one.reason)
        told = [event for event in one.events if event.is_row]
        results.append(
            {
                "id": row["id"],
                "kept": [event.type.value for event in one.events if not event.is_row],
                "names": sorted(actor.country for actor in one.actors if actor.country),
                "events": [
                    {
                        "event": event.type.value,
                        "cameo": event.cameo,
                        "source": _codes(event.actors),
                        "target": _codes(event.recipients),
                    }
                    for event in told
                ],
            }
        )
    return results


def _dated(row: Row) -> Row:
    """Return a row with its date as ISO: the sentences give YYYYMMDD."""
    day = str(row["date"])
    return row | {"date": f"{day[:4]}-{day[4:6]}-{day[6:]}"}


def _codes(parties: Sequence[Participant]) -> list[str]:
    return [STAND_INS.get(party.country, (party.country,))[0] + party.sector for party in parties]


TASK = Task(
    name="petrarch",
    summary="PETRARCH's unit sentences: how many agree, and why the others differ",
    example="gold/events/petrarch_unit_tests.jsonl.gz",
    fields=("id", "text", "date", "events_cameo"),
    code=code,
    score=score,
)
