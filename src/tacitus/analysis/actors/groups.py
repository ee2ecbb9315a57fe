"""Finds countries, governments, bodies, groups of people, and people named by their office alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from tacitus import data
from tacitus.analysis.actors.joint import sharing
from tacitus.analysis.actors.match import NameMatch, SectorMatch
from tacitus.analysis.actors.namesakes import is_part_of_a_name, plays
from tacitus.analysis.actors.reading import Candidate, Reading, Sort, phrase_start, written
from tacitus.analysis.actors.registry import DECOY, Form, Term
from tacitus.analysis.actors.sectors import singular
from tacitus.analysis.actors.words import fold
from tacitus.analysis.tokens import Token
from tacitus.records.actor import ActorKind, MentionKind

_PREDICATES = frozenset({"attr", "oprd", "acomp"})
"""Dependencies of a noun that says what someone is, and points at nobody ("he is the president")."""

_POINTING = frozenset({"least", "country", "nation", "'s", "’s"})
"""Words before a group that only point: "this country's armed forces" are called "armed forces"."""

_UNNAMED = frozenset({"DT", "PRP$", "CD", "RB", "IN"})
"""Tags of the words before a group that are no part of its name: articles, possessors, numbers."""

_DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "his", "her", "their", "its", "our", "my", "your", "both"}
)


@cache
def _words(list_name: str) -> frozenset[str]:
    return frozenset(data.read_toml("actors/groups.toml")[list_name])


@cache
def _table(name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = data.read_toml("actors/groups.toml")[name]
    return found


def find_known(reading: Reading) -> Iterator[Candidate]:
    """Yield the countries, governments and bodies of the registry that a report names, in order."""
    for match in reading.names:
        term = match.terms[0]
        start, end = reading.tokens_of(match)
        if term.entry.kind == ActorKind.PERSON or not reading.free(start, end):
            continue
        if term.entry.sort == DECOY:
            reading.take(start, end)
            continue
        candidate = _known(reading, match, term, start, end)
        if candidate:
            yield candidate


def _known(reading: Reading, match: NameMatch, term: Term, start: int, end: int) -> Candidate | None:
    head = reading.doc.root_of(start, end)
    entry = term.entry
    if entry.kind is ActorKind.COUNTRY and (is_part_of_a_name(reading.doc, start, end) or plays(head)):
        return None
    use = _use(reading, match, term, head)
    if use is None:
        return None
    sort, kind, reason = use
    reading.take(start, end)
    first = start - 1 if start and reading.doc[start - 1].lower_ == "the" else start
    candidate = Candidate(
        first,
        end,
        head.i,
        sort,
        kind,
        entry.name,
        entry.country,
        term.sector,
        rule="registry-name",
        reason=reason,
    )
    candidate.entry = entry if sort in {Sort.COUNTRY, Sort.BODY} or entry.kind == ActorKind.GROUP else None
    if kind is MentionKind.METONYM and term.form is Form.CAPITAL:
        candidate.sector = "GOV"
    if kind is MentionKind.METONYM and term.sector not in {"", "GOV", "PRE"}:
        candidate.name, candidate.sort = written(reading.doc, start, end), Sort.BODY
    if sort is Sort.GROUP and start and reading.texts[start - 1].lower() == "ethnic":
        candidate.country, candidate.sector = "", "CVL"
        candidate.reason = f"a people, called so for {entry.name}, which may live elsewhere"
    if sort is Sort.GROUP and candidate.entry is None:
        candidate.name, candidate.nouns = written(reading.doc, start, end), ("nationals",)
    return candidate


def _use(reading: Reading, match: NameMatch, term: Term, head: Token) -> tuple[Sort, MentionKind, str] | None:
    """Return what a registry name does here: name a country or body, stand for a government, or nothing."""
    entry = term.entry
    modifier = _is_modifier(head, reading)
    found: tuple[Sort, MentionKind, str] | None = None
    if entry.kind != ActorKind.COUNTRY:
        sort = Sort.GROUP if entry.kind == ActorKind.GROUP else Sort.BODY
        found = None if modifier else (sort, MentionKind.NAME, f"{entry.name} in the registry")
    elif term.form is Form.CAPITAL:
        if stands_for_government(head):
            reason = f"capital of {entry.name}, acting as its government"
            found = (Sort.GOVERNMENT, MentionKind.METONYM, reason)
    elif term.form is Form.METONYM:
        reason = f"seat that stands for a part of {entry.name}'s state"
        found = None if modifier else (Sort.GOVERNMENT, MentionKind.METONYM, reason)
    elif any(each.form is Form.NAME for each in match.terms):
        if not (modifier and head.dep_ == "amod"):
            found = (Sort.COUNTRY, MentionKind.NAME, f"{entry.name} in the registry")
    elif _names_people(head) and not modifier:
        found = (Sort.GROUP, MentionKind.NAME, f"nationals of {entry.name}")
    return found


def _names_people(head: Token) -> bool:
    """Tell whether an adjective or demonym stands as a noun of its own: "Russians", "the British"."""
    if head.tag_ in {"NNS", "NNPS"}:
        return True
    return head.tag_ in {"NNP", "NN"} and head.dep_ in {"nsubj", "dobj", "pobj", "nsubjpass", "conj", "ROOT"}


def _is_modifier(head: Token, reading: Reading) -> bool:
    """Tell whether a name only describes the noun after it ("Senate committee", "US troops")."""
    if head.i + 1 < len(reading.doc):
        after = reading.doc[head.i + 1]
        if after.tag_ == "HYPH":
            return True
        return head.dep_ in {"compound", "amod", "nmod"} and head.head.i > head.i and after.tag_ != "POS"
    return False


def stands_for_government(token: Token) -> bool:
    """Tell whether a capital city acts here: it speaks, decides, is accused, or owns a policy.

    Source: the 2016 gold rules of PLOVER count a capital that is subject or object as its government; we also
    ask that the verb is not one of being somewhere, since datelines and settings name capitals too.
    """
    head = token.head
    owned = singular(head.lower_) in _words("government_nouns")
    acts = False
    if token.dep_ in {"nsubj", "nsubjpass"}:
        acts = head.lemma_ not in _words("place_verbs")
    elif token.dep_ in {"poss", "compound"}:
        acts = owned
    elif token.dep_ == "dobj":
        acts = head.lemma_ in _words("object_verbs")
    elif token.dep_ == "pobj" and head.lower_ == "by":
        acts = head.dep_ == "agent"
    elif token.dep_ == "pobj" and head.lower_ in {"on", "to", "from"}:
        acts = singular(head.head.lower_) in _words("government_nouns")
    elif token.dep_ == "pobj":
        acts = head.lower_ in {"between", "with", "against"}
    elif token.dep_ == "conj" and head.pos_ == "PROPN":
        acts = stands_for_government(head)
    return acts


def find_groups(reading: Reading) -> Iterator[Candidate]:
    """Yield groups, bodies and people named by what they are, in order."""
    for match in reading.sectors:
        start, end = reading.tokens_of(match)
        head = reading.doc.root_of(start, end)
        if reading.free(start, end) and _is_head(reading, reading.doc[end - 1]):
            candidate = _group(reading, match, head)
            if candidate:
                reading.take(start, end)
                yield candidate
                yield from sharing(reading, candidate)


def _is_head(reading: Reading, head: Token) -> bool:
    if head.pos_ not in {"NOUN", "PROPN", "ADJ"} or (
        head.pos_ == "ADJ" and head.dep_ not in {"nsubj", "dobj", "pobj"}
    ):
        return False
    after = reading.doc[head.i + 1] if head.i + 1 < len(reading.doc) else None
    if after is None:
        return True
    joined = after.tag_ in {"NN", "NNS", "NNP", "NNPS"} and head.dep_ in {"compound", "nmod", "amod"}
    return not joined and after.tag_ != "HYPH"


def _group(reading: Reading, match: SectorMatch, head: Token) -> Candidate | None:
    doc, word = reading.doc, match.word
    if word.person is word.mass is word.body is word.weak is None:
        return None
    first, end = reading.tokens_of(match)
    start = phrase_start(doc[first])
    nouns = tuple(_noun_words(reading, start, end))
    takes_up = " ".join(nouns) in _table("bodies_by_noun")
    is_owned = doc[start].lower_ in {"its", "their"}
    code = reading.code(start, end if takes_up or is_owned else _phrase_end(reading, head, end))
    owned = any(token.tag_ == "POS" for token in doc[start : head.i])
    bare = start
    while bare < first and (doc[bare].tag_ in _UNNAMED or doc[bare].lower_ in _POINTING):
        bare += 1
    name, sort = written(doc, bare, end), _sort_of(match, head, nouns, code.sector)
    candidate = Candidate(
        start,
        end,
        head.i,
        sort,
        MentionKind.TITLE if sort is Sort.ROLE else MentionKind.NAME,
        name,
        code.country,
        code.sector,
        title=name if sort is Sort.ROLE else "",
        rule="sector-noun",
        reason=code.reason,
        definite=doc[start].lower_ in _DEFINITE or doc[start].tag_ == "PRP$" or owned,
        nouns=nouns,
        former=code.former,
    )
    return candidate if _is_actor(reading, candidate, match) else None


def _sort_of(match: SectorMatch, head: Token, nouns: tuple[str, ...], sector: str) -> Sort:
    word = match.word
    plural = head.tag_ in {"NNS", "NNPS"} or word.mass is not None
    single = (word.person is not None or (word.weak is not None and word.body is None)) and not word.bundle
    sort = Sort.GROUP if plural and (single or word.mass) else Sort.ROLE if single else Sort.BODY
    if sort is Sort.GROUP and sector == "GOV" and nouns[-1:] == ("authorities",):
        sort = Sort.GOVERNMENT
    if sort is Sort.BODY and nouns[-1:] in {("government",), ("regime",), ("administration",)}:
        sort = Sort.GOVERNMENT
    return sort


def _is_actor(reading: Reading, candidate: Candidate, match: SectorMatch) -> bool:
    """Tell whether a phrase points at someone, and is not a place, a thing, or a description of another."""
    doc, head = reading.doc, reading.doc[candidate.head]
    described = head.dep_ == "appos" or follows_comma(reading, candidate)
    if candidate.sort is Sort.ROLE:
        return head.dep_ not in _PREDICATES and _has_determiner(reading, candidate.start, head)
    if candidate.country or described:
        return True
    if match.end - match.start == 1 and candidate.nouns[-1:] and candidate.nouns[-1] in _words("quiet"):
        return False
    if candidate.sort in {Sort.BODY, Sort.GOVERNMENT}:
        return candidate.definite or doc[head.i].tag_ in {"NNP", "NNPS"}
    return bool(candidate.sector) or candidate.definite


def follows_comma(reading: Reading, candidate: Candidate) -> bool:
    """Tell whether "a ..." stands right after a comma, as a description of what is named before it."""
    doc, start = reading.doc, candidate.start
    return start > 1 and doc[start].lower_ in {"a", "an"} and doc[start - 1].text == ","


def _has_determiner(reading: Reading, start: int, head: Token) -> bool:
    """Tell whether a singular office is a phrase of its own; a bare one only describes."""
    doc = reading.doc
    after_as = start > 0 and doc[start - 1].lower_ == "as"
    return not after_as and (
        doc[start].tag_ in {"DT", "PRP$"} or any(token.tag_ == "POS" for token in doc[start : head.i])
    )


def _phrase_end(reading: Reading, head: Token, after: int) -> int:
    """Return one past the phrase with a following "of/in COUNTRY or body", which tells where it belongs."""
    doc = reading.doc
    if (
        after < len(doc)
        and doc[after].lower_ in {"of", "in", "from", "for", "at", "across"}
        and doc[after].head.i == head.i
    ):
        return min(doc[after].right_edge.i + 1, after + 6)
    return after


def _noun_words(reading: Reading, start: int, end: int) -> Iterator[str]:
    """Yield what the phrase calls the actor, in the singular, without article, country and numbers."""
    for token in reading.doc[start:end]:
        if token.i not in reading.named and token.tag_ not in {"DT", "PRP$", "POS", "CD", "HYPH", "RB"}:
            yield singular(fold(token.text)) if token.i == end - 1 else fold(token.text)


def _is_nationality(reading: Reading, start: int, end: int) -> bool:
    """Tell whether a name tagged as a body is a country's adjective alone ("South Korean")."""
    match, last = reading.lands[0].get(start, (None, 0))
    return match is not None and last == end


