"""Patterns over the parse: where a verb is a cue, who its source is, and which words are its content."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, replace

from tacitus.analysis.tokens import Doc, Token
from tacitus.statements.lexicon import Cue, Lexicon, Takes
from tacitus.statements.tree import (
    VERBS,
    Run,
    child,
    has_to,
    is_passive,
    lemmas_in,
    noun_phrase,
    quoted_saying,
    runs,
    speaker_of,
    subject_of,
    subtree,
)

_CLAUSE_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_INFINITIVES = frozenset({"xcomp", "ccomp", "pcomp", "advcl"})
_OF_NOUNS = frozenset({"by", "of", "about", "as", "between", "against", "toward", "towards", "from"})
_RELATIVE_TAGS = frozenset({"WP", "WDT"})
_AUXILIARIES = frozenset({"aux", "auxpass", "neg"})
_CLAUSE_MARKS = frozenset({"that", "whether", "if"})
_IN = frozenset({"in", "at", "on", "during"})
_BESIDE = frozenset({"inverted", "parenthesis"})
"""Patterns in which the cue's clause stands beside what is said."""


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as found in the parse, in tokens."""

    pattern: str
    """Name of the pattern, such as `said-that`."""
    cue: Cue
    head: int
    """The cue's main token."""
    cue_run: Run
    source: Run | None
    """The source's noun phrase; None when nobody is named."""
    source_head: int | None
    content: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """A verb that may be a cue, with the entry of the lexicon and the tokens of its particle."""

    verb: Token
    cue: Cue
    tail: tuple[Token, ...]


def find_cues(doc: Doc, lexicon: Lexicon) -> Iterator[Found]:
    """Yield every attribution by a verb that the parse shows, in the order of the cues."""
    for token in lemmas_in(doc, lexicon.words["verb"]):
        if token.pos_ not in VERBS or token.dep_ == "prep":  # "compared with" is a preposition
            continue
        sites = (site(token, cue) for cue in lexicon.of("verb", token.lemma_.lower()))
        found = next((got for each in sites if each is not None and (got := match(each)) is not None), None)
        if found is not None:
            yield found


def site(verb: Token, cue: Cue) -> Site | None:
    """Return where a cue stands; None when the verb has not the cue's particle or preposition."""
    tail: list[Token] = []
    for word in cue.particle.split():
        holders = (tail[-1], verb) if tail else (verb,)
        near = (each for holder in holders for each in holder.children)
        found = next((each for each in near if each.lower_ == word and each.i > verb.i), None)
        if found is None:
            return None
        tail.append(found)
    return Site(verb, cue, tuple(tail))


def match(place: Site) -> Found | None:
    """Return the attribution that a cue makes with the first of its complements present, or None."""
    for pattern, frame in FRAMES:
        tokens = frame(place)
        if not tokens:
            continue
        saying = quoted_saying(place.verb) if pattern in _BESIDE else None
        source = speaker_of(place.verb) if saying is None else subject_of(saying)
        if source is not None and source.i in tokens:
            tokens, source = _without_source(place.verb, tokens, source)
        content = runs(place.verb.doc, tokens)
        if content:
            phrase = None if source is None else noun_phrase(source)
            head = None if source is None else source.i
            cue_head, cue_run = place.verb.i, _cue_run(place)
            if saying is not None:
                cue_head, cue_run = saying.i, (saying.i, saying.i + 1)
            return Found(pattern, _cue(place.cue, pattern), cue_head, cue_run, phrase, head, content)
    return None


def _without_source(verb: Token, tokens: list[int], source: Token) -> tuple[list[int], Token | None]:
    """Part the speaker from what is said before: "It will hold, NAME, the TITLE, said"."""
    start = noun_phrase(source)[0]
    said = [index for index in tokens if index < start or index > verb.i]
    if source.i < verb.i and said and said[0] < start:
        return said, source
    return tokens, None


def _cue(cue: Cue, pattern: str) -> Cue:
    other = cue.act_to if pattern == "infinitive" else None
    return cue if other is None else replace(cue, act=other)


def _cue_run(place: Site) -> Run:
    doc, verb = place.verb.doc, place.verb
    start = verb.i
    while start > 0 and doc[start - 1].head == verb and doc[start - 1].dep_ in _AUXILIARIES:
        start -= 1
    end = verb.i + 1
    for token in place.tail:
        if token.i == end:
            end += 1
    if Takes.AS in place.cue.takes and end < len(doc) and doc[end].lower_ == "as":
        end += 1
    return start, end


def _that_clause(place: Site) -> list[int]:
    clause = _clause(place, after=True)
    return [] if clause is None else _without_that(clause)


