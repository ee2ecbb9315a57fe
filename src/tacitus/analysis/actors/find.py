"""Finds the actors of a report: candidates, then one identity each, then who "he" and "the minister" are."""

from __future__ import annotations

from tacitus import data
from tacitus.analysis.actors import coreference
from tacitus.analysis.actors.codes import cameo_code
from tacitus.analysis.actors.coreference import Said
from tacitus.analysis.actors.groups import find_groups, find_known, find_tagged_bodies
from tacitus.analysis.actors.identities import Identity, identify_people
from tacitus.analysis.actors.people import find_people
from tacitus.analysis.actors.reading import Candidate, Reading, Sort
from tacitus.analysis.actors.registry import VERSION_FOLDER
from tacitus.analysis.actors.words import fold
from tacitus.analysis.document import Located, ParsedReport
from tacitus.records.actor import Actor, ActorKind, Mention, MentionKind, Post
from tacitus.records.ids import ActorId, content_id
from tacitus.records.trace import Trace

_KINDS = {
    Sort.PERSON: ActorKind.PERSON,
    Sort.ROLE: ActorKind.PERSON,
    Sort.COUNTRY: ActorKind.COUNTRY,
    Sort.GOVERNMENT: ActorKind.GOVERNMENT,
    Sort.BODY: ActorKind.BODY,
    Sort.GROUP: ActorKind.GROUP,
}


def find_actors(parsed: ParsedReport) -> tuple[tuple[Actor, ...], tuple[Located[Mention], ...]]:
    """Return the actors of a report and every mention of them, mentions in token order.

    An actor known to the registry has the same id in every report; one known by words alone has an id from
    its name, country and sector, so that the same spelling is the same actor everywhere.
    """
    if not len(parsed.doc):
        return (), ()
    said = _cast(Reading(parsed))
    actors: dict[ActorId, Actor] = {}
    mentions: list[Located[Mention]] = []
    made: dict[int, Actor] = {}
    seen: set[tuple[int, int]] = set()
    for each, reason in said:
        identity, candidate = each.identity, each.candidate
        actor = made.get(id(identity))
        if actor is None:
            actor = made[id(identity)] = _actor(identity, parsed)
        actors.setdefault(actor.id, actor)
        if (candidate.start, candidate.end) in seen:
            continue
        seen.add((candidate.start, candidate.end))
        trace = Trace(candidate.rule, data.version(VERSION_FOLDER), reason or candidate.reason or "named")
        span = parsed.span(candidate.start, candidate.end)
        mention = Mention.make(actor.id, span, candidate.kind, trace)
        mentions.append(Located(mention, candidate.start, candidate.end))
    return tuple(actors.values()), tuple(mentions)


def _cast(reading: Reading) -> list[tuple[Said, str]]:
    """Walk through the candidates in order; give each its identity, with the reason for those resolved."""
    people = identify_people(find_people(reading), reading.on)
    known = {id(candidate): identity for candidate, identity in people}
    others = [*find_known(reading), *find_groups(reading), *find_tagged_bodies(reading)]
    others += [*coreference.country_epithets(reading), *coreference.pronouns(reading)]
    ordered = sorted(
        [candidate for candidate, _ in people] + others, key=lambda each: (each.start, -each.end)
    )
    by_key: dict[tuple[str, ...], Identity] = {}
    said: list[Said] = []
    found: list[tuple[Said, str]] = []
    for candidate in ordered:
        reason = ""
        identity = known.get(id(candidate))
        if identity is None and _wants_antecedent(candidate):
            resolved = coreference.resolve(reading, candidate, said)
            if resolved:
                identity, reason = resolved
                _learn(identity, candidate)
        if identity is None:
            identity = _own_identity(candidate, by_key)
        if identity is None:
            continue
        each = Said(candidate, identity, reading.parsed.sentence_index(candidate.head))
        said.append(each)
        found.append((each, reason))
    return found


def _wants_antecedent(candidate: Candidate) -> bool:
    if candidate.kind in {MentionKind.PRONOUN, MentionKind.EPITHET}:
        return True
    return candidate.definite and candidate.sort in {Sort.ROLE, Sort.GROUP, Sort.BODY, Sort.GOVERNMENT}