def follows_the(reading: Reading, start: int) -> bool:
    """Tell whether "the" stands before a token: a name after it is no person's ("the Observatory")."""
    return start > 0 and reading.doc[start - 1].lower_ == "the"


def find_acronyms(reading: Reading) -> Iterator[Candidate]:
    """Yield capitals in brackets, "(INDECI)", which may name the body told before them."""
    texts = reading.texts
    for opening in reading.doc.places_of(frozenset({"("})):
        place = opening + 1
        bracketed = "".join(texts[place + 1 : place + 2]) == ")"
        text = texts[place] if bracketed else ""
        if bracketed and text.isupper() and 2 <= len(text) <= 8 and reading.free(place, place + 1):
            reading.take(place, place + 1)
            yield Candidate(place, place + 1, place, Sort.BODY, MentionKind.NAME, text, rule="acronym")


def find_tagged_bodies(reading: Reading) -> Iterator[Candidate]:
    """Yield names tagged as organisations that neither the registry nor the sector words know."""
    doc = reading.doc
    for ent in doc.ents:
        known = ent.label_ in {"ORG", "NORP"} or (ent.label_ == "PERSON" and follows_the(reading, ent.start))
        if not known or not reading.free(ent.start, ent.end) or ent.text in reading.places:
            continue
        start, end = ent.start, ent.end
        while start < end and not (doc[start].text[:1].isupper() and doc[start].lower_ not in _DEFINITE):
            start += 1
        while end > start and (doc[end - 1].tag_ == "POS" or not doc[end - 1].text[:1].isalnum()):
            end -= 1
        if (
            start >= end
            or _is_modifier(doc.root_of(start, end), reading)
            or _is_nationality(reading, start, end)
        ):
            continue
        words = [token for token in doc[start:end] if token.text[:1].isalpha()]
        if (
            not words
            or not words[-1].text[:1].isupper()
            or {fold(w.text) for w in words} & _words("not_bodies")
        ):
            continue
        if len(words) == 1 and (words[0].tag_ not in {"NNP", "NNPS"} or words[0].is_sent_start):
            continue
        code = reading.code(start, end)
        reading.take(start, end)
        yield Candidate(
            start,
            end,
            doc.root_of(start, end).i,
            Sort.BODY,
            MentionKind.NAME,
            written(reading.doc, start, end),
            code.country,
            code.sector,
            rule="tagged-body",
            reason=f"tagged as an organisation; {code.reason}",
        )
