"""What is told twice, in words that do not agree."""

from __future__ import annotations

from evals.tasks.seeds.said import Check, Said, Verdict

_CLASHES = ("tension", "differs", "contradicts", "rendering")


def two_labels(said: Said) -> Verdict:
    """38: two labels for the same people inside one report are kept and shown as a tension."""
    people = [one for one in said.gold.mentions("rus_personnel") if one.doc == "A"]
    first = next(one for one in people if one.text.startswith("technical"))
    second = next(one for one in people if one.text.startswith("about"))
    found = [one for one in said.findings(first, second) if one.kind.value == "tension"]
    return Verdict(bool(found), found[0].summary if found else "no finding shows both labels")


def two_renderings(said: Said) -> Verdict:
    """47: one utterance rendered twice in one report, with words that do not agree."""
    first, second = (said.gold.statement(name).content for name in ("B-S9", "B-S10"))
    found = [one for one in said.findings(first, second) if one.kind.value in _CLASHES]
    return Verdict(bool(found), found[0].summary if found else "no finding shows both renderings")


def framing(said: Said) -> Verdict:
    """49: labels of the denied reports are set side by side, each with its owner."""
    found = [one for one in said.findings() if one.kind.value == "framing"]
    labels = [
        one for one in found if any("speculati" in span.text for side in one.sides for span in side.spans)
    ]
    return Verdict(bool(labels), labels[0].summary if labels else "no finding shows the labels side by side")


def contradictions(said: Said) -> list[str]:
    """Return the flat contradictions told between the two reports; by 10.4 of the sheet there is none."""
    return [one.summary for one in said.findings() if one.kind.value == "contradicts"]


_SHARED = {
    "C1": ("A-S3", "B-S2"),
    "C2": ("A-S3", "B-S2"),
    "C3": ("A-S4", "B-S4"),
    "C4": ("A-S5", "B-S5"),
    "C5": ("A-S7", "B-S6"),
    "C6": ("A-S8", "B-S7"),
}
"""The claims that both reports make (10.1), each with a statement of either report that tells it."""
_TOGETHER = ("shared", "rendering", "same_words")


def shared_claims(said: Said) -> list[str]:
    """Return which of the six shared claims a finding sets side by side."""
    return [
        name
        for name, pair in _SHARED.items()
        if any(
            one.kind.value in _TOGETHER
            for one in said.findings(*(said.gold.statement(each).content for each in pair))
        )
    ]


def only_one(said: Said) -> list[str]:
    """Return the statements without a counterpart (10.5) that a finding tells as of one report alone."""
    names = ("A-S2", "A-S6", *(f"A-S{number}" for number in range(9, 15)), *(f"B-S{n}" for n in range(8, 11)))
    return [
        name
        for name in names
        if any(one.kind.value == "only_in" for one in said.findings(said.gold.statement(name).content))
    ]


CHECKS: dict[int, Check] = {38: two_labels, 47: two_renderings, 49: framing}
