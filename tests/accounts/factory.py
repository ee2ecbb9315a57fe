"""A small story of two reports, and the scene around any hand-made reports."""

from __future__ import annotations

from tacitus.accounts.points import Scene, set_scene
from tacitus.records.coded import CodedReport, Grouping
from tacitus.records.ids import StoryId, content_id
from tacitus.records.story import Story
from tacitus.stories.copies import shared_prose
from tacitus.stories.events import join_events
from tacitus.stories.origins import find_origins
from tacitus.stories.utterances import join_statements
from tests.factory import TRACE
from tests.stories.factory import make_coded

MAREK = "Ivo Marek"
NORTH = make_coded(
    "The port of Duro will be widened under the present treaties, Ivo Marek said. "
    "French envoys met the mayor of Duro. He will leave in June, he added.",
    "2026-03-04",
    outlet="North Post",
    said=(
        (MAREK, "The port of Duro will be widened under the present treaties"),
        (MAREK, "He will leave in June"),
    ),
    did=(("French envoys met the mayor of Duro", "FRA", ""),),
)
SOUTH = make_coded(
    "Under existing agreements we will of course expand Duro port, Marek told reporters. "
    "Envoys of France met the mayor of Duro at noon.",
    "2026-03-04",
    outlet="South Post",
    said=(("Marek", "Under existing agreements we will of course expand Duro port"),),
    did=(("Envoys of France met the mayor of Duro at noon", "FRA", ""),),
)


def make_scene(*told: CodedReport) -> Scene:
    """The scene of one story made of all `told`."""
    return set_scene(*make_story(*told))


def make_story(*told: CodedReport) -> tuple[Story, tuple[CodedReport, ...], Grouping]:
    """One story made of all `told`, whatever their words: what `compare` takes."""
    reports = [coded.report for coded in told]
    story = Story(
        id=StoryId(content_id("t", reports[0].id)),
        title="Duro",
        report_ids=tuple(report.id for report in reports),
        links=(),
        origins=find_origins(reports, shared_prose(reports)),
        when=reports[0].published,
        trace=TRACE,
    )
    return story, told, Grouping((story,), join_events(told), join_statements(told))
