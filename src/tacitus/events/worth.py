"""Whether an act is told well enough to be a record, and whether it is one of politics at all.

PLOVER codes what political actors do and what is done to them. News is mostly of other things: crime
between private people, courts at their daily work, firms, sport. Coders leave those out, and so does Tacitus,
unless a rule file says otherwise (`keep`). Source: `docs/decisions/0007-what-is-no-event.md`.
"""

from __future__ import annotations

from tacitus.events.codes import Fold
from tacitus.events.match import Match
from tacitus.events.merge import Act
from tacitus.events.phrases import NOMINALS, lemma_of
from tacitus.events.reference import gives_aid
from tacitus.events.rulebook import Rulebook, rulebook
from tacitus.events.status import Outcome
from tacitus.records.event import Participant, PloverType

_PRIVATE = frozenset({"UNK", "CVL", "BUS", "EDU", "JRN", "MED", "AGR", "LAB", "ELI"})
"""Sectors of private people, whose refusals and promises without a known content are no events."""
_OFFENDERS = frozenset({"", "UNK", "CRM", "CVL"})
"""Sectors of people who may be in the news for a crime alone."""
_OFFICERS = frozenset({"COP", "JUD", "GOV", "UNK", "CRM", "CVL", ""})
"""Sectors of those who deal with crime, and of those who commit it."""
_CRIMINAL_JUSTICE = frozenset({PloverType.ACCUSE, PloverType.COERCE, PloverType.SANCTION, PloverType.ASSAULT})
_CONVICTION = "116"
"""CAMEO code of a court finding someone guilty."""
_ARMED = frozenset({"MIL", "COP", "REB", "UAF", "PRM", "SPY"})
"""Sectors of those who bear arms."""
_FIELD_WORDS = 2
"""Different words of sport, or of markets, that make a sentence one about them."""


def is_told(act: Act) -> bool:
    """Tell whether the participants that the rule needs are known, at least one of them by country."""
    match, outcome, actors, recipients = act.match, act.outcome, act.actors, act.recipients
    needs = match.rule.needs
    if outcome.outer is not None and outcome.outer is not match:
        needs = "actor"
    if is_bare_noun(match, outcome):
        needs = "both"
        actors = tuple(party for party in actors if party.country)
    if needs == "states":
        needs = "both"
        fighting = all(party.country and party.sector in {"", *_ARMED} for party in (*actors, *recipients))
        if not fighting:  # a minister attacks in words
            return False
    if outcome.outer is match and not _is_meant(match, actors, recipients):
        return False
    joint = match.rule.joint and len(actors) > 1
    if needs == "both" and not (actors and (recipients or joint)):
        return False
    if needs in {"actor", "recipient"} and not (actors if needs == "actor" else recipients):
        return False
    if outcome.outer is match and not recipients:
        is_able = match.trigger.pos_ == "ADJ"  # "ready to go this far": nothing is told of others
        content = () if is_able else match.frame.at("comp")
        has_content = content or match.rule.preps or match.rule.object or gives_aid(match)
        is_empty = match.rule.fold is Fold.PROMISE and not has_content
        if is_empty or not any(is_political(party) for party in actors):
            return False
    return any(party.country and party.sector != "UNK" for party in (*actors, *recipients))


def _is_meant(match: Match, actors: tuple[Participant, ...], recipients: tuple[Participant, ...]) -> bool:
    """Tell whether a demand or the like whose deed no rule knows is one between political parties."""
    if match.rule.complement == "must":  # what analysts hold necessary nobody demands
        return any(is_political(party) for party in actors)
    word = lemma_of(match.trigger)
    if word == "fail":  # "failed to hold on to power": only what is owed to others is refused
        owed = rulebook().words("owed")
        return any(
            lemma_of(clause) in owed or match.frame.words("comp") & owed for clause in match.frame.at("comp")
        )
    if word in {"warn", "caution"}:  # at home it is advice, unless a deed is told
        home = {party.country for party in actors}
        return not recipients or any(party.country not in home for party in recipients)
    return True


def is_bare_noun(match: Match, outcome: Outcome) -> bool:
    """Tell whether a deed is told by a noun alone ("a Taliban attack on a base")."""
    return match.trigger.pos_ in NOMINALS and match.frame.support is None and outcome.outer is None


def is_political(party: Participant) -> bool:
    """Tell whether a party acts in politics: a state, an office, an armed group; not people in general."""
    return bool(party.country) and party.sector not in _PRIVATE | {"CRM"}


def objection(act: Act, words: frozenset[str], book: Rulebook) -> str:
    """Return in words why an act is none of politics; empty when it is one.

    Args:
        act: The act.
        words: Lemmas of its sentence, in lower case.
        book: Its `keep` names what is to be coded all the same: `private`, `crime`, `sport`.
    """
    told_of_crime = act.outcome.cameo == _CONVICTION or words & book.words("crime")
    against = ""
    if _is_accident(act, words, book):
        against = "people died by accident"
    elif "private" not in book.keep and _is_private(act):
        against = "only private people of one country deal with each other"
    elif "crime" not in book.keep and told_of_crime and _is_plain_crime(act):
        against = "it is the daily work of police and courts"
    elif _is_market(act, words, book):
        against = "banks and markets fight in figures of speech"
    elif "sport" not in book.keep and _is_sport(act, words, book):
        against = "it is sport"
    return against


def _is_accident(act: Act, words: frozenset[str], book: Rulebook) -> bool:
    """Tell whether people died in a flood or crash: nobody is named who killed them, no attack is told."""
    if act.outcome.type is not PloverType.ASSAULT or act.actors:
        return False
    violence = book.words("attack") | book.words("weapon") | book.words("force")
    return bool(words & (book.words("accident") | book.words("mishap")) - violence) and not words & violence


def _is_private(act: Act) -> bool:
    """Tell whether private people of one country deal with each other; protest is public by its nature."""
    if act.outcome.type in {PloverType.PROTEST, PloverType.ASSAULT}:
        return False
    parties = (*act.actors, *act.recipients)
    if any(is_political(party) or (party.country and party.sector == "ELI") for party in parties):
        return False
    actors, recipients = ({party.country for party in side} - {""} for side in (act.actors, act.recipients))
    return not actors or not recipients or bool(actors & recipients)


def _is_plain_crime(act: Act) -> bool:
    """Tell whether an act is the daily work of police and courts, or a crime among private people."""
    if act.outcome.type not in _CRIMINAL_JUSTICE:
        return False
    home = {party.country for party in act.actors} - {""}
    return all(party.sector in _OFFICERS for party in act.actors) and all(
        party.sector in _OFFENDERS and (not party.country or not home or party.country in home)
        for party in act.recipients
    )


def _is_market(act: Act, words: frozenset[str], book: Rulebook) -> bool:
    """Tell whether banks and markets fight in figures of speech: blow up bets, bring out the artillery."""
    if act.outcome.type is not PloverType.ASSAULT or len(words & book.words("finance")) < _FIELD_WORDS:
        return False
    return not any(party.sector in _ARMED for party in (*act.actors, *act.recipients))


def _is_sport(act: Act, words: frozenset[str], book: Rulebook) -> bool:
    told = words & book.words("sport")
    if act.outcome.type in {PloverType.PROTEST, PloverType.COERCE}:
        return False
    return len(told) >= _FIELD_WORDS and not any(
        party.sector and is_political(party) for party in (*act.actors, *act.recipients)
    )
