"""Compatibility with PETRARCH: each of its unit sentences falls into one class of agreement or difference."""

from __future__ import annotations

from collections import Counter

from evals.figures import Figures, Scores, percent
from evals.rows import Row, by_id
from evals.scorers.codes import QUAD, event_type

CLASSES = {
    "agree": "agree: an event of the same PLOVER type between the same countries, or no event in both",
    "agree_type": "the same type, but another or no country on one side",
    "ahead": "told as planned or threatened (AGREE, THREATEN), where PETRARCH reads no tense",
    "quiet": "PETRARCH codes a statement or appeal (CAMEO 01, 02), which PLOVER does not; no event here",
    "private_codes": "the expected codes are of the test's own dictionary, outside CAMEO",
    "nobody": "no event here, and no party of the sentence is known: its name is in no list",
    "no_row": "an event here that is no row: its parties are not told, or it is no fact",
    "none": "no word of the sentence is in any rule here, though a party is known",
    "other_type": "an event of another type",
    "extra": "an event where PETRARCH's test wants none",
}
"""Classes in the order in which they are told."""
_CAMEO_ROOTS = frozenset(f"{root:02}" for root in range(1, 21))


def class_of(gold: Row, answer: Row) -> str:
    """Return the class of one sentence.

    Args:
        gold: With `events_cameo`: `source`, `event`, `target` each.
        answer: With `events`: PLOVER type `event`, lists of codes `source` and `target`; `kept`, the types of
            events that are no rows; `names`, the countries of the parties known.
    """
    wanted = [each for each in gold["events_cameo"] if each["event"]]
    told = answer.get("events") or []
    codable = [each for each in wanted if each["event"][:2] in _CAMEO_ROOTS]
    if wanted and not codable:
        return "private_codes"
    typed = [(kind, each) for each in codable if (kind := event_type(each["event"]))]
    if not typed:
        return ("extra" if told else "agree") if not wanted else ("extra" if told else "quiet")
    if not told:
        if not answer.get("names"):
            return "nobody"
        return "no_row" if answer.get("kept") else "none"
    same = [(each, event) for kind, each in typed for event in told if event["event"] == kind]
    if not same:
        return "ahead" if all(_lies_ahead(kind, told) for kind, _ in typed) else "other_type"
    return "agree" if any(_same_parties(each, event) for each, event in same) else "agree_type"


def _lies_ahead(kind: str, told: list[Row]) -> bool:
    """Tell whether an expected deed is told here as one to come."""
    ahead = "THREATEN" if QUAD[kind] == 4 else "AGREE"
    return any(event["event"] == ahead for event in told)


def _same_parties(wanted: Row, event: Row) -> bool:
    """Tell whether the countries agree, in either direction for codes of joint acts."""
    source, target = _country(wanted["source"]), _country(wanted["target"])
    actors, recipients = set(map(_country, event["source"])), set(map(_country, event["target"]))
    straight = source in actors | {""} and target in recipients | {""}
    return straight or {source, target} <= actors | {""}


def _country(code: str | None) -> str:
    return "" if not code or code.startswith(("-", "#")) else code[:3]


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score the agreement: how many sentences fall into each class, and the percent that agree."""
    offered = by_id(predictions)
    counted = Counter(class_of(row, offered.get(str(row["id"]), {})) for row in gold)
    comparable = len(gold) - counted["private_codes"] - counted["quiet"]
    figures: Figures = {"agree": percent(counted["agree"], len(gold))}
    figures["agree_comparable"] = percent(counted["agree"], comparable)
    figures |= {name: counted[name] for name in CLASSES if name != "agree"}
    lines = [f"{counted[name]:>4}  {words}" for name, words in CLASSES.items()]
    lines.append(
        f"of {comparable} that can be compared {counted['agree']} agree ({figures['agree_comparable']} %)"
    )
    return Scores(figures, tuple(lines))
