"""Merges users' lists over the registry: their entries are read first, what they correct keeps its id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from tacitus.analysis.actors.lists.checks import OwnActor
from tacitus.analysis.actors.lists.rows import Fault
from tacitus.analysis.actors.registry import DECOY, Entry, Form, Listed, Written, decoy
from tacitus.analysis.actors.sectors import SectorLexicon, SectorWord
from tacitus.analysis.actors.words import key_of
from tacitus.records.actor import ActorKind, Post

_KINDS = {"person": ActorKind.PERSON, "country": ActorKind.COUNTRY, "group": ActorKind.GROUP}
_WORDS = frozenset({"word", "body word"})
_Key = tuple[str, ...]


class Merged:
    """The entries of a registry, changed by lists one after the other."""

    def __init__(self, entries: Iterable[Listed], sectors: SectorLexicon) -> None:
        """Take the entries and sector words to begin with."""
        self.faults: list[Fault] = []
        self._listed: dict[str, Listed] = {each.entry.key: each for each in entries}
        self._own: dict[str, None] = {}
        """Keys of the entries that a list added or corrected, in order."""
        self._words = dict(sectors.words)
        self._by_name: dict[_Key, dict[str, None]] = {}
        for each in self._listed.values():
            self._index(each)

    @property
    def entries(self) -> list[Listed]:
        """The entries, those that lists touched first: they are the first reading of their names."""
        own = [self._listed[key] for key in self._own if key in self._listed]
        return own + [each for key, each in self._listed.items() if key not in self._own]

    @property
    def sectors(self) -> SectorLexicon:
        """The sector words."""
        longest: dict[str, int] = {}
        for key in self._words:
            longest[key[0]] = max(longest.get(key[0], 0), len(key))
        return SectorLexicon(self._words, longest)

    def apply(self, actors: Sequence[OwnActor]) -> None:
        """Change the entries as a list says; a removal of what is not there is a fault."""
        for actor in actors:
            key = key_of(actor.name)
            if actor.action == "remove":
                if not self._remove(actor, key):
                    told = f"there is no {actor.kind or 'actor or word'} {actor.name!r} to remove"
                    self.faults.append(Fault(actor.line, f"{told}: see tacitus actors show"))
            elif actor.kind in _WORDS:
                is_body = actor.kind == "body word"
                word = SectorWord(body=actor.sector) if is_body else SectorWord(person=actor.sector)
                self._words.update({each: word for each in map(key_of, (actor.name, *actor.aliases)) if each})
            elif actor.kind == "nobody":
                for name in (actor.name, *actor.aliases):
                    self._take_out(key_of(name))
                    self._put(decoy(name))
            else:
                self._tell(actor, key)

    def _index(self, each: Listed) -> None:
        for name, _, _ in each.written:
            self._by_name.setdefault(key_of(name), {})[each.entry.key] = None

    def _put(self, each: Listed) -> None:
        self._listed[each.entry.key] = each
        self._own[each.entry.key] = None
        self._index(each)

    def _named(self, key: _Key) -> list[Listed]:
        found = (self._listed.get(entry_key) for entry_key in self._by_name.get(key, ()))
        return [each for each in found if each and any(key_of(name) == key for name, _, _ in each.written)]

    def _remove(self, actor: OwnActor, key: _Key) -> bool:
        if actor.kind in {"", *_WORDS} and key in self._words:
            del self._words[key]
            return True
        return actor.kind not in _WORDS and self._take_out(key, lambda each: _fits(actor, each))

    def _take_out(self, key: _Key, wanted: Callable[[Listed], bool] = lambda _: True) -> bool:
        """Take out the actors of a name; where it is one spelling of several, that spelling alone."""
        found = [each for each in self._named(key) if wanted(each)]
        for each in found:
            kept = tuple(form for form in each.written if key_of(form[0]) != key)
            if not kept or key_of(each.entry.name) == key:
                del self._listed[each.entry.key]
            else:
                self._listed[each.entry.key] = replace(each, written=kept)
        return bool(found)

    def _tell(self, actor: OwnActor, key: _Key) -> None:
        known = self._known(actor, key)
        if known is None:
            self._put(_new(actor, f"own/{actor.kind or 'body'}/{actor.country}/{'-'.join(key)}"))
        elif actor.action == "replace":
            for each in self._named(key):
                if each is not known and _fits(actor, each) and key_of(each.entry.name) == key:
                    del self._listed[each.entry.key]
            self._put(_new(_completed(actor, known.entry), known.entry.key))
        else:
            self._put(_told(known, actor))

    def _known(self, actor: OwnActor, key: _Key) -> Listed | None:
        """Return the entry that a list's actor is: of its name, kind and country; a country also by code."""
        fitting = [each for each in self._named(key) if _fits(actor, each)]
        if not fitting and actor.kind == "country":
            fitting = [each for each in self._listed.values() if _is_state(each.entry, actor.country)]
        own = [each for each in fitting if key_of(each.entry.name) == key]
        return next(iter([*own, *fitting]), None)


