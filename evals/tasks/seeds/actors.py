"""Whom names, titles, pronouns and epithets point at, and how they are coded."""

from __future__ import annotations

import re

from evals.tasks.seeds.gold import Spot
from evals.tasks.seeds.said import Check, Said, Verdict, coded_as, fails, hits, quote, verdict


def _country_of(said: Said, spot: Spot, country: str, sector: str = "") -> str:
    """Return the fault when the words at a spot are not read as a country's; empty when they are."""
    actor = said.actor_at(spot)
    if actor and actor.country == country and sector in ("", actor.sector):
        return ""
    return f"{quote(said.text(spot), 30)} is {coded_as(actor)}"


def _beginning(spot: Spot, words: str) -> Spot:
    """Return the first words of a spot alone."""
    return Spot(spot.doc, spot.start, spot.start + len(words), words)


def this_countrys_army(said: Said) -> Verdict:
    """4: a foreigner's "this country" is the country he speaks of."""
    spots = [one for one in said.gold.mentions("ven_mil") if one.doc == "A"]
    return verdict((_country_of(said, one, "VEN", "MIL") for one in spots), "Venezuela's armed forces, twice")


def titled_name(said: Said) -> Verdict:
    """8: country, title and name are one person with one code."""
    spot = said.gold.mentions("ryabkov")[0]
    actor = said.actor_at(spot)
    mention = said.mention_at(spot)
    person = actor is not None and actor.kind.value == "person"
    return verdict(
        (
            "" if person and mention and mention.span.end == spot.end else f"read as {coded_as(actor)}",
            _country_of(said, spot, "RUS", "GOV"),
        ),
        coded_as(actor),
    )


def shortened_title(said: Said) -> Verdict:
    """9: a shortened title is the same person."""
    spot = said.gold.mentions("ryabkov")[2]
    return _same_person(said, "ryabkov", (spot,))


def two_spellings(said: Said) -> Verdict:
    """10: two spellings of a name in one report are one person, and both are kept."""
    spots = [one for one in said.gold.mentions("ryabkov") if one.doc == "A"]
    last = said.gold.actor("ryabkov")["name"].split()[-1]
    other = [one for one in spots if " " not in one.text and one.text != last]
    found = _same_person(said, "ryabkov", tuple(other))
    actor = said.actor("ryabkov", "A")
    names = " ".join((actor.name, *actor.names)) if actor else ""
    if found.holds and not all(one.text in names for one in other):
        return fails(f"one person, but the other spelling is not kept: {names}")
    return found


def role_only(said: Said) -> Verdict:
    """11: a person named by role only, far from the name, is that person."""
    spots = [one for one in said.gold.mentions("ryabkov") if one.doc == "B" and "minister" in one.text]
    return _same_person(said, "ryabkov", tuple(spots))


def _same_person(said: Said, name: str, spots: tuple[Spot, ...]) -> Verdict:
    known = said.actor(name, spots[0].doc)
    if known is None:
        return fails("the person's name is not found")
    faults = []
    for spot in spots:
        actor = said.actor_at(spot)
        if actor is None or actor.id != known.id:
            faults.append(f"{quote(spot.text, 30)} is {coded_as(actor)}")
    return verdict(faults, f"{len(spots)} of {len(spots)} are {known.name}")


def metonyms(said: Said) -> Verdict:
    """22: a capital stands for its government where it acts, and is a place in the dateline."""
    moscow = next(one for one in said.gold.mentions("rus_gov") if one.text == "Moscow")
    washington = said.gold.place("pWASH")
    as_place = [event for _, event in said.events() if event.place and hits(washington, event.place.span)]
    return verdict(
        (
            _country_of(said, moscow, "RUS", "GOV"),
            _country_of(said, washington, "USA", "GOV"),
            "the dateline is an actor" if said.mention_at(said.gold.place("pB0")) else "",
            "Washington is the place of an event" if as_place else "",
        ),
        "both are governments, the dateline is a place",
    )


def his_country(said: Said) -> Verdict:
    """27: "his country" is the speaker's, not the one named last."""
    words = next(one.text for one in said.gold.mentions("rus_gov") if one.text.startswith("his"))
    spots = []
    for name in ("A1", "A3", "A9"):
        block = said.gold.block(name)
        spots += [
            Spot("A", block.start + found.start(), block.start + found.end(), words)
            for found in re.finditer(rf"\b{words}\b", said.text(block))
        ]
    return verdict((_country_of(said, one, "RUS") for one in spots), f"Russia, {len(spots)} times")


def epithets(said: Said) -> Verdict:
    """28: epithets and adverbs of place are the country they point at."""
    spots = [
        one
        for one in said.gold.mentions("ven")
        if one.text.startswith("the ") or one.text.startswith("there")
    ]
    faults = [fault for one in spots if (fault := _country_of(said, one, "VEN"))]
    if faults:
        faults.insert(0, f"{len(spots) - len(faults)} of {len(spots)}")
    return verdict(faults, f"Venezuela, {len(spots)} times")


def their_efforts(said: Said) -> Verdict:
    """29: "their" is the one whose efforts were told before."""
    spot = next(one for one in said.gold.mentions("usa_gov") if one.text.startswith("their"))
    return verdict((_country_of(said, _beginning(spot, "their"), "USA"),), "the United States")


def they_are(said: Said) -> Verdict:
    """30: "they" are the people of the denied reports."""
    people = said.gold.mentions("rus_personnel")
    pronoun = next(one for one in people if one.text.startswith("they"))
    known, actor = said.actor_at(people[0]), said.actor_at(_beginning(pronoun, "they"))
    right = known is not None and actor is not None and actor.id == known.id
    return Verdict(right, f"“they” is {coded_as(actor)}; the personnel is {coded_as(known)}")


def two_presidents(said: Said) -> Verdict:
    """41: the head of parliament is no government, the president is, and "the president" is the latter."""
    guaido, maduro = said.actor("guaido", "B"), said.actor("maduro", "B")
    spot = next(one for one in said.gold.mentions("maduro") if one.text.startswith("The president"))
    named = said.actor_at(spot)
    return verdict(
        (
            ""
            if guaido and guaido.country == "VEN" and guaido.sector in ("LEG", "OPP")
            else f"{coded_as(guaido)}",
            "" if maduro and maduro.country == "VEN" and maduro.sector == "GOV" else f"{coded_as(maduro)}",
            "" if maduro and named and named.id == maduro.id else f"“The president” is {coded_as(named)}",
        ),
        f"{coded_as(guaido)}; {coded_as(maduro)}",
    )


def movement(said: Said) -> Verdict:
    """45: an international movement under an unusual name, explained by an apposition."""
    named, _, explained = said.gold.mentions("nam")
    observer = next(one for one in said.gold.mentions("rus_gov") if "observer" in one.text)
    actor, again = said.actor_at(named), said.actor_at(explained)
    return verdict(
        (
            "" if actor and actor.country == "IGO" else f"it is {coded_as(actor)}",
            "" if actor and again and again.id == actor.id else f"its apposition is {coded_as(again)}",
            "its standing observer is an event" if said.events_at(observer) else "",
        ),
        coded_as(actor),
    )


CHECKS: dict[int, Check] = {
    4: this_countrys_army,
    8: titled_name,
    9: shortened_title,
    10: two_spellings,
    11: role_only,
    22: metonyms,
    27: his_country,
    28: epithets,
    29: their_efforts,
    30: they_are,
    41: two_presidents,
    45: movement,
}
