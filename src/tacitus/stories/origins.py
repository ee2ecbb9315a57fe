"""Origins: reports of a story that share a source count as one voice.

Two reports are not always two sources. Three signs, each with its reason: long stretches of the same words
outside quotation marks, one text contained in another, and a credit to the same agency.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from tacitus.data import version
from tacitus.records.ids import OriginId, ReportId, content_id
from tacitus.records.report import Report
from tacitus.records.story import Origin
from tacitus.records.trace import Trace
from tacitus.stories.cluster import Pair
from tacitus.stories.union import groups

COPIED = 0.25
"""Share of a report's shingles found in another from which it counts as copied, quotations left out.

Set by reading: independent reports of one event stay below .05, cut or extended copies of a wire above .4.
"""


def find_origins(reports: Sequence[Report], shares: Mapping[Pair, float]) -> tuple[Origin, ...]:
    """Return the partition of a story's reports by shared source, in the order of the reports.

    Args:
        reports: The story's reports.
        shares: How much prose each pair shares, as `copies.shared_prose` gives it.
    """
    reasons: dict[Pair, str] = {}
    for pair in combinations(range(len(reports)), 2):
        reason = _shared_source(reports[pair[0]], reports[pair[1]], shares.get(pair, 0.0))
        if reason:
            reasons[pair] = reason
    found = []
    for members in groups(len(reports), reasons):
        why = sorted({reasons[pair] for pair in combinations(members, 2) if pair in reasons})
        found.append(_origin([reports[place] for place in members], why))
    return tuple(found)


def _shared_source(a: Report, b: Report, share: float) -> str:
    """Return why two reports share a source, or an empty string.

    An agency that credits itself shares nothing with its reports of other days.
    """
    if share >= COPIED:
        return f"{round(100 * share)} % of the shorter text's prose stands in the other word for word"
    agencies = sorted((set(a.credits) & set(b.credits)) - {a.outlet, b.outlet})
    if agencies:
        return f"both credit {', '.join(agencies)}"
    for one, other in ((a, b), (b, a)):
        if other.outlet and other.outlet in one.credits and one.published.day == other.published.day:
            return f"one credits {other.outlet}, which published the other on the same day"
    return ""


def _origin(members: Sequence[Report], why: Sequence[str]) -> Origin:
    ids: tuple[ReportId, ...] = tuple(report.id for report in members)
    if why:
        trace = Trace("origin.shared", version("stories"), "; ".join(why))
    else:
        trace = Trace("origin.alone", version("stories"), "no shared source is shown")
    return Origin(OriginId(content_id("o", *sorted(ids))), ids, trace)