def _is_state(entry: Entry, code: str) -> bool:
    return entry.kind is ActorKind.COUNTRY and entry.country == code


def _fits(actor: OwnActor, each: Listed) -> bool:
    """Tell whether a list's actor can be a known one of its name: not of another kind or country."""
    entry = each.entry
    if entry.sort == DECOY:
        return actor.kind in {"", "nobody"}
    kind = _KINDS.get(actor.kind, ActorKind.BODY)
    several = {ActorKind.BODY, ActorKind.GROUP}
    same = not actor.kind or entry.kind is kind or {entry.kind, kind} <= several
    countries = {entry.country, *(post.country for post in entry.posts)}
    told = {actor.country, *(post.country for post in actor.posts)} - {""}
    return same and (not told or not countries - {""} or bool(told & countries))


def _completed(actor: OwnActor, entry: Entry) -> OwnActor:
    """Return an actor with the kind that a replaced entry had, when the list does not say."""
    kinds = {kind: name for name, kind in _KINDS.items()}
    return replace(
        actor, kind=actor.kind or kinds.get(entry.kind, "body"), country=actor.country or entry.country
    )


def _new(actor: OwnActor, key: str) -> Listed:
    kind = _KINDS.get(actor.kind, ActorKind.BODY)
    entry = Entry(
        key=key,
        name=actor.name,
        kind=kind,
        country=actor.country,
        sector=actor.sector,
        names=actor.aliases,
        posts=_standing(actor, kind),
        sort=actor.kind or "body",
        gender=actor.gender,
    )
    return Listed(entry, tuple(_written(actor, actor.sector)))


def _standing(actor: OwnActor, kind: ActorKind) -> tuple[Post, ...]:
    """Return an actor's posts; what a person is at all times is a post without days."""
    posts = tuple(replace(post, country=post.country or actor.country) for post in actor.posts)
    if kind is ActorKind.PERSON and actor.sector:
        posts = (Post(actor.name, actor.country, actor.sector, source="own list"), *posts)
    return posts


def _written(actor: OwnActor, sector: str) -> Iterator[Written]:
    for name in (actor.name, *actor.aliases):
        yield name, Form.NAME, sector
    for name in actor.adjectives:
        yield name, Form.ADJECTIVE, sector
        yield name, Form.PEOPLE, sector


def _told(known: Listed, actor: OwnActor) -> Listed:
    """Return a known entry with what a list adds: spellings, a sector, posts in place of those they meet."""
    entry = known.entry
    sector = actor.sector or entry.sector
    own = _standing(actor, entry.kind)
    kept = tuple(post for post in entry.posts if not any(_takes_place(new, post) for new in own))
    spelled = {key_of(name) for name, _, _ in known.written}
    added = tuple(form for form in _written(actor, sector) if key_of(form[0]) not in spelled)
    written = known.written
    if actor.sector:
        written = tuple((name, form, sector if form is Form.NAME else old) for name, form, old in written)
    changed = replace(
        entry,
        sector=sector,
        names=tuple(dict.fromkeys((*entry.names, *(name for name, _, _ in added)))),
        posts=(*kept, *own),
        gender=actor.gender or entry.gender,
    )
    return Listed(changed, (*written, *added))


def _takes_place(new: Post, old: Post) -> bool:
    """Tell whether a list's post corrects a known one: the same title at the same time."""
    if new.title.lower() != old.title.lower():
        return False
    ends_before = new.end is not None and old.start is not None and new.end <= old.start
    begins_after = new.start is not None and old.end is not None and new.start >= old.end
    return not ends_before and not begins_after
