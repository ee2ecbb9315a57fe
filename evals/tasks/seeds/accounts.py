"""What is told twice, in words that do not agree."""

from __future__ import annotations

from evals.tasks.seeds.said import Check, Said, Verdict, fails

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
    """49: words that frame are kept, with whose they are."""
    return fails(f"framing words are not represented yet ({len(said.coded)} reports read)")


CHECKS: dict[int, Check] = {38: two_labels, 47: two_renderings, 49: framing}
