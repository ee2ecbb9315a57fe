"""Sagas: stories that belong together over weeks, such as one conflict or one trial.

A saga is held together by who and where, not by one happening: names count beside words, synonyms fall
together, and the days between count only as far as they part. Stories stand for themselves by their middle
report, and are looked at a window of days at a time, as reports are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from tacitus.data import version
from tacitus.records.ids import ReportId, SagaId, StoryId, content_id
from tacitus.records.report import Report
from tacitus.records.saga import Outline, Saga, SagaDraft, SagaLink
from tacitus.records.story import Link
from tacitus.records.trace import Trace
from tacitus.records.window import Draft, Window
from tacitus.stories.candidates import closest
from tacitus.stories.cluster import Pair
from tacitus.stories.drafts import middle_of, strongest
from tacitus.stories.likeness import fold
from tacitus.stories.linkage import Linkage
from tacitus.stories.profile import Profile
from tacitus.stories.rarity import Rarity, count_rarity
from tacitus.stories.tell import story_id, title_of
from tacitus.stories.windows import MOST, by_publication, windows
from tacitus.words import concept, plain_words, stem

NAMES = 0.25
"""What shared names count; the rest is for all words."""
CLOSE = 0.17
"""Mean score from which stories stand in one saga.

NAMES and CLOSE were chosen on ten days of Wikipedia's current events (November 2026).
"""
REACH_DAYS = 30
"""Days between the first publications of two stories beyond which nothing ties them: what goes on for longer
is a saga after a saga."""
FLOOR = 0.02
"""Score below which two stories are taken to have none."""
_PARTNERS = 120
"""Stories that one is compared with, at most."""
_BACKGROUND = 100.0
"""Stories that the background counts for: openings are short, so their own counts soon decide."""
_SHOWN = 5
"""Words given as a reason."""
_NAME = "name "
Vector = Mapping[str, float]


def outline_of(draft: Draft, day_of: Mapping[ReportId, date | None]) -> Outline:
    """Return a story as far as it decides on its saga.

    Args:
        draft: The story.
        day_of: Days of publication.
    """
    days = [day for report_id in draft.report_ids if (day := day_of[report_id])]
    first, last = min(days, default=None), max(days, default=None)
    return Outline(story_id(draft), draft.middle, day_of[draft.middle], first, last, len(draft.report_ids))


def by_middle(outline: Outline) -> tuple[bool, date, str]:
    """Return what stories are put in order by: the day of the middle report, undated ones last."""
    return by_publication((outline.middle, outline.day))


def saga_windows(ordered: Sequence[Outline], most: int = MOST) -> Iterator[Window]:
    """Yield the windows of stories in the order of time, each story by its middle report.

    Args:
        ordered: All stories, as `by_middle` puts them in order.
        most: Stories that a stretch holds before it is halved.
    """
    return windows([(outline.middle, outline.day) for outline in ordered], REACH_DAYS, most)


def find_threads(window: Window, profiles: Sequence[Profile]) -> Iterator[Link]:
    """Yield the ties of a window's own stories with later ones, between their middle reports.

    Args:
        window: Middle reports of stories.
        profiles: Of these reports, in the window's order.

    Yields:
        Ties from `FLOOR` on, in the order of their stories; their reasons are stems.
    """
    bags = [fold(profile.lead) for profile in profiles]
    counted = count_rarity(bags)
    rarity = Rarity(counted.counts, counted.total, weight=_BACKGROUND)
    words = [rarity.vector(bag) for bag in bags]
    days = [profile.day for profile in profiles]
    first, last = window.own
    found: dict[Pair, float] = {}
    vectors = [_vector(profile, each, rarity) for profile, each in zip(profiles, words, strict=True)]
    for place, (others, scores) in enumerate(closest(vectors, days, REACH_DAYS, _PARTNERS)):
        for other, score in zip(others.tolist(), scores.tolist(), strict=True):
            pair = (min(place, other), max(place, other))
            if score >= FLOOR and first <= pair[0] < last and _in_reach(profiles, pair):
                found[pair] = max(score, found.get(pair, 0.0))
    ids = window.report_ids
    for (a, b), score in sorted(found.items()):
        yield Link(ids[a], ids[b], min(1.0, score), _shared(words[a], words[b]) if score >= CLOSE else ())


def draft_sagas(
    outlines: Sequence[Outline], tied: Iterable[tuple[Window, Iterable[Link]]]
) -> Iterator[SagaDraft]:
    """Yield the sagas that ties make, each as soon as no later story can join it.

    Args:
        outlines: All stories, in the order of the windows' places.
        tied: Windows with their ties, in the order of time.
    """
    linkage = Linkage(CLOSE)
    waiting: dict[int, list[tuple[int, Link]]] = {}
    last_tie: dict[int, int] = {}
    strong: dict[int, dict[Pair, Link]] = {}
    for window, ties in tied:
        place_of = dict(zip(window.report_ids, window.places, strict=True))
        own = window.places[window.own[0] : window.own[1]]
        for tie in ties:
            a, b = place_of[tie.a], place_of[tie.b]
            waiting.setdefault(b, []).append((a, tie))
            last_tie[a] = max(b, last_tie.get(a, b))
        for place in own:
            linkage.add(place)
        for place in own:
            for earlier, tie in waiting.pop(place, ()):
                linkage.tie(earlier, place, tie.score)
                if tie.score >= CLOSE:
                    strong.setdefault(earlier, {})[earlier, place] = tie
        linkage.settle()
        growing = {one for one, last in last_tie.items() if last >= window.ends}
        for members in linkage.take(growing.isdisjoint):
            links = {pair: tie for one in members for pair, tie in strong.pop(one, {}).items()}
            for one in members:
                last_tie.pop(one, None)
            if len(members) > 1:
                yield _draft(members, links, outlines)


def tell_saga(draft: SagaDraft, report_of: Callable[[ReportId], Report]) -> Saga:
    """Return a saga.

    Args:
        draft: The saga before its reports were read.
        report_of: Gives the middle reports of its stories.
    """
    story_of = {outline.middle: outline.story_id for outline in draft.outlines}
    read = {each: report_of(each) for each in sorted({draft.middle, *(link.a for link in draft.links)})}
    spelled = {each: _spellings(report) for each, report in read.items()}
    counts: Counter[str] = Counter()
    for link in draft.links:
        counts.update(link.reasons)
    common = sorted(counts, key=lambda each: (-counts[each], each))[:_SHOWN]
    days = [day for outline in draft.outlines for day in (outline.first, outline.last) if day]
    told = {word: written for each in spelled.values() for word, written in each.items()}
    told |= spelled[draft.middle]
    return Saga(
        id=saga_id(draft),
        title=title_of(read[draft.middle]),
        words=tuple(told.get(word, word) for word in common),
        story_ids=tuple(story_of.values()),
        links=tuple(_link(link, story_of, spelled[link.a]) for link in draft.links),
        reports=sum(outline.reports for outline in draft.outlines),
        first=min(days, default=None),
        last=max(days, default=None),
        trace=_trace(draft),
    )


def saga_id(draft: SagaDraft) -> SagaId:
    """Return a saga's id: it comes from the first story, so it stays when later ones join."""
    return SagaId(content_id("g", draft.outlines[0].story_id))


