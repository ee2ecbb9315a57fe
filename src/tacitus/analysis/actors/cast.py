"""The walk through a report's candidates, in order: each gets its identity, old or new."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tacitus.analysis.actors import coreference
from tacitus.analysis.actors.coreference import Said
from tacitus.analysis.actors.epithets import (
    country_epithets,
    implied_country,
    reach,
    resolve_epithet,
)
from tacitus.analysis.actors.groups import (
    find_acronyms,
    find_groups,
    find_known,
    find_tagged_bodies,
    follows_comma,
    follows_the,
)
from tacitus.analysis.actors.home import at_home, at_place
from tacitus.analysis.actors.identities import Identity, identify_people
from tacitus.analysis.actors.joint import pair_of, pairs, parties
from tacitus.analysis.actors.people import find_people
from tacitus.analysis.actors.reading import Candidate, Reading, Sort
from tacitus.analysis.actors.words import fold, key_of
from tacitus.records.actor import MentionKind

_SEVERAL = frozenset({Sort.GROUP, Sort.BODY, Sort.GOVERNMENT})


def cast_of(reading: Reading) -> tuple[list[Said], date | None]:
    """Return every mention with its identity, in token order, and the day on which posts count."""
    day = reading.parsed.report.published.day
    identified = identify_people(find_people(reading), day, reading.registry)
    cast = _Cast(reading, identified.said)
    others = [
        *pairs(reading),
        *find_groups(reading),
        *parties(reading),
        *find_known(reading),
        *find_tagged_bodies(reading),
        *find_acronyms(reading),
    ]
    others += [*country_epithets(reading), *coreference.pronouns(reading)]
    people = [candidate for candidate, _ in identified.said]
    for candidate in sorted(people + others, key=lambda each: (each.start, -each.end)):
        cast.add(candidate)
    return cast.finish(), identified.on


class _Cast:
    """The identities met so far, and what may still be found out about mentions that came too early."""

    def __init__(self, reading: Reading, people: list[tuple[Candidate, Identity]]) -> None:
        self.reading = reading
        self.known = {id(candidate): identity for candidate, identity in people}
        self.beside = {person.beside: identity for person, identity in people if person.beside is not None}
        self.by_key: dict[tuple[str, ...], Identity] = {}
        self.said: list[Said] = []
        self.waiting: list[Candidate] = []
        self.held: list[Candidate] = []
        self.later: list[Candidate] = []

    def add(self, candidate: Candidate) -> None:
        """Give a candidate its identity, or keep it for later when what it points at has not been named."""
        ends = [reach(self.reading, each) for each in self.held] if self.held else []
        if ends and candidate.start >= max(ends):
            self._release()
            ends = []
        inside = any(
            each.start <= candidate.start and candidate.end <= end
            for each, end in zip(self.held, ends, strict=True)
        )
        if self._wants_owner(candidate) and not inside:
            self.held.append(candidate)
            return
        self._place(candidate)

    def _wants_owner(self, candidate: Candidate) -> bool:
        """Tell whether whose a group or official is must be found out: no country is told with it."""
        owned = self.reading.texts[candidate.start].lower() in {"its", "their"}
        several = candidate.sort in _SEVERAL or (candidate.sort is Sort.ROLE and owned)
        return several and not candidate.country and bool(candidate.nouns)

    def _release(self, *, last: bool = False) -> None:
        """Place groups kept back until the names inside them ("this country's armed forces") were known."""
        held, self.held = self.held, []
        for candidate in held:
            end = reach(self.reading, candidate)
            if not last and any(candidate.start <= each.start < end for each in self.waiting):
                self.later.append(candidate)
                continue
            country, reason = implied_country(self.reading, candidate, self.said)
            reason = f"{candidate.reason}; {reason}" if country else candidate.reason
            self._place(replace(candidate, country=country, reason=reason))

    def finish(self) -> list[Said]:
        """Place what waits, and return all mentions in token order, the longer before those inside it."""
        self._release()
        for candidate in self.waiting:
            code, reason = resolve_epithet(self.reading, candidate, self.said)
            if code:
                self._say(candidate, self._country(code), f"{reason}, looking ahead")
        self.held = self.later
        self._release(last=True)
        at_place(self.reading, self.said)
        at_home(self.reading, self.said)
        return sorted(self.said, key=lambda each: (each.candidate.start, -each.candidate.end))

    def _place(self, candidate: Candidate) -> None:
        identity, reason = self._identity(candidate)
        if identity is not None:
            self._say(candidate, identity, reason)
            if candidate.kind is MentionKind.PRONOUN:
                for label in coreference.predicates(self.reading, candidate):
                    self._say(label, identity, f"said of {candidate.name!r}")
        elif candidate.kind is MentionKind.EPITHET and candidate.title == "this":
            self.waiting.append(candidate)

    def _say(self, candidate: Candidate, identity: Identity, reason: str) -> None:
        sentence = self.reading.parsed.sentence_index(candidate.head)
        self.said.append(Said(candidate, identity, sentence, reason))

    def _identity(self, candidate: Candidate) -> tuple[Identity | None, str]:
        if id(candidate) in self.known:
            return self.known[id(candidate)], ""
        if candidate.sort is Sort.ROLE and candidate.head in self.beside:
            self._lend(self.beside[candidate.head], candidate)
            return self.beside[candidate.head], "stands beside the name"
        named = self._apposed(candidate)
        if named:
            return named, f"stands beside {named.name}"
        resolved: tuple[Identity, str] | None = None
        if candidate.title == "both" and candidate.rule == "pair":
            return self._pair(candidate)
        if candidate.kind is MentionKind.EPITHET:
            code, reason = resolve_epithet(self.reading, candidate, self.said)
            resolved = (self._country(code), reason) if code else None
        elif _points_back(candidate):
            resolved = coreference.resolve(self.reading, candidate, self.said)
        elif candidate.sort is Sort.BODY:
            resolved = _short_body(self.reading, candidate, self.said)
        if resolved:
            _learn(resolved[0], candidate)
            if candidate.sort is Sort.BODY and not candidate.nouns:
                self.by_key.setdefault(("name", fold(candidate.name)), resolved[0])
            return resolved
        return self._own(candidate), ""

    def _apposed(self, candidate: Candidate) -> Identity | None:
        """Return the body beside whose name a description stands: "NATO, the alliance, ..."."""
        head = self.reading.doc[candidate.head]
        if candidate.sort is not Sort.BODY or not candidate.nouns:
            return None
        after_comma = follows_comma(self.reading, candidate)
        for each in reversed(self.said[-8:]):
            apposed = head.dep_ == "appos" and each.candidate.head == head.head.i
            right_before = after_comma and each.candidate.end == candidate.start - 1
            if (apposed or right_before) and each.identity.sort is Sort.BODY:
                return each.identity
        return None

    def _lend(self, identity: Identity, candidate: Candidate) -> None:
        """Give "its spokesman, X" the sector and country of the body named before."""
        bodies = [each.identity for each in self.said if each.identity.sort in _SEVERAL]
        if self.reading.doc[candidate.start].lower_ == "its" and not identity.sector and bodies:
            identity.sector = bodies[-1].sector
            identity.country = identity.country or bodies[-1].country
            identity.reason += f"; speaks for {bodies[-1].name}"

    def _pair(self, candidate: Candidate) -> tuple[Identity | None, str]:
        """Return the two countries that "both sides" are, as one group without a code of its own."""
        pair = pair_of(self.reading, candidate, self.said)
        if pair is None:
            return None, ""
        lands = [self.reading.registry.countries[each.identity.country] for each in pair]
        name = " and ".join(land.name for land in lands)
        fresh = Identity(Sort.GROUP, name, rule="pair", reason="two countries told as one group")
        identity = self.by_key.setdefault(("pair", *(land.key for land in lands)), fresh)
        return identity, f"the only two countries told before it: {name}"

    def _country(self, code: str) -> Identity:
        entry = self.reading.registry.countries[code]
        fresh = Identity(
            Sort.COUNTRY, entry.name, code, entry.sector, entry, rule="registry-name", reason="pointed at"
        )
        return self.by_key.setdefault(("entry", entry.key), fresh)

    def _own(self, candidate: Candidate) -> Identity | None:
        """Return the identity that a candidate has by its own words, or None when they point at nobody."""
        key = _key(candidate)
        if not key:
            return None
        identity = self.by_key.get(key)
        if identity is None:
            identity = self.by_key[key] = Identity(
                candidate.sort,
                candidate.name,
                candidate.country,
                candidate.sector,
                candidate.entry,
                rule=candidate.rule,
                reason=candidate.reason,
                shared_noun=candidate.entry is not None and key[0] == "noun",
                single=candidate.start if key[0] == "single" else None,
            )
            if candidate.sort is Sort.GOVERNMENT and candidate.sector == "GOV":
                country = self.reading.registry.countries.get(candidate.country)
                identity.names.append(candidate.name)
                identity.name = f"government of {country.name if country else candidate.country}"
        identity.adopt(candidate)
        if candidate.nouns:
            identity.offices.append(candidate.nouns)
        return identity


def _points_back(candidate: Candidate) -> bool:
    several = candidate.sort in {*_SEVERAL, Sort.ROLE}
    return candidate.kind is MentionKind.PRONOUN or (candidate.definite and several)


def _key(candidate: Candidate) -> tuple[str, ...]:
    """Return what makes a candidate the same as another by its words; empty when they point at nobody."""
    key: tuple[str, ...] = ("name", fold(candidate.name))
    if candidate.kind in {MentionKind.PRONOUN, MentionKind.EPITHET} or candidate.rule == "acronym":
        key = ()
    elif candidate.sort is Sort.ROLE and not candidate.definite:
        key = ("single", str(candidate.start))
    elif candidate.entry is not None:
        own = " ".join(key_of(candidate.entry.name))
        shared = coreference.synonym(key_of(candidate.entry.name))
        key = ("entry", candidate.entry.key)
        if candidate.country and shared != own:
            key = ("noun", candidate.country, candidate.sector, shared)
    elif candidate.sort is Sort.GOVERNMENT:
        key = ("government", candidate.country, candidate.sector) if candidate.country else ()
    elif candidate.nouns:
        key = ("noun", candidate.country, candidate.sector, coreference.synonym(candidate.nouns))
    return key


def _short_body(reading: Reading, candidate: Candidate, said: list[Said]) -> tuple[Identity, str] | None:
    """Return the body that an acronym in brackets or one word of its name takes up, and why."""
    doc, last = reading.doc, said[-1] if said else None
    bracketed = last is not None and doc.text_of(last.candidate.end, candidate.start) == "("
    if bracketed and last and candidate.name.isupper() and last.identity.sort in {Sort.BODY, Sort.GROUP}:
        return last.identity, f"in brackets after {last.identity.name}"
    if candidate.rule == "tagged-body" and follows_the(reading, candidate.start):
        short = key_of(candidate.name)
        for each in reversed(said):
            words = key_of(each.identity.entry.name if each.identity.entry else each.identity.name)
            if each.identity.sort is Sort.BODY and len(words) > len(short) and set(short) <= set(words):
                return each.identity, f"short for {each.identity.name}"
    return None


def _learn(identity: Identity, candidate: Candidate) -> None:
    """Take over a country that only the short form tells: "the Russian deputy foreign minister"."""
    if candidate.sort is Sort.ROLE and candidate.country and not identity.country:
        identity.country = candidate.country
        identity.reason += f"; country from {candidate.name!r}"
