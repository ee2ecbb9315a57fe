"""A parse to an analysis: finds its actors, places and times."""

from __future__ import annotations

from tacitus.analysis.actors import find_actors
from tacitus.analysis.document import Analysis, ParsedReport
from tacitus.analysis.places import find_places
from tacitus.analysis.times import find_implied, find_stamps, find_times


def examine(parsed: ParsedReport) -> Analysis:
    """Find the actors, places and times of a report that is already parsed."""
    actors, mentions = find_actors(parsed)
    places, times = find_places(parsed), find_times(parsed)
    return Analysis(parsed, actors, mentions, places, times, (*find_stamps(parsed), *find_implied(parsed)))
