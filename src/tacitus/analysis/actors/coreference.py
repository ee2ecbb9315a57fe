"""Who "he", "the minister" or "the company" is, by rules that say why.

Antecedents are looked for in the same sentence and the three before. Each is scored by how near it is and
whether it is a subject; gender, number, office and country must agree. The weights were set by reading the
dev reports (2026-11), not learned.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tacitus import data
from tacitus.analysis.actors.identities import Identity
from tacitus.analysis.actors.reading import Candidate, Reading, Sort
from tacitus.analysis.tokens import Token
from tacitus.records.actor import MentionKind

REACH = 3
"""Sentences to look back."""

_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
_PRONOUNS = _MALE | _FEMALE | _PLURAL
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Said:
    """A mention with its identity, as an antecedent."""

    candidate: Candidate
    identity: Identity
    sentence: int
    reason: str = ""
    """Why it was resolved so; empty when the words themselves name it."""


@cache
def _table(name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = data.read_toml("actors/groups.toml")[name]
    return found


def pronouns(reading: Reading) -> Iterator[Candidate]:
    """Yield the third-person pronouns of a report as candidates, in order."""
    for place in reading.doc.places_of(_PRONOUNS):
        token = reading.doc[place]
        if token.tag_ in {"PRP", "PRP$"}:
            yield Candidate(
                token.i, token.i + 1, token.i, Sort.PERSON, MentionKind.PRONOUN, token.text, rule="pronoun"
            )


def resolve(reading: Reading, candidate: Candidate, said: Sequence[Said]) -> tuple[Identity, str] | None:
    """Return whom a pronoun, office or bare group points at, and why; None when nobody fits.

    Args:
        reading: The report.
        candidate: What to resolve.
        said: The mentions resolved so far, in order.
    """
    sentence = reading.parsed.sentence_index(candidate.head)
    near = [
        each for each in said if sentence - each.sentence <= REACH and each.candidate.start < candidate.start
    ]
    if candidate.kind is MentionKind.PRONOUN:
        return _pronoun(reading, candidate, near, sentence)
    if candidate.sort is Sort.ROLE:
        return _role(candidate, said) if candidate.definite else None
    return _bare_group(candidate, near, said)


def predicates(reading: Reading, pronoun: Candidate) -> Iterator[Candidate]:
    """Yield what "they" are said to be: "they are volunteers" calls those told before volunteers."""
    token = reading.doc[pronoun.head]
    verb = token.head
    if token.dep_ != "nsubj" or token.lower_ not in _PLURAL or verb.lemma_ != "be":
        return
    if any(child.dep_ in {"neg", "aux"} for child in verb.children):
        return
    for noun in verb.children:
        if noun.dep_ == "attr" and noun.tag_ == "NNS":
            start = min(noun.left_edge.i, noun.i)
            name = reading.doc.text_of(start, noun.i + 1)
            yield Candidate(
                start, noun.i + 1, noun.i, Sort.GROUP, MentionKind.EPITHET, name, rule="predicate"
            )


def _best(reading: Reading, near: Sequence[Said], sentence: int, at: Token) -> Said | None:
    return max(
        near, key=lambda each: (_salience(reading, each, sentence, at), each.candidate.start), default=None
    )


def _salience(reading: Reading, each: Said, sentence: int, at: Token) -> float:
    head = reading.doc[each.candidate.head]
    score = -2.0 * (sentence - each.sentence)
    if head.dep_ in _SUBJECTS:
        score += 2.0
        if head.head.dep_ == "ROOT":
            score += 1.0
        if head.head.is_ancestor(at):
            score += 1.0
    elif head.dep_ in {"poss", "compound", "nmod"}:
        score -= 1.0
    if each.candidate.kind is MentionKind.PRONOUN:
        score += 0.5
    if each.identity.sort is Sort.GROUP and at.lower_ in _PLURAL:
        score += 1.0
    return score


def _pronoun(
    reading: Reading, candidate: Candidate, near: Sequence[Said], sentence: int
) -> tuple[Identity, str] | None:
    token = reading.doc[candidate.head]
    word = token.lower_
    if word in _PLURAL:
        several = {Sort.GROUP, Sort.BODY, Sort.COUNTRY, Sort.GOVERNMENT}
        fitting = [each for each in near if each.identity.sort in several and each.identity.sector != "JRN"]
        kind = "several or a body"
    else:
        wanted = "m" if word in _MALE else "f"
        people = [each for each in near if each.identity.sort in {Sort.PERSON, Sort.ROLE}]
        fitting = [each for each in people if each.identity.gender in {"", wanted}]
        known = [each for each in fitting if each.identity.gender == wanted]
        fitting = known if known and wanted == "f" else fitting
        kind = "male" if wanted == "m" else "female"
    fitting = [each for each in fitting if not _shares_verb(reading, each, token)]
    best = _best(reading, fitting, sentence, token)
    return (best.identity, f"{word!r}: nearest fitting subject before it ({kind})") if best else None


def _shares_verb(reading: Reading, each: Said, token: Token) -> bool:
    """Tell whether a mention is the subject of the very verb whose object the pronoun is ("X told him")."""
    head = reading.doc[each.candidate.head]
    return token.dep_ in {"dobj", "dative"} and head.dep_ in _SUBJECTS and head.head.i == token.head.i


def _role(candidate: Candidate, said: Sequence[Said]) -> tuple[Identity, str] | None:
    """Return the last person whose office has the words of "the Russian minister"."""
    if not candidate.nouns:
        return None
    for each in reversed(said):
        identity = each.identity
        if identity.sort not in {Sort.PERSON, Sort.ROLE} or identity.single is not None:
            continue
        if candidate.country and identity.country not in {"", candidate.country}:
            continue
        if any(_office_has(office, candidate.nouns) for office in identity.offices):
            return identity, f"last person before whose office has {' '.join(candidate.nouns)!r}"
    return None


def _office_has(office: tuple[str, ...], nouns: tuple[str, ...]) -> bool:
    if office[-1] == nouns[-1]:
        return set(nouns) <= set(office)
    wider = _table("hypernyms").get(nouns[-1], ())
    text = " ".join(office)
    return len(nouns) == 1 and any(
        text == office_name or text.endswith(" " + office_name) for office_name in wider
    )


def _bare_group(
    candidate: Candidate, near: Sequence[Said], said: Sequence[Said]
) -> tuple[Identity, str] | None:
    """Return what "the military" or "the company" takes up: the same noun, or a body of that kind, before."""
    if candidate.country or not candidate.definite or not candidate.nouns:
        return None
    noun = synonym(candidate.nouns)
    told = [
        each.identity
        for each in reversed(said)
        if each.identity.sort is candidate.sort
        and each.identity.country
        and noun in {synonym(office) for office in each.identity.offices}
    ]
    if len({other.country for other in told}) > 1:
        return None
    if told:
        return told[0], f"{' '.join(candidate.nouns)!r} told with its country before"
    kinds = _table("bodies_by_noun").get(" ".join(candidate.nouns), ())
    if candidate.sort is Sort.BODY:
        for each in reversed(near):
            if each.identity.sort is Sort.BODY and each.identity.entry and each.identity.entry.sort in kinds:
                return each.identity, f"last {' '.join(candidate.nouns)} named before"
    return None


@cache
def _synonyms() -> dict[str, str]:
    groups: list[list[str]] = data.read_toml("actors/groups.toml")["synonyms"]
    return {word: group[0] for group in groups for word in group}


def synonym(nouns: tuple[str, ...]) -> str:
    """Return the noun by which groups are compared: "military" gives "armed forces"."""
    text = " ".join(nouns)
    known = _synonyms()
    for start in range(len(nouns)):
        tail = " ".join(nouns[start:])
        if tail in known:
            return known[tail]
    return text
