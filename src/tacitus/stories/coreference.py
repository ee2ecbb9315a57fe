"""Coreference of event mentions across reports, from words alone.

For mentions that come without actors and times: the words of the deed, the sentence around them, and how many
reports of the story tell the same. Only mentions of reports in one story can tell one event.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from tacitus.data import read_toml
from tacitus.records.coded import CodedReport
from tacitus.records.ids import ReportId
from tacitus.stories.cluster import Pair, cluster
from tacitus.stories.deeds import SAYING, deed_kinds
from tacitus.stories.features import dot
from tacitus.stories.grouping import group
from tacitus.stories.likeness import concepts
from tacitus.stories.rarity import Rarity, count_rarity
from tacitus.words import concept, content_stems, plain_words

BESIDE = 5
"""Words before and after a mention that are compared: mostly who did it and to whom."""
_SAME_REPORT = 0.6
"""Likeness that counts for a report and itself: that of two reports of one happening that are close."""


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


@dataclass(frozen=True, slots=True)
class EventScore:
    """The weights of `data/stories/event_score.toml`."""

    bias: float
    link: float
    """Mean score from which mentions tell one event."""
    features: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Compared:
    """A mention as it is compared."""

    mention: WordedMention
    words: frozenset[str]
    """Concepts of the deed's words."""
    kinds: frozenset[int]
    sentence: Mapping[str, float]
    """Weighed concepts of the sentence."""
    before: Mapping[str, float]
    """Weighed concepts just before the deed, not scaled."""
    after: Mapping[str, float]
    report: Mapping[str, float]
    """Weighed words of the report."""
    told_by: float
    """Share of the story's reports that tell the same deed, 0 to 1."""


@cache
def event_score() -> EventScore:
    """Return the weights that ship with Tacitus."""
    raw = read_toml("stories/event_score.toml")
    return EventScore(raw["bias"], raw["link"], raw["features"])


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
    stories = {mention.id: str(story_of.get(mention.report_id, mention.id)) for mention in mentions}
    table = event_score()
    found: list[tuple[str, ...]] = []
    for members in compared(mentions, reports, stories):
        scores = {pair: _score(values, table) for pair, values in pair_features(members)}
        groups = cluster(len(members), scores, table.link)
        found.extend(tuple(members[at].mention.id for at in each) for each in groups)
    return tuple(sorted(found))


def compared(
    mentions: Sequence[WordedMention], reports: Sequence[CodedReport], stories: Mapping[str, str]
) -> Iterator[list[Compared]]:
    """Yield the mentions of each story, by their ids, as they are compared.

    Args:
        mentions: Mentions with different ids.
        reports: The reports they stand in.
        stories: Mention id to a name of its story.
    """
    texts = {coded.report.id: Counter(content_stems(coded.report.text)) for coded in reports}
    rarity = count_rarity(texts.values())
    vectors = {report_id: rarity.vector(bag) for report_id, bag in sorted(texts.items())}
    sentences = {text: _concepts_in(text) for text in sorted({mention.sentence for mention in mentions})}
    told = count_rarity(sentences.values())
    by_story: dict[str, list[WordedMention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda mention: mention.id):
        by_story[stories[mention.id]].append(mention)
    for members in by_story.values():
        deeds = [concepts([mention.words]) for mention in members]
        kinds = [deed_kinds(mention.words) for mention in members]
        shares = _told_by(members, deeds, kinds)
        yield [
            Compared(
                mention=mention,
                words=words,
                kinds=kind,
                sentence=told.vector(Counter(sentences[mention.sentence])),
                before=_weights(before, told),
                after=_weights(after, told),
                report=vectors.get(mention.report_id, {}),
                told_by=share,
            )
            for mention, words, kind, share in zip(members, deeds, kinds, shares, strict=True)
            for before, after in [_beside(mention)]
        ]


def pair_features(members: Sequence[Compared]) -> Iterator[tuple[Pair, Mapping[str, float]]]:
    """Yield the features of each pair of mentions, by the names of the score table."""
    likeness: dict[tuple[ReportId, ReportId], float] = {}
    for a, b in combinations(range(len(members)), 2):
        one, other = members[a], members[b]
        ids = (one.mention.report_id, other.mention.report_id)
        if ids not in likeness:
            same = ids[0] == ids[1]
            likeness[ids] = _SAME_REPORT if same else math.sqrt(min(1.0, dot(one.report, other.report)))
        yield (a, b), _features(one, other, likeness[ids])


def _features(a: Compared, b: Compared, reports: float) -> Mapping[str, float]:
    smaller = min(len(a.words), len(b.words))
    same = len(a.words & b.words) / smaller if smaller else 0.0
    kind = float(bool(a.kinds & b.kinds))
    deed = max(same, kind)
    here = a.mention.report_id == b.mention.report_id and a.mention.sentence == b.mention.sentence
    sentences = 0.0 if here else math.sqrt(min(1.0, dot(a.sentence, b.sentence)))
    return {
        "same_words": same,
        "same_kind": kind * (1.0 - same),
        "both_say": float(SAYING in a.kinds and SAYING in b.kinds),
        "same_in_like_sentences": deed * sentences,
        "beside": max(_shared(a.before, b.before), _shared(a.after, b.after)),
        "same_in_like_reports": deed * reports,
        "same_and_told_by_all": deed * min(a.told_by, b.told_by),
        "one_sentence": float(here),
    }


def _score(values: Mapping[str, float], table: EventScore) -> float:
    total = math.fsum(weight * values[name] for name, weight in table.features.items())
    return 1.0 / (1.0 + math.exp(-(table.bias + total)))


def _told_by(
    members: Sequence[WordedMention], deeds: Sequence[frozenset[str]], kinds: Sequence[frozenset[int]]
) -> list[float]:
    """Return for each mention the share of the story's reports that tell the same deed, 0 to 1."""
    tellers: dict[object, set[ReportId]] = defaultdict(set)
    for mention, words, kind in zip(members, deeds, kinds, strict=True):
        for each in words | kind:
            tellers[each].add(mention.report_id)
    count = len({mention.report_id for mention in members})
    return [
        max((len(tellers[each]) for each in words | kind), default=0) / count
        for words, kind in zip(deeds, kinds, strict=True)
    ]


def _concepts_in(text: str) -> list[str]:
    return [concept(each) for each in content_stems(text)]


def _beside(mention: WordedMention) -> tuple[list[str], list[str]]:
    """Return the concepts of the words just before and after a mention."""
    before, found, after = mention.sentence.partition(mention.words)
    if not found:
        return [], []
    ends = plain_words(before)[-BESIDE:], plain_words(after)[:BESIDE]
    return _concepts_in(" ".join(ends[0])), _concepts_in(" ".join(ends[1]))


def _weights(words: Sequence[str], rarity: Rarity) -> Mapping[str, float]:
    return {word: rarity.of(word) for word in sorted(set(words))}


def _shared(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the share of the lighter side's weight that the other has, 0 to 1."""
    smaller = min(math.fsum(a.values()), math.fsum(b.values()))
    return math.fsum(a[word] for word in a.keys() & b.keys()) / smaller if smaller else 0.0
