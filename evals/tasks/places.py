"""Named places with coordinates, country and GeoNames id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.rows import Row
from evals.scorers.places import score
from evals.task import Result, Task
from evals.tasks.common import parsed, report_of
from evals.tasks.countries import two_letters

if TYPE_CHECKING:
    from tacitus.records.place import PlaceMention


def code(rows: list[Row]) -> list[Result]:
    """Return the places of each text."""
    from tacitus.analysis.places import find_places

    found = parsed(report_of(row, date="dct") for row in rows)
    return [
        {"id": row["id"], "places": [place(one.record) for one in find_places(report)]}
        for row, report in zip(rows, found, strict=True)
    ]


def place(mention: PlaceMention) -> Row:
    """Return a place with its words in the shape of a prediction."""
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "name": mention.place.name,
        "lat": mention.place.lat,
        "lon": mention.place.lon,
        "country": two_letters(mention.place.country),
        "geonameid": mention.place.geoname_id,
    }


TASK = Task(
    name="places",
    summary="named places with coordinates and country",
    example="gold/place/lgl.dev.jsonl.gz",
    fields=("id", "text", "places"),
    code=code,
    score=score,
    parts=("places", ("start", "end")),
)
