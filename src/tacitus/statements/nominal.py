"""Cues that are nouns and adjectives: "his warning that …", "the claim that …", "is confident that …"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tacitus.analysis.tokens import Doc, Token
from tacitus.statements.lexicon import Cue, Lexicon, Takes
from tacitus.statements.match import Found
from tacitus.statements.tree import (
    VERBS,
    child,
    has_to,
    lemmas_in,
    noun_phrase,
    runs,
    subject_of,
    subtree,
    words_in,
)

LIGHT_VERBS = frozenset(
    {
        "announce",
        "deliver",
        "express",
        "extend",
        "file",
        "give",
        "harbor",
        "have",
        "hold",
        "issue",
        "launch",
        "level",
        "lodge",
        "make",
        "offer",
        "publish",
        "put",
        "raise",
        "reiterate",
        "release",
        "repeat",
        "send",
        "share",
        "sign",
        "take",
        "voice",
    }
)
"""Verbs that only carry a noun cue, so that their subject is its source: "issued a warning that …"."""
_SUBJECT_CLAUSES = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_PREDICATES = frozenset({"acomp", "oprd", "ccomp", "advcl", "amod", "acl", "ROOT", "conj", "relcl"})


def find_nominal(doc: Doc, lexicon: Lexicon) -> Iterator[Found]:
    """Yield the attributions made by nouns and adjectives, nouns first."""
    for token in lemmas_in(doc, lexicon.words["noun"]):
        if token.pos_ == "NOUN" and token.dep_ not in {"compound", "npadvmod"}:
            found = _first(_noun(token, cue) for cue in lexicon.of("noun", token.lemma_.lower()))
            if found is not None:
                yield found
    for token in words_in(doc, lexicon.words["adjective"]):
        if token.pos_ == "ADJ" or (token.tag_ == "VBN" and token.dep_ in {"acomp", "conj"}):
            found = _first(_adjective(token, cue) for cue in lexicon.of("adjective", token.lower_))
            if found is not None:
                yield found


def _first(founds: Iterable[Found | None]) -> Found | None:
    return next((each for each in founds if each is not None), None)


def _noun(noun: Token, cue: Cue) -> Found | None:
    got = noun_content(noun, cue)
    return None if got is None else _found(noun, cue, got, noun_source(noun, cue))


def _adjective(adjective: Token, cue: Cue) -> Found | None:
    got = adjective_content(adjective, cue)
    return None if got is None else _found(adjective, cue, got, adjective_source(adjective))


def _found(token: Token, cue: Cue, got: tuple[str, list[int]], source: Token | None) -> Found | None:
    pattern, tokens = got
    if source is None and pattern not in {"noun-that", "noun-is"}:
        return None
    if source is not None and (source.i in tokens or source.lower_ in {"it", "there"}):
        return None
    content = runs(token.doc, tokens)
    if not content:
        return None
    phrase = None if source is None else noun_phrase(source)
    if phrase is not None and phrase[0] <= token.i < phrase[1] and source is not None:
        phrase = (source.left_edge.i, source.i + 1)
    head = None if source is None else source.i
    return Found(pattern, cue, token.i, (token.i, token.i + 1), phrase, head, content)


def noun_content(noun: Token, cue: Cue) -> tuple[str, list[int]] | None:
    """Return the pattern and the tokens of what a noun cue tells, or None."""
    takes = cue.takes
    if takes & {Takes.THAT, Takes.WHETHER}:
        clause = _that_clause(noun)
        if clause is not None:
            return "noun-that", _without_mark(clause)
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ == "be":
        said = child(verb, "ccomp", "xcomp")
        if said is not None and said.i > verb.i and (child(said, "mark") is not None or has_to(said)):
            return "noun-is", _without_mark(said)
    if Takes.INFINITIVE in takes:
        clause = next(
            (each for each in noun.children if each.dep_ in {"acl", "relcl"} and has_to(each)), None
        )
        if clause is not None:
            return "noun-to", subtree(clause)
    for preposition in noun.children:
        if preposition.dep_ == "prep" and preposition.lower_ in cue.prepositions:
            tokens = [index for each in preposition.children for index in subtree(each)]
            if tokens:
                return "noun-of", tokens
    return None


def _that_clause(noun: Token) -> Token | None:
    """Return a noun's clause with "that" or "whether", also when it hangs on the light verb."""
    holders = [noun]
    if noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT_VERBS:
        holders.append(noun.head)
    for holder in holders:
        for each in holder.children:
            mark = child(each, "mark")
            opened = mark is not None and mark.lower_ in {"that", "whether"}
            if each.dep_ == "relcl" and holder == noun and _has_own_subject(each, noun):
                return each
            if each.i > noun.i and each.dep_ in {"acl", "ccomp", "advcl"} and opened:
                return each
    return None


def _has_own_subject(clause: Token, noun: Token) -> bool:
    """Tell a content clause that the parse takes for a relative one: it has "that" and a subject."""
    subjects = [each for each in clause.children if each.dep_ in {"nsubj", "nsubjpass"}]
    return len(subjects) == 2 and subjects[0].lower_ == "that" and subjects[0].i == noun.i + 1


def _without_mark(clause: Token) -> list[int]:
    opener = clause.left_edge
    return subtree(clause, {opener.i} if opener.lower_ == "that" else set())


def noun_source(noun: Token, cue: Cue) -> Token | None:
    """Return who is behind a noun cue: its owner, "by X", or the subject of its light verb."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    for each in noun.children:
        if each.lower_ in {"by", "from", "among"} and (named := child(each, "pobj")) is not None:
            return named
        if (
            each.lower_ == "of"
            and "of" not in cue.prepositions
            and (named := child(each, "pobj")) is not None
        ):
            return named
    verb = noun.head
    if noun.dep_ == "attr" or (noun.dep_ == "dobj" and verb.lemma_ in LIGHT_VERBS):
        return subject_of(verb)
    if noun.dep_ == "pobj" and verb.lower_ in {"with", "in"} and verb.head.pos_ in VERBS:
        return subject_of(verb.head)
    return None


def adjective_content(adjective: Token, cue: Cue) -> tuple[str, list[int]] | None:
    """Return the pattern and the tokens of what an adjective cue tells, or None."""
    if adjective.dep_ not in _PREDICATES:
        return None
    verb = adjective.head
    near = [*adjective.children]
    if adjective.dep_ == "acomp":
        near += [each for each in verb.rights if each.dep_ == "ccomp" and child(each, "mark") is not None]
    for each in near:
        finite = any(below.dep_ in _SUBJECT_CLAUSES for below in each.children)
        if (
            Takes.THAT in cue.takes
            and each.dep_ in {"ccomp", "advcl", "acl"}
            and finite
            and each.i > adjective.i
        ):
            return "adjective-that", _without_mark(each)
        if Takes.INFINITIVE in cue.takes and each.dep_ == "xcomp" and has_to(each):
            return "adjective-to", subtree(each)
        if each.dep_ == "prep" and each.lower_ in cue.prepositions:
            tokens = [index for below in each.children for index in subtree(below)]
            if tokens:
                return "adjective-of", tokens
    return None


def adjective_source(adjective: Token) -> Token | None:
    """Return who is in the state that an adjective cue names."""
    head = adjective
    while head.dep_ == "conj" and head.head.pos_ not in VERBS:
        head = head.head
    if head.dep_ in {"acomp", "oprd", "attr", "ccomp"} or head.head.pos_ in VERBS:
        own = child(head, "nsubj")
        return own if own is not None else subject_of(head.head)
    if head.dep_ in {"amod", "acl"} and head.head.i < adjective.i:
        return head.head
    return None