def _learn(identity: Identity, candidate: Candidate) -> None:
    """Take over a country that only the short form tells: "the Russian deputy foreign minister"."""
    if candidate.sort is Sort.ROLE and candidate.country and not identity.country:
        identity.country = candidate.country
        identity.reason += f"; country from {candidate.name!r}"


def _own_identity(candidate: Candidate, by_key: dict[tuple[str, ...], Identity]) -> Identity | None:
    """Return the identity that a candidate has by its own words, or None when its words point at nobody."""
    if candidate.kind in {MentionKind.PRONOUN, MentionKind.EPITHET}:
        return None
    if candidate.sort is Sort.ROLE and not candidate.definite:
        key: tuple[str, ...] = ("single", str(candidate.start))
    elif candidate.entry is not None:
        key = ("entry", candidate.entry.key)
    elif candidate.sort is Sort.GOVERNMENT:
        if not candidate.country:
            return None
        key = ("government", candidate.country, candidate.sector)
    elif candidate.nouns:
        key = (
            "noun",
            candidate.sort,
            candidate.country,
            candidate.sector,
            coreference.synonym(candidate.nouns),
        )
    else:
        key = ("name", fold(candidate.name))
    identity = by_key.get(key)
    if identity is None:
        identity = by_key[key] = Identity(
            candidate.sort,
            candidate.name,
            candidate.country,
            candidate.sector,
            candidate.entry,
            rule=candidate.rule,
            reason=candidate.reason,
            single=candidate.start if key[0] == "single" else None,
        )
        if candidate.sort is Sort.GOVERNMENT and candidate.sector == "GOV":
            identity.names.append(candidate.name)
            identity.name = f"government of {candidate.country}"
    identity.adopt(candidate)
    if candidate.nouns:
        identity.offices.append(candidate.nouns)
    return identity


def _actor(identity: Identity, parsed: ParsedReport) -> Actor:
    country, sector, reason, posts = _coded(identity, parsed)
    name = identity.entry.name if identity.entry else identity.name
    names = tuple(dict.fromkeys(each for each in (identity.name, *identity.names) if each != name))
    return Actor(
        id=_actor_id(identity, country, sector, parsed),
        name=name,
        kind=_KINDS[identity.sort],
        country=country,
        sector=sector,
        cameo=cameo_code(country, sector),
        trace=Trace(identity.rule or "named", data.version(VERSION_FOLDER), reason),
        names=names,
        posts=posts,
        in_registry=identity.entry is not None,
    )


def _coded(identity: Identity, parsed: ParsedReport) -> tuple[str, str, str, tuple[Post, ...]]:
    """Return country, sector, reason and posts: by the report's own words, else by the registry's post."""
    entry, on = identity.entry, parsed.report.published.day
    country, sector = identity.country, identity.sector
    posts: tuple[Post, ...] = ()
    reason = identity.reason or "named in the report"
    if identity.title and sector:
        posts = (Post(identity.title, country, sector, source="report"),)
    if entry is not None and identity.sort is Sort.PERSON:
        post, held = entry.post_on(on)
        posts = posts or entry.posts
        country = country or entry.country
        if not sector and post is not None:
            sector = post.sector if held or post.sector not in {"GOV", "LEG", "JUD", "MIL"} else "ELI"
            reason += f"; {post.title}" + ("" if held else f" until {post.end}")
    elif entry is not None:
        country, sector = country or entry.country, sector or entry.sector
    return country, sector, reason, posts


def _actor_id(identity: Identity, country: str, sector: str, parsed: ParsedReport) -> ActorId:
    if identity.entry is not None:
        return identity.entry.id
    if identity.single is not None:
        return ActorId(content_id("a", parsed.report.id, identity.single))
    if identity.sort is Sort.GOVERNMENT:
        return ActorId(content_id("a", "government", country, sector))
    if identity.sort in {Sort.GROUP, Sort.BODY, Sort.ROLE} and identity.offices:
        return ActorId(content_id("a", "noun", country, sector, coreference.synonym(identity.offices[0])))
    return ActorId(content_id("a", fold(identity.name), country, sector))
