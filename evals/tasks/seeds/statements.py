"""Who says what, through whom, in whose words, and what is denied."""

from __future__ import annotations

from evals.tasks.seeds.gold import Spot
from evals.tasks.seeds.said import Check, Said, Verdict, fails, hits, quote, verdict

_NOT_DONE = ("denied", "hypothetical")


def counted_once(said: Said) -> Verdict:
    """2: a pull quote that repeats the body is one statement with two tellings."""
    gold = said.gold.statement("A-S3")
    spots = (gold.content, *gold.also)
    touching = [
        one
        for one in said.coded["A"].statements
        if any(hits(spot, span) for spot in spots for span in one.evidence)
    ]
    both = [one for one in touching if all(any(hits(spot, span) for span in one.evidence) for spot in spots)]
    return verdict(
        (
            "" if len(touching) == 1 else f"{len(touching)} statements",
            "" if both else "no statement has both tellings as its evidence",
        ),
        "one statement, two tellings",
    )


def speaker_of_pull_quote(said: Said) -> Verdict:
    """3: a quotation without a speaker in its block has that of its repetition."""
    gold = said.gold.statement("A-S3")
    for one in said.coded["A"].statements:
        if any(hits(spot, span) for spot in gold.also for span in one.evidence):
            right = said.speaks(one, gold.speaker, "A")
            return Verdict(right, f"speaker: {one.speaker.name}")
    return fails("the pull quote is no statement's evidence")


def split_quotation(said: Said) -> Verdict:
    """6: two quoted pieces around their cue have one speaker."""
    first, second = said.statement("A-S2"), said.statement("A-S3")
    if not first or not second:
        return fails("a piece is not found")
    return verdict(
        (
            "" if said.speaks(first, "ryabkov", "A") else f"first speaker: {first.speaker.name}",
            "" if said.speaks(second, "ryabkov", "A") else f"second speaker: {second.speaker.name}",
            "" if first.speaker.actor_id == second.speaker.actor_id else "two speakers",
        ),
        f"both pieces are {first.speaker.name}'s",
    )


def comma_in_marks(said: Said) -> Verdict:
    """7: the comma before a closing mark is no part of the claim."""
    statement = said.statement("A-S2")
    if statement is None:
        return fails("the quotation is not found")
    spans = (*statement.quoted, *statement.content)
    ends = [span.text.rstrip('"”“ \n') for span in spans]
    return verdict(
        (
            "" if statement.quoted else "no quoted words are kept",
            "" if any(not end.endswith(",") for end in ends) else "the comma is kept as part of the words",
        ),
        f"quoted to {quote(ends[0][-20:])}",
    )


def via_agency(said: Said) -> Verdict:
    """31: the speaker is the person, and the agency stands between."""
    statement = said.statement("A-S7")
    if statement is None:
        return fails("the statement is not found")
    agency = said.gold.mentions("sputnik")
    via = [one for one in statement.via if one.span and any(hits(spot, one.span) for spot in agency)]
    return verdict(
        (
            "" if said.speaks(statement, "ryabkov", "A") else f"speaker: {statement.speaker.name}",
            "" if via else "no via",
        ),
        f"{statement.speaker.name}, via {via[0].name if via else ''}",
    )


def words_of_agency(said: Said) -> Verdict:
    """32: words between marks around another outlet's verb are that outlet's, not the speaker's."""
    statement = said.statement("A-S7")
    if statement is None:
        return fails("the statement is not found")
    owner = statement.words_owner
    return verdict(
        (
            "it is a direct quotation of the speaker" if statement.manner.value == "direct" else "",
            "" if said.gold.actor("sputnik")["name"] in owner else f"the words are {owner or 'nobody'}'s",
        ),
        f"the words are {owner}'s",
    )


def embedded_description(said: Said) -> Verdict:
    """35: what a government described something as is its statement, not the narrator's."""
    gold = said.gold.statement("A-S13")
    statement = said.statement(gold.id)
    if statement is None:
        return fails("the statement is not found")
    right = said.speaks(statement, gold.speaker, "A")
    return Verdict(right, f"speaker: {statement.speaker.name}")


def editors_bracket(said: Said) -> Verdict:
    """36: partly quoted words without the editor's bracket."""
    gold = said.gold.statement("A-S14")
    statement = said.statement(gold.id)
    if statement is None:
        return fails("the statement is not found")
    words = said.text(gold.content)
    bracket = Spot("A", gold.content.start + words.index("["), gold.content.start + words.index("]") + 1)
    covered = any(hits(bracket, span) for span in statement.quoted)
    return verdict(
        (
            "" if said.speaks(statement, gold.speaker, "A") else f"speaker: {statement.speaker.name}",
            "" if statement.quoted else "no quoted words are kept",
            "the bracket is among the quoted words" if covered else "",
        ),
        f"{len(statement.quoted)} quoted pieces without the bracket",
    )


def denials(said: Said) -> Verdict:
    """37: what is denied is negated, and never an event that was done."""
    faults = []
    for name in ("A-S4", "B-S4", "A-S14"):
        statement = said.statement(name)
        if statement is None:
            faults.append(f"{name} is not found")
        elif not (statement.negated or statement.act.value in ("deny", "reject")):
            faults.append(f"{name} is not negated")
        content = said.gold.statement(name).content
        faults += [
            f"{name}: {event.type.value} {event.status.value} at {quote(event.trigger.text)}"
            for event in said.events_at(content)
            if event.status.value not in _NOT_DONE
        ]
    return verdict(faults, "all three are negated, and no event is made of them")


def only_a_setting(said: Said) -> Verdict:
    """48: a sentence that tells where another statement was made is no statement, but their place."""
    block = said.gold.block("B11")
    made = [one for one in said.coded["B"].statements if any(hits(block, span) for span in one.content)]
    places = {}
    for name in ("B-S9", "B-S10"):
        statement = said.statement(name)
        place = statement.place if statement else None
        places[name] = place.place.name if place and hits(block, place.span) else "nowhere"
    return verdict(
        (
            f"a new statement by {made[0].speaker.name}" if made else "",
            *(f"{name} was said {place}" for name, place in places.items() if place == "nowhere"),
        ),
        f"no new statement; both were said in {places['B-S9']}",
    )


CHECKS: dict[int, Check] = {
    2: counted_once,
    3: speaker_of_pull_quote,
    6: split_quotation,
    7: comma_in_marks,
    31: via_agency,
    32: words_of_agency,
    35: embedded_description,
    36: editors_bracket,
    37: denials,
    48: only_a_setting,
}
