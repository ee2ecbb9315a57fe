"""Fills the pages that have all of a part of a story: the findings of a section, statements, events."""

from __future__ import annotations

from collections.abc import Iterator

from tacitus.errors import NotFoundError
from tacitus.views.web.brief import SECTIONS, findings_shown, grouped
from tacitus.views.web.gathered import Gathered
from tacitus.views.web.pages import FindingGroup, Happening, SpeakerShown, StoryPartPage

SIZE = 40
"""Findings, statements or events on a page: with their words and reasons that stays below 150 KB."""
_OTHERS = {
    "statements": ("Who says what", "Every statement of the story's reports, by speaker."),
    "events": (
        "Events",
        "Each counted once, however often it is told. What is planned, demanded or denied is marked as such.",
    ),
}


def part_pages(gathered: Gathered) -> Iterator[tuple[str, int]]:
    """Yield each part of a story that has pages of its own, with their number."""
    for section in SECTIONS:
        count = sum(each.kind in section.kinds for each in gathered.findings)
        if count:
            yield section.key, _pages(count)
    if gathered.statements:
        yield "statements", _pages(len(gathered.statements))
    if gathered.happenings:
        yield "events", _pages(len(gathered.happenings))


def part_address(story_id: str, key: str, number: int = 1) -> str:
    """Return the address of a page of a part, from the folder of stories."""
    return f"{story_id}-{key}.html" if number == 1 else f"{story_id}-{key}-{number}.html"


def part_page(gathered: Gathered, key: str, number: int) -> StoryPartPage:
    """Return a page of a part of a story.

    Raises:
        NotFoundError: The story has no such part or page.
    """
    pages = dict(part_pages(gathered))
    if not 1 <= number <= pages.get(key, 0):
        raise NotFoundError(f"the story has no page {number} of {key!r}")
    shown = slice((number - 1) * SIZE, number * SIZE)
    groups: tuple[FindingGroup, ...] = ()
    speakers: tuple[SpeakerShown, ...] = ()
    happenings: tuple[Happening, ...] = ()
    heading, note = _OTHERS.get(key, ("", ""))
    if key == "statements":
        count = len(gathered.statements)
        speakers = _by_speaker(gathered, shown)
    elif key == "events":
        count = len(gathered.happenings)
        happenings = gathered.happenings[shown]
    else:
        section = next(each for each in SECTIONS if each.key == key)
        found = findings_shown(gathered, section)
        count, heading, note = len(found), section.heading, section.note
        groups = grouped(section, found[shown])
    return StoryPartPage(
        root="../",
        line=gathered.line,
        heading=heading,
        note=note,
        groups=groups,
        speakers=speakers,
        happenings=happenings,
        first=shown.start + 1,
        last=min(shown.stop, count),
        count=count,
        previous=part_address(gathered.story.id, key, number - 1) if number > 1 else "",
        next=part_address(gathered.story.id, key, number + 1) if number < pages[key] else "",
    )


def _by_speaker(gathered: Gathered, shown: slice) -> tuple[SpeakerShown, ...]:
    said = [each for speaker in gathered.speakers for each in speaker.statements]
    ids = {each.id for each in said[shown]}
    found = ((each, tuple(said for said in each.statements if said.id in ids)) for each in gathered.speakers)
    return tuple(SpeakerShown(each.name, said, len(each.statements)) for each, said in found if said)


def _pages(count: int) -> int:
    return -(-count // SIZE)
