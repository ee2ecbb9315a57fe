"""What was set right by hand, as pages show it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tacitus.records.correction import Correction, Verb
from tacitus.views.web.listed import Link
from tacitus.views.web.served import CorrectionLine, CorrectionsPage, WhyPage
from tacitus.views.web.words import near_address

_TOLD = {
    Verb.MERGE: "The stories of these reports are one",
    Verb.SPLIT: "These reports are a story of their own",
    Verb.PIN: "These reports, and no others, are one story",
    Verb.SPEAKER: "The speaker of this statement is {name}",
    Verb.NAME: "This actor is {name}",
    Verb.REJECT: "This is no event",
}
_FOLDERS = {Verb.SPEAKER: "why", Verb.NAME: "actors", Verb.REJECT: "why"}
_NAMED = 12
"""Reports of a correction that are linked to."""
_EDITS = {"statement": ("speaker",), "event mention": ("reject",)}


def corrections_page(corrections: Sequence[Correction], path: str) -> CorrectionsPage:
    """Return the list of what was set right by hand, the last first."""
    return CorrectionsPage("", tuple(map(_line, reversed(corrections))), near_address(path))


def with_edits(page: WhyPage, corrections: Iterable[Correction]) -> WhyPage:
    """Return a page with what may be set right of its record, and the correction that made it what it is."""
    fixed = [each.id for each in corrections if each.target == page.id]
    return replace(page, edits=_EDITS.get(page.noun, ()), fixed=fixed[-1] if fixed else "")


def _line(correction: Correction) -> CorrectionLine:
    code = f"{correction.country} {correction.sector}".strip()
    told = _TOLD[correction.verb].format(name=correction.name) + (f" ({code})" if code else "")
    links = [Link(each, f"reports/{each}.html") for each in correction.report_ids[:_NAMED]]
    if correction.target:
        links.append(Link(correction.target, f"{_FOLDERS[correction.verb]}/{correction.target}.html"))
    return CorrectionLine(correction.id, told, correction.note, tuple(links))