def _inverted(place: Site) -> list[int]:
    """The clause that is said comes first, or stands on both sides: "…, said X", "…, X said, …"."""
    verb = place.verb
    if not place.cue.takes & {Takes.THAT, Takes.WHETHER}:
        return []
    if verb.dep_ not in {"ROOT", "parataxis", "ccomp"} and not _comma_joined(verb):
        return []
    clause = _clause(place, after=False)
    own = _cue_clause(verb)
    sentence = verb.sent
    closed_before = own[0] > sentence.start and verb.doc[own[0] - 1].text == ","
    if clause is None and verb.dep_ not in {"parataxis", "conj"}:
        return []
    if closed_before and _ends_sentence(verb.doc, own[1], sentence.end):
        return list(range(sentence.start, own[0]))
    if closed_before and verb.doc[own[1]].text == ",":
        return [*range(sentence.start, own[0]), *range(own[1], sentence.end)]
    return [] if clause is None else _without_that(clause)


def _comma_joined(verb: Token) -> bool:
    """Tell whether a comma alone joins a cue's clause to the one before: "It will go, X said"."""
    if verb.dep_ != "conj" or verb.head.dep_ != "ROOT" or child(verb, "nsubj") is None:
        return False
    return not any(each.dep_ == "cc" and verb.head.i < each.i < verb.i for each in verb.head.children)


def _cue_clause(verb: Token) -> Run:
    """Return the tokens of a short cue clause: the verb, its helpers and its subject."""
    start = end = verb.i
    for each in verb.children:
        if each.dep_ in _AUXILIARIES or each.dep_ == "advmod":
            start, end = min(start, each.i), max(end, each.i)
        elif each.dep_ in {"nsubj", "dobj", "dative"}:
            start, end = min(start, each.left_edge.i), max(end, each.right_edge.i)
    return start, end + 1


def _ends_sentence(doc: Doc, start: int, end: int) -> bool:
    """Tell whether nothing but a stop, a time or a place follows: no comma and no verb."""
    return all(doc[i].text != "," and doc[i].pos_ not in VERBS for i in range(start, end))


def _parenthesis(place: Site) -> list[int]:
    verb = place.verb
    if verb.dep_ != "parataxis" or verb.head.pos_ not in VERBS or child(verb, "ccomp") is not None:
        return []
    return subtree(verb.head, {verb.i}) if place.cue.takes & {Takes.THAT, Takes.WHETHER} else []


def _clause(place: Site, *, after: bool) -> Token | None:
    """Return the main word of the clause that is said: finite, or opened by "that" or "whether"."""
    if not place.cue.takes & {Takes.THAT, Takes.WHETHER}:
        return None
    clauses = [
        each
        for each in place.verb.children
        if each.dep_ == "ccomp" and (each.i > place.verb.i) == after and not has_to(each) and _is_finite(each)
    ]
    clauses.sort(key=lambda each: child(each, "mark") is None)
    if clauses or not after:
        return clauses[0] if clauses else None
    for noun in _holders(place):
        for each in noun.rights:
            mark = child(each, "mark")
            if each.dep_ in {"acl", "ccomp"} and mark is not None and mark.lower_ in _CLAUSE_MARKS:
                return each
    return None


def _holders(place: Site) -> Iterator[Token]:
    """Yield nouns on which the parse may hang the clause: "told us that", "said in a statement that"."""
    told = child(place.verb, "dobj", "nsubjpass") if place.cue.told == "object" else None
    if told is not None:
        yield told
    for each in place.verb.rights:
        named = child(each, "pobj") if each.lower_ in _IN else None
        if named is not None:
            yield named


def _is_finite(clause: Token) -> bool:
    return any(each.dep_ in _CLAUSE_SUBJECTS for each in clause.children) or child(clause, "mark") is not None


def _without_that(clause: Token) -> list[int]:
    mark = child(clause, "mark")
    drop = {mark.i} if mark is not None and mark.lower_ == "that" else set()
    return subtree(clause, drop)


def _thing(verb: Token) -> list[int]:
    """Return the tokens of what a verb is about: its object or passive subject, no relative pronoun."""
    thing = child(verb, "dobj", "nsubjpass")
    return [] if thing is None or thing.tag_ in _RELATIVE_TAGS else subtree(thing)


def _as(place: Site) -> list[int]:
    if Takes.AS not in place.cue.takes:
        return []
    complement = _preposition(place.verb, {"as"})
    if complement is None:
        return []
    thing = _thing(place.verb)
    return [*thing, *subtree(complement)] if thing else _below(complement)


def _named(place: Site) -> list[int]:
    names_it = place.verb.dep_ == "acl" and child(place.verb, "agent") is None  # "a town called Ur"
    if Takes.NAMED not in place.cue.takes or names_it:
        return []
    complement = child(place.verb, "oprd")
    if complement is not None:
        return [*_thing(place.verb), *subtree(complement)]
    objects = [each for each in place.verb.rights if each.dep_ == "dobj"]
    if len(objects) > 1:
        return [index for each in objects for index in subtree(each)]
    small = child(place.verb, "ccomp")
    return subtree(small) if small is not None and small.pos_ not in VERBS else []


