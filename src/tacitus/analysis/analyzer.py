"""A parse to an analysis: finds its actors, places and times."""

from __future__ import annotations

from tacitus.analysis.actors import find_actors
from tacitus.analysis.actors.registry import Registry
from tacitus.analysis.document import Analysis, ParsedReport
from tacitus.analysis.places import find_places
from tacitus.analysis.places.gazetteer import load_gazetteer
from tacitus.analysis.times import find_implied, find_stamps, find_times


def examine(
    parsed: ParsedReport, registry: Registry | None = None, own_places: tuple[str, ...] = ()
) -> Analysis:
    """Find the actors, places and times of a report that is already parsed.

    Args:
        parsed: The report.
        registry: The actors known; None for those installed.
        own_places: Paths of lists of places to add to the gazetteer.
    """
    actors, mentions = find_actors(parsed, registry)
    places, times = find_places(parsed, load_gazetteer(own_places)), find_times(parsed)
    return Analysis(
        parsed, actors, mentions, places, times, (*find_stamps(parsed), *find_implied(parsed)), registry
    )