def _trace(draft: SagaDraft) -> Trace:
    count = len(draft.outlines)
    reason = f"{count} stories within weeks that name the same and tell of the same on average"
    return Trace("saga.words", version("stories"), reason)


def _link(link: Link, story_of: Mapping[ReportId, StoryId], spelled: Mapping[str, str]) -> SagaLink:
    words = ", ".join(spelled.get(word, word) for word in link.reasons)
    return SagaLink(story_of[link.a], story_of[link.b], link.score, (f"both tell of {words}",))


def _draft(members: Sequence[int], links: Mapping[Pair, Link], outlines: Sequence[Outline]) -> SagaDraft:
    inside = set(members)
    stories = [outlines[place] for place in members]
    own = {pair: tie for pair, tie in sorted(links.items()) if inside.issuperset(pair)}
    return SagaDraft(
        tuple(sorted(stories, key=lambda each: (each.first is None, each.first or date.max, each.story_id))),
        outlines[middle_of(members, own)].middle,
        tuple(_rounded(own[pair]) for pair in strongest(own, CLOSE)),
    )


def _rounded(link: Link) -> Link:
    return Link(link.a, link.b, round(link.score, 4), link.reasons)


def _vector(profile: Profile, words: Vector, rarity: Rarity) -> Vector:
    """Return words and names as one vector, so that the product of two is the score of their stories."""
    names = fold({name: count for name, count in profile.names.items() if name in profile.lead})
    share_of_words, share_of_names = (1.0 - NAMES) ** 0.5, NAMES**0.5
    vector = {word: share_of_words * weight for word, weight in words.items()}
    return vector | {_NAME + name: share_of_names * each for name, each in rarity.vector(names).items()}


def _in_reach(profiles: Sequence[Profile], pair: Pair) -> bool:
    one, other = (profiles[place].day for place in pair)
    return one is None or other is None or abs((one - other).days) <= REACH_DAYS


def _shared(a: Vector, b: Vector) -> tuple[str, ...]:
    """Return the words that weigh most in both."""
    return tuple(sorted(a.keys() & b.keys(), key=lambda word: (-a[word] * b[word], word))[:_SHOWN])


def _spellings(report: Report) -> Mapping[str, str]:
    """Return the words of a report as it first spells them, by what they stand for."""
    spelled: dict[str, str] = {}
    for text in (report.title, report.text):
        for word in plain_words(text):
            spelled.setdefault(concept(stem(word)), word)
    return spelled
