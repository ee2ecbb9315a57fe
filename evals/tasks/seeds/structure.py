"""Blocks, sentences, quotation marks and repairs of the text."""

from __future__ import annotations

import re

from evals.tasks.seeds.gold import Spot
from evals.tasks.seeds.said import Check, Said, Verdict, coded_as, hits, quote, verdict

_STRAY = re.compile(r"\w (?=[.,](?:\s|$))|[.,] (?=”)")


def metadata_line(said: Said) -> Verdict:
    """1: a leaked date line is metadata, and gives the day of publication."""
    spot = said.gold.time("tA0")
    report = said.coded["A"].report
    kinds = [block.kind.value for block in said.blocks(spot)]
    kept = report.text == said.gold.files["A"].read_text(encoding="utf-8")
    return verdict(
        (
            ""
            if report.published.value == said.gold.value("tA0")
            else f"published is {report.published.value!r}",
            "" if kinds == ["metadata"] else f"the line is {', '.join(kinds) or 'in no block'}",
            "" if kept else "the text was changed",
        ),
        f"published {report.published.value}, the line is metadata, offsets as given",
    )


def missing_space(said: Said) -> Verdict:
    """5: a sentence ends where the space after its period is missing, and the quotation opens after it."""
    end = said.gold.place("pSP").end + 1
    opening = said.gold.statement("A-S3").content.start - 1
    sentences = said.sentences("A")
    here = next((one for one in sentences if one.start < end <= one.end), None)
    return verdict(
        (
            "" if here and here.end == end else "no sentence ends there",
            "" if any(one.start == opening for one in sentences) else "no sentence opens with the quotation",
        ),
        "one sentence ends at the period, the next opens with the quotation mark",
    )


def dateline(said: Said) -> Verdict:
    """21: the dateline is the place of filing: no part of a sentence, no actor, no place of an event."""
    spot = said.gold.place("pB0")
    line = said.coded["B"].report.dateline
    kinds = {block.kind.value for block in said.blocks(spot)}
    placed = [event for _, event in said.events() if event.place and hits(spot, event.place.span)]
    return verdict(
        (
            "" if line and hits(spot, line) else "no dateline",
            "" if kinds == {"dateline"} else f"it stands in {', '.join(sorted(kinds)) or 'no block'}",
            f"it is an actor: {coded_as(said.actor_at(spot))}" if said.mention_at(spot) else "",
            "it is the place of an event" if placed else "",
            "a sentence holds it" if any(hits(spot, one) for one in said.sentences("B")) else "",
        ),
        f"dateline {quote(line.text if line else '')}",
    )


def heading(said: Said) -> Verdict:
    """23: a section heading is a heading, no sentence with what follows, and its adjective is the US."""
    spot = said.gold.block("B6")
    kinds = {block.kind.value for block in said.blocks(spot)}
    glued = [one for one in said.sentences("B") if hits(spot, one) and one.end > spot.end]
    actor = said.actor_at(said.gold.place("pNAM"))
    return verdict(
        (
            "" if kinds == {"heading"} else f"it is {', '.join(sorted(kinds)) or 'no block'}",
            "it is glued to the next sentence" if glued else "",
            "it is an event" if said.events_at(spot) else "",
            "" if actor and actor.country == "USA" else f"its adjective is read as {coded_as(actor)}",
        ),
        "a heading by itself; its adjective is the US",
    )


def gap(said: Said) -> Verdict:
    """24: empty lines part two paragraphs, and nothing is lost or merged."""
    before, after = said.gold.block("A5"), said.gold.block("A6")
    first, second = said.blocks(before), said.blocks(after)
    whole = all(
        len(blocks) == 1 and blocks[0].start <= spot.start and spot.end - 1 <= blocks[0].end
        for blocks, spot in ((first, before), (second, after))
    )
    return verdict(
        ("" if whole else "a paragraph is cut or lost", "they are one block" if first == second else ""),
        "two whole paragraphs",
    )


def stray_spaces(said: Said) -> Verdict:
    """25: stray spaces break neither quotations nor sentences, and offsets hold."""
    faults = []
    for name in ("B3", "B7", "B12"):
        block = said.gold.block(name)
        for found in _STRAY.finditer(said.text(block)):
            place = Spot("B", block.start + found.start(), block.start + found.end() + 1)
            if not any(one.start <= place.start and place.end <= one.end for one in said.sentences("B")):
                faults.append(f"a sentence breaks at {quote(said.text(place))}")
    for name in ("B-S3", "B-S10"):
        content = said.gold.statement(name).content
        statement = said.statement(name)
        if statement is None:
            faults.append(f"{name} is not found")
        elif abs(statement.content[-1].end - content.end) > 2:
            faults.append(f"{name} ends at the wrong place")
    return verdict(faults, "sentences and quotations end where they should")


def kinds_of_marks(said: Said) -> Verdict:
    """26: straight and curly marks both open quotations, and the apostrophe opens none."""
    faults = []
    for name in ("A-S2", "A-S3", "B-S2", "B-S5", "B-S10"):
        statement = said.statement(name)
        if statement is None:
            faults.append(f"{name} is not found")
        elif statement.manner.value != "direct":
            faults.append(f"{name} is {statement.manner.value}")
    return verdict(faults, "all five direct quotations are found, two in straight and three in curly marks")


def ellipsis(said: Said) -> Verdict:
    """33: an ellipsis inside a quotation leaves two pieces with a marked gap."""
    first, second = said.gold.statement("A-S7"), said.gold.statement("A-S8")
    gap_spot = Spot("A", first.content.end, second.content.start)
    found = [said.statement("A-S7"), said.statement("A-S8")]
    spans = [span for one in found if one for span in one.content]
    return verdict(
        (
            "" if all(found) else "a piece is not found",
            "a piece runs through the gap"
            if any(one.start < gap_spot.start and one.end > gap_spot.end for one in spans)
            else "",
        ),
        "two pieces, the gap between them left out",
    )


def dotted_name(said: Said) -> Verdict:
    """34: a name with periods ends no sentence, and is the United States."""
    spot = next(one for one in said.gold.mentions("usa_gov") if one.doc == "A")
    end = spot.start + len("the U.S.")
    actor = said.actor_at(spot)
    return verdict(
        (
            "a sentence ends after it" if any(one.end == end for one in said.sentences("A")) else "",
            "" if actor and actor.country == "USA" else f"it is read as {coded_as(actor)}",
        ),
        f"no sentence break; {coded_as(actor)}",
    )


CHECKS: dict[int, Check] = {
    1: metadata_line,
    5: missing_space,
    21: dateline,
    23: heading,
    24: gap,
    25: stray_spaces,
    26: kinds_of_marks,
    33: ellipsis,
    34: dotted_name,
}
