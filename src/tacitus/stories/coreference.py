"""Coreference of event mentions across reports, from words alone.

For mentions that come without actors and times: the words of the deed and the sentence around them. Only
mentions of reports in one story can tell one event.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from tacitus.records.coded import CodedReport
from tacitus.records.ids import ReportId
from tacitus.stories.cluster import cluster
from tacitus.stories.features import dot
from tacitus.stories.grouping import group
from tacitus.stories.likeness import concepts
from tacitus.stories.rarity import count_rarity
from tacitus.words import concept, content_stems

DEED = 0.5
"""What the same deed counts in a pair's score; the rest is for like sentences."""
CLOSE = 0.6
"""Mean score from which mentions tell one event: the same deed in sentences that share a little.

DEED and CLOSE were chosen on ECB+ training and development topics (November 2026).
"""


@dataclass(frozen=True, slots=True)
class WordedMention:
    """Words that tell an event, in their sentence."""

    id: str
    """Any id; the clusters give it back."""
    report_id: ReportId
    words: str
    """The words of the deed: `checked into`."""
    sentence: str
    """The sentence's text; two mentions of one sentence with other words tell two events."""


def cluster_mentions(
    mentions: Sequence[WordedMention], reports: Sequence[CodedReport]
) -> tuple[tuple[str, ...], ...]:
    """Return which mentions tell one event.

    Args:
        mentions: Mentions with different ids.
        reports: The reports they stand in; a mention of another report is left alone.

    Returns:
        Groups of mention ids, sorted; every mention is in one group.
    """
    story_of = {report_id: story.id for story in group(reports).stories for report_id in story.report_ids}
    by_story: dict[str, list[WordedMention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda each: each.id):
        by_story[story_of.get(mention.report_id, mention.id)].append(mention)
    bags = {
        text: [concept(each) for each in content_stems(text)] for text in {each.sentence for each in mentions}
    }
    rarity = count_rarity(bags.values())
    vectors = {text: rarity.vector(Counter(bag)) for text, bag in sorted(bags.items())}
    found: list[tuple[str, ...]] = []
    for members in by_story.values():
        deeds = [concepts([mention.words]) for mention in members]
        scores = {}
        for a, b in combinations(range(len(members)), 2):
            one, other = members[a].sentence, members[b].sentence
            likeness = math.sqrt(dot(vectors[one], vectors[other])) if one != other else 0.0
            score = DEED * _same_deed(deeds[a], deeds[b]) + (1 - DEED) * min(1.0, likeness)
            if score > 0:
                scores[a, b] = score
        found.extend(tuple(members[at].id for at in each) for each in cluster(len(members), scores, CLOSE))
    return tuple(sorted(found))


def _same_deed(a: frozenset[str], b: frozenset[str]) -> float:
    """Return the share of the shorter deed's concepts found in the other, 0 to 1."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
