"""Profile: what of a report is compared when reports are grouped, boiled down to small counted sets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from tacitus.records.coded import CodedReport
from tacitus.records.ids import ReportId
from tacitus.records.report import READ_AS_SENTENCES, BlockKind, Report
from tacitus.words import content_stems, plain_words, stem, stop_stems

LEAD_WORDS = 120
"""Words of the body that count as its lead: in news the first two or three paragraphs tell what happened."""
_MIN_DIGITS = 2
"""One-digit numbers are shared by chance."""
DATED_AT = 400
"""Characters at the top of a text within which a year dates what is told, as a line with a date does."""
TITLE_WORDS = 8
"""Content words of the opening that stand in for a title where there is none."""
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_YEAR = re.compile(r"\b(?:19[5-9]|20[0-4])\d\b")


@dataclass(frozen=True, slots=True)
class Profile:
    """The comparable side of one report. All words are stems."""

    report_id: ReportId
    day: date | None
    """Day of publication (UTC), or None when not known."""
    outlet: str
    """Empty when not known."""
    lead: Mapping[str, int]
    """Title and first words."""
    body: Mapping[str, int]
    """All words, title included."""
    title: frozenset[str]
    """Words of the title, or of the very opening where there is none."""
    names: Mapping[str, int]
    """Words that the report always writes with a capital."""
    phrases: Mapping[str, int]
    """Pairs of neighbouring content words of the lead."""
    numbers: frozenset[str]
    years: frozenset[str] = frozenset()
    """Years told in the first lines: reports of like happenings years apart differ in them."""
    said: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Speaker (a name's last word) to the words of all that the report lets the speaker say."""
    actors: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    """Event types with the country or name of who does it: `CONSULT:FRA`."""
    places: frozenset[str] = frozenset()

    def without_bags(self) -> Profile:
        """Return the profile without its counted words: once weighed they need no second place in memory."""
        return replace(self, lead={}, body={}, title=frozenset(), names={}, phrases={}, numbers=frozenset())


def make_profile(coded: CodedReport) -> Profile:
    """Return what of a report is compared; works on a report of which nothing but the text is known."""
    report = coded.report
    body = "\n".join(_body(report))
    title = content_stems(_title(report))
    content = content_stems(body)
    opening = content[:LEAD_WORDS]
    return Profile(
        report_id=report.id,
        day=report.published.day,
        outlet=report.outlet,
        lead=Counter(title + opening),
        body=Counter(title + content),
        title=frozenset(title or content[:TITLE_WORDS]),
        names=_names(_title(report) + "\n" + body),
        phrases=Counter(f"{a} {b}" for a, b in pairwise([*title, "·", *opening])),
        numbers=frozenset(each for each in content if _NUMBER.fullmatch(each) and len(each) >= _MIN_DIGITS),
        years=frozenset(_YEAR.findall(report.text[:DATED_AT])),
        said=_said(coded),
        actors=frozenset(actor.name for actor in coded.actors if actor.name),
        deeds=frozenset(
            f"{event.type}:{actor.country or actor.name}"
            for event in coded.events
            if event.codable
            for actor in event.actors
        ),
        places=frozenset(mention.place.name for mention in coded.places),
    )


def _title(report: Report) -> str:
    shown = (report.text[block.start : block.end] for block in report.blocks if block.kind is BlockKind.TITLE)
    return report.title or " ".join(shown)


def _body(report: Report) -> Iterable[str]:
    kinds = READ_AS_SENTENCES - {BlockKind.TITLE}
    return (report.text[block.start : block.end] for block in report.blocks if block.kind in kinds)


def _names(text: str) -> Mapping[str, int]:
    """Count words always written with a capital: a cheap finder of names that needs no parser."""
    capital: list[str] = []
    small = set()
    for word in plain_words(text):
        if word[0].isupper():
            capital.append(stem(word))
        else:
            small.add(stem(word))
    return Counter(word for word in capital if word not in small and word not in stop_stems())


def _said(coded: CodedReport) -> Mapping[str, frozenset[str]]:
    said: dict[str, set[str]] = {}
    for statement in coded.statements:
        key = last_name(statement.speaker.name)
        if key:
            said.setdefault(key, set()).update(content_stems(statement.words))
    return {speaker: frozenset(told) for speaker, told in said.items()}


def last_name(name: str) -> str:
    """Return the stem of a name's last capitalized word, or of its last word; empty for an empty name."""
    found = name.split()
    capitals = [word for word in found if word[0].isupper()]
    return stem((capitals or found)[-1]) if found else ""