def _infinitive(place: Site) -> list[int]:
    verb, takes = place.verb, place.cue.takes
    told_of = Takes.THAT in takes and is_passive(verb)
    if not place.tail and not told_of and not takes & {Takes.INFINITIVE, Takes.OBJECT_TO}:
        return []
    clauses = [*verb.children, *(each for token in place.tail for each in token.children)]
    for clause in clauses:
        if clause.dep_ not in _INFINITIVES or not has_to(clause):
            continue
        if clause.dep_ == "advcl" and not _follows_object(verb, clause):
            continue
        thing = _told_to(place, clause)
        for_them = Takes.OBJECT_TO in takes or bool(place.tail) or told_of
        if thing is not None and for_them:
            return [*subtree(thing), *subtree(clause)]
        if thing is None and Takes.INFINITIVE in takes:
            return subtree(clause)
    return []


def _follows_object(verb: Token, clause: Token) -> bool:
    thing = child(verb, "dobj")
    return thing is not None and thing.right_edge.i + 1 == clause.left_edge.i


def _told_to(place: Site, clause: Token) -> Token | None:
    """Return who is to do what an infinitive says: urge them to, call on them to, call for them to."""
    if place.tail and place.tail[-1].dep_ == "prep":
        return child(place.tail[-1], "pobj") or child(clause, "nsubj")
    return child(place.verb, "dobj", "nsubjpass") or child(clause, "nsubj")


def _after_preposition(place: Site) -> list[int]:
    if not place.tail or place.tail[-1].dep_ not in {"prep", "agent"}:
        return []
    return _below(place.tail[-1]) if place.cue.takes & {Takes.NOUN, Takes.GERUND} else []


def _object_and_preposition(place: Site) -> list[int]:
    words = place.cue.prepositions
    found = _preposition(place.verb, words) if words else None
    return [*_thing(place.verb), *subtree(found)] if found is not None else []


def _preposition(verb: Token, words: Container[str]) -> Token | None:
    """Return a preposition of a verb, also when the parse hangs it on the object: accused X of Y."""
    thing = child(verb, "dobj")
    near = (*verb.children, *(thing.rights if thing is not None else ()))
    return next((each for each in near if each.lower_ in words and each.dep_ == "prep"), None)


def _seems(place: Site) -> list[int]:
    if Takes.SEEMS not in place.cue.takes:
        return []
    below = child(place.verb, "xcomp", "oprd")
    subject = child(place.verb, "nsubj")
    if below is None or subject is None or not has_to(below):
        return []
    return [*subtree(subject), *subtree(below)]


def _gerund(place: Site) -> list[int]:
    doing = child(place.verb, "xcomp") if Takes.GERUND in place.cue.takes else None
    return subtree(doing) if doing is not None and doing.tag_ == "VBG" else []


def _object(place: Site) -> list[int]:
    has_preposition = bool(place.tail) and place.tail[-1].dep_ in {"prep", "agent"}
    if Takes.NOUN not in place.cue.takes or has_preposition or _tells_saying(place.verb):
        return []
    thing = child(place.verb, "dobj")
    tokens = _thing(place.verb)
    return [*tokens, *_runs_on(place.verb, thing)] if tokens and thing is not None else tokens


def _tells_saying(verb: Token) -> bool:
    """Tell whether "as saying" follows: what is said is then told behind it."""
    marker = next((each for each in verb.children if each.lower_ == "as" and each.dep_ == "prep"), None)
    return marker is not None and child(marker, "pcomp") is not None


def _runs_on(verb: Token, thing: Token) -> list[int]:
    """Return what the parse hangs on the verb though it carries on the object: "acts by the army"."""
    end = thing.right_edge.i + 1
    found: list[int] = []
    for each in verb.rights:
        belongs = each.lower_ in _OF_NOUNS and each.dep_ in {"prep", "agent"}
        if each.left_edge.i == end and belongs:
            found.extend(subtree(each))
            end = each.right_edge.i + 1
    return found


def _below(token: Token) -> list[int]:
    return [index for each in token.children for index in subtree(each)]


FRAMES: tuple[tuple[str, Callable[[Site], list[int]]], ...] = (
    ("said-that", _that_clause),
    ("inverted", _inverted),
    ("parenthesis", _parenthesis),
    ("described-as", _as),
    ("called", _named),
    ("infinitive", _infinitive),
    ("seems", _seems),
    ("speaks-of", _after_preposition),
    ("accuse-of", _object_and_preposition),
    ("gerund", _gerund),
    ("speech-act", _object),
)
"""Name of each pattern and what finds its content's tokens, in the order tried."""
