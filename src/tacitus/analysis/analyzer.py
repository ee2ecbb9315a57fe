"""Reports to analyses: parses them, then finds their actors, places and times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from spacy.language import Language

from tacitus.analysis.actors import find_actors
from tacitus.analysis.document import Analysis, ParsedReport
from tacitus.analysis.parse import load_pipeline, parse
from tacitus.analysis.places import find_places
from tacitus.analysis.times import find_times
from tacitus.records.report import Report
from tacitus.settings import Settings


class Analyzer:
    """Analyzes reports with one pipeline, loaded when the first report asks for it."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    @cached_property
    def nlp(self) -> Language:
        """The spaCy pipeline that the settings name.

        Raises:
            SettingsError: It is not installed, or cannot parse.
        """
        return load_pipeline(self.settings.model)

    def analyze(self, reports: Iterable[Report]) -> Iterator[Analysis]:
        """Analyze reports, in order; a report without words gives an empty analysis."""
        for parsed in parse(reports, self.nlp, self.settings.batch_size):
            yield examine(parsed)


def examine(parsed: ParsedReport) -> Analysis:
    """Find the actors, places and times of a report that is already parsed."""
    actors, mentions = find_actors(parsed)
    return Analysis(parsed, actors, mentions, find_places(parsed), find_times(parsed))
