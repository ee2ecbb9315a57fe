"""Field: reports weighed against each other, and the pairs of them that are worth comparing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tacitus.stories.candidates import candidate_pairs
from tacitus.stories.features import Weighed, weigh
from tacitus.stories.profile import Profile
from tacitus.stories.rarity import rarities
from tacitus.stories.score import ScoreTable
from tacitus.stories.surroundings import Surroundings, survey


@dataclass(frozen=True, slots=True)
class Field:
    """Reports as they are compared."""

    weighed: Sequence[Weighed]
    around: Surroundings
    table: ScoreTable


def survey_profiles(profiles: Sequence[Profile], table: ScoreTable) -> Field:
    """Weigh the words of reports, find the pairs worth comparing, and look at what surrounds each report.

    Args:
        profiles: In order of publication, undated ones last.
        table: The score table.
    """
    days = [profile.day.toordinal() if profile.day else None for profile in profiles]
    keys = [[*each.phrases, *each.actors, *each.deeds, *each.places] for each in profiles]
    words = rarities([profile.body for profile in profiles], days)
    weighed = [weigh(*each) for each in zip(profiles, words, rarities(keys, days), strict=True)]
    return Field(weighed, survey(weighed, candidate_pairs(weighed, table.window_days)), table)
