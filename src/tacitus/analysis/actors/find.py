"""Finds the actors of a report: candidates, then one identity each, then who "he" and "the minister" are."""

from __future__ import annotations

from datetime import date

from tacitus.analysis.actors import coreference
from tacitus.analysis.actors.cast import cast_of
from tacitus.analysis.actors.codes import cameo_code
from tacitus.analysis.actors.identities import Identity
from tacitus.analysis.actors.reading import Reading, Sort
from tacitus.analysis.actors.registry import OFFICES, Registry, load_registry
from tacitus.analysis.actors.words import fold, key_of
from tacitus.analysis.document import Located, ParsedReport
from tacitus.records.actor import Actor, ActorKind, Mention, Post
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


def find_actors(
    parsed: ParsedReport, registry: Registry | None = None
) -> tuple[tuple[Actor, ...], tuple[Located[Mention], ...]]:
    """Return the actors of a report and every mention of them, mentions in token order.

    An actor known to the registry has the same id in every report; one known by words alone has an id from
    its name, country and sector, so that the same spelling is the same actor everywhere.

    Args:
        parsed: The report.
        registry: The actors known; None for those installed.
    """
    if not len(parsed.doc):
        return (), ()
    registry = registry or load_registry()
    said, on = cast_of(Reading(parsed, registry))
    actors: dict[ActorId, Actor] = {}
    mentions: list[Located[Mention]] = []
    made: dict[int, Actor] = {}
    seen: set[tuple[int, int]] = set()
    for each in said:
        identity, candidate = each.identity, each.candidate
        actor = made.get(id(identity))
        if actor is None:
            actor = made[id(identity)] = _actor(identity, parsed, on, registry.version)
        actors.setdefault(actor.id, actor)
        if (candidate.start, candidate.end) in seen:
            continue
        seen.add((candidate.start, candidate.end))
        trace = Trace(candidate.rule, registry.version, each.reason or candidate.reason or "named")
        span = parsed.span(candidate.start, candidate.end)
        mention = Mention.make(actor.id, span, candidate.kind, trace)
        mentions.append(Located(mention, candidate.start, candidate.end))
    return tuple(actors.values()), tuple(mentions)


def _actor(identity: Identity, parsed: ParsedReport, on: date | None, version: str) -> Actor:
    country, sector, reason, posts = _coded(identity, on)
    name = identity.entry.name if identity.entry else identity.name
    kind = _KINDS[identity.sort]
    own_outlet = set(key_of(name)) <= set(key_of(parsed.report.outlet))
    if identity.entry is None and own_outlet and identity.sort in {Sort.PERSON, Sort.BODY}:
        kind, sector, reason = ActorKind.BODY, "JRN", "the report's own outlet"
    names = tuple(dict.fromkeys(each for each in (identity.name, *identity.names) if each != name))
    return Actor(
        id=_actor_id(identity, country, sector, parsed),
        name=name,
        kind=kind,
        country=country,
        sector=sector,
        cameo=cameo_code(country, sector),
        trace=Trace(identity.rule or "named", version, _marked(reason, identity, country + sector)),
        names=names,
        posts=posts,
        in_registry=identity.entry is not None,
    )


def _marked(reason: str, identity: Identity, codes: str) -> str:
    """Return a reason that says so when the codes of an unknown actor are inferred from words."""
    return f"inferred from the words: {reason}" if codes and identity.entry is None else reason


def _coded(identity: Identity, on: date | None) -> tuple[str, str, str, tuple[Post, ...]]:
    """Return country, sector, reason and posts: by the report's own words, else by the registry's post."""
    entry = identity.entry
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
            past = on is not None and not held and post.sector in OFFICES
            sector = "ELI" if past else post.sector
            until = "" if held else f" until {post.end}"
            reason += f"; {post.title}{until}" + ("" if on else ", the report's day unknown")
    elif entry is not None:
        country, sector = country or entry.country, sector or entry.sector
    return country, sector, reason, posts


def _actor_id(identity: Identity, country: str, sector: str, parsed: ParsedReport) -> ActorId:
    if identity.entry is not None and not identity.shared_noun:
        return identity.entry.id
    if identity.single is not None:
        return ActorId(content_id("a", parsed.report.id, identity.single))
    if identity.sort is Sort.GOVERNMENT:
        return ActorId(content_id("a", "government", country, sector))
    if identity.sort in {Sort.GROUP, Sort.BODY, Sort.ROLE} and identity.offices:
        return ActorId(content_id("a", "noun", country, sector, coreference.synonym(identity.offices[0])))
    return ActorId(content_id("a", fold(identity.name), country, sector))
