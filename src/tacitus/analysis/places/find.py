"""The places a report names, each read as one entry of the gazetteer or left out."""

from __future__ import annotations

from tacitus.analysis.document import Located, ParsedReport
from tacitus.analysis.places.candidates import Candidate, find_candidates
from tacitus.analysis.places.disambiguate import choose
from tacitus.analysis.places.gazetteer import Gazetteer, load_gazetteer
from tacitus.analysis.places.home import home_of
from tacitus.analysis.places.metonyms import is_metonym
from tacitus.records.place import PlaceMention, PlaceRole
from tacitus.records.trace import Trace


def find_places(
    parsed: ParsedReport, gazetteer: Gazetteer | None = None
) -> tuple[Located[PlaceMention], ...]:
    """Return the places named, in token order; the dateline's comes first and covers no token.

    A name that stands for a government ("Moscow described it as …") is no place, and a name whose namesakes
    the report does not tell apart is left out.

    Args:
        parsed: The report.
        gazetteer: The places known; None for those installed.
    """
    gazetteer = gazetteer or load_gazetteer()
    candidates = find_candidates(parsed.doc, gazetteer)
    filed = _dateline(parsed, gazetteer)
    chosen = choose([*filed, *candidates], gazetteer, filed[0].rows if filed else (), home_of(parsed))
    found: list[Located[PlaceMention]] = []
    for candidate in filed:
        if parsed.report.dateline and candidate.name in chosen:
            place = gazetteer.place(chosen[candidate.name].row)
            reason = f"filed from {place.name}: {chosen[candidate.name].reason}"
            trace = Trace("places.dateline", gazetteer.version, reason)
            mention = PlaceMention(place, parsed.report.dateline, PlaceRole.DATELINE, trace)
            found.append(Located(mention, 0, 0))
    for candidate in candidates:
        choice = chosen.get(candidate.name)
        if choice is None:
            continue
        place = gazetteer.place(choice.row, near=candidate.near)
        if is_metonym(parsed.doc, candidate.start, candidate.end, place.kind):
            continue
        reason = f"{candidate.name} is {place.name}: {choice.reason}"
        trace = Trace("places.gazetteer", gazetteer.version, reason)
        mention = PlaceMention(place, parsed.span(candidate.start, candidate.end), PlaceRole.MENTIONED, trace)
        found.append(Located(mention, candidate.start, candidate.end))
    return tuple(found)


def _dateline(parsed: ParsedReport, gazetteer: Gazetteer) -> list[Candidate]:
    """Return the dateline's place as a candidate that covers no token; empty when there is none."""
    if parsed.report.dateline is None:
        return []
    words = parsed.report.dateline.text.strip(" ,.-–—")
    for name in (words, words.split(",")[0], words.split("/")[0]):
        rows = gazetteer.rows(name)
        towns = tuple(row for row in rows if gazetteer.kind(row) == "city")
        rows = towns or rows
        if rows:
            shown = name.title() if name.isupper() else name
            return [Candidate(0, 0, shown, rows, -1, near=False)]
    return []
