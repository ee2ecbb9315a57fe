"""Small questions to a dependency parse: phrases, subjects, runs of tokens."""

from __future__ import annotations

from collections.abc import Iterable

from tacitus.analysis.tokens import Doc, Token

Run = tuple[int, int]
"""Tokens `start` up to, not including, `end`."""

VERBS = frozenset({"VERB", "AUX"})
_SUBJECTS = ("nsubj", "csubj")
_NO_SUBJECT = frozenset({"npadvmod", "dobj", "conj", "det", "poss"})
_TIMES = frozenset({"DATE", "TIME"})
_PASSIVE = frozenset({"auxpass", "nsubjpass", "csubjpass"})
_HAS = frozenset({"'s", "’s", "'d", "’d"})
"""Short forms of "has" and "had" that parsers take for "is" and "would": "who's called for" is no passive."""
_CLIMBS = frozenset({"xcomp", "advcl", "pcomp", "ccomp", "conj", "dep"})
_EDGES = frozenset(" \"“”„«»‘’',;:-–—…") | {"--", "``", "''", "...", "....", "―"}
_CARRIERS = frozenset({"ADP", "SCONJ", "ADJ", "ADV", "PART"})
"""What may stand between a clause without a subject and the verb whose subject it shares: "able to say"."""
_MAX_CLIMB = 6
_TITLE_EDGES = frozenset({",", "-", "–", "—", "--"})
_MAX_TITLE = 15
"""Tokens that may stand between the commas around a title: "X, the deputy foreign minister, said"."""


def subtree(token: Token, without: frozenset[int] | set[int] = frozenset()) -> list[int]:
    """Return the indices of a token's subtree in order, leaving out the subtrees of some tokens."""
    found: list[int] = []
    waiting = [token]
    while waiting:
        here = waiting.pop()
        if here.i in without:
            continue
        found.append(here.i)
        waiting.extend(here.children)
    return sorted(found)


def runs(doc: Doc, tokens: Iterable[int]) -> tuple[Run, ...]:
    """Return the contiguous runs of some tokens, without punctuation or marks at their edges.

    A gap of nothing but punctuation does not split a run.
    """
    found: list[list[int]] = []
    for index in sorted(set(tokens)):
        if found and (found[-1][1] == index or _only_punctuation(doc, found[-1][1], index)):
            found[-1][1] = index + 1
        else:
            found.append([index, index + 1])
    trimmed = (trim(doc, start, end) for start, end in found)
    return tuple(run for run in trimmed if run[0] < run[1])


def trim(doc: Doc, start: int, end: int) -> Run:
    """Return a run without separating punctuation at its edges; an empty run when nothing is left."""
    while start < end and (doc[start].text in _EDGES or doc[start].is_space or doc[start].text == "."):
        start += 1
    while start < end and (doc[end - 1].text in _EDGES or doc[end - 1].is_space or doc[end - 1].text == "."):
        end -= 1
    return start, end


def _only_punctuation(doc: Doc, start: int, end: int) -> bool:
    return all(doc[index].is_punct or doc[index].is_space for index in range(start, end))


def lemmas_in(doc: Doc, words: frozenset[str]) -> list[Token]:
    """Return the tokens whose lemma is one of some words, in any case."""
    return doc.with_lemmas(words)


def words_in(doc: Doc, words: frozenset[str]) -> list[Token]:
    """Return the tokens that are one of some words, in any case."""
    return [doc[place] for place in doc.places_of(words)]


def child(token: Token, *deps: str) -> Token | None:
    """Return the first child with one of the dependency labels, or None."""
    for each in token.children:  # a plain loop: this is asked most often of all
        if each.dep_ in deps:
            return each
    return None


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is in the passive: by its auxiliary or subject, or as a bare participle."""
    passive = {each.lower_ for each in verb.children if each.dep_ in _PASSIVE}
    if passive and not (
        passive <= _HAS and child(verb, "agent") is None and child(verb, "nsubjpass") is None
    ):
        return True
    if verb.tag_ != "VBN" or any(each.dep_ == "aux" for each in verb.children):
        return False
    if verb.dep_ == "conj" and verb.head.pos_ in VERBS:
        return is_passive(verb.head)
    return verb.dep_ in {"acl", "advcl", "ROOT"} and child(verb, "nsubj") is None


def has_to(verb: Token) -> bool:
    """Tell whether a verb is an infinitive with "to"."""
    return any(each.lower_ == "to" and each.dep_ == "aux" for each in verb.children)


def subject_of(verb: Token) -> Token | None:
    """Return who does what a verb tells: its subject, its agent, or that of the clause it hangs on.

    None for an agentless passive or a clause without a subject.
    """
    here: Token | None = verb
    for _ in range(_MAX_CLIMB):
        if here is None:
            return None
        if is_passive(here):
            agent = child(here, "agent")
            return child(agent, "pobj") if agent is not None else None
        found = child(here, *_SUBJECTS)
        if found is not None:
            return found
        if here.dep_ in {"relcl", "acl"}:
            return None if has_to(here) else here.head
        found, here = _controller(here)
        if found is not None:
            return found
    return None


def _controller(verb: Token) -> tuple[Token | None, Token | None]:
    """Return what a clause without a subject takes as one, or else the clause whose subject it shares."""
    if verb.dep_ not in _CLIMBS or verb.head == verb:
        return None, None
    above = verb.head
    quoted_as = verb.dep_ == "pcomp" and above.lower_ == "as"
    for _ in range(_MAX_CLIMB):
        if above.pos_ not in _CARRIERS or above.head == above:
            break
        above = above.head
    if above.pos_ not in VERBS:
        named = above.pos_ in {"NOUN", "PROPN"} and verb.dep_ == "advcl"
        return (above if named else None), None
    if (verb.dep_ in {"xcomp", "ccomp"} or quoted_as) and (held := child(above, "dobj")) is not None:
        return held, None
    if verb.dep_ != "conj" and is_passive(above):
        return child(above, "nsubjpass"), above
    return None, above


def speaker_of(verb: Token) -> Token | None:
    """Return the source of a cue: its subject, or the noun right before it when the parse went astray.

    The subject of a finite verb ends where the verb begins. When a noun that is no part of the subject found
    stands there, the parse has hung it elsewhere: "in a meeting with the Post the minister said".
    """
    found = subject_of(verb)
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or is_passive(verb):
        return found
    lost = _titled_before(verb) or (_after_inverted(verb) if found is None else None)
    if lost is not None:
        return lost
    place = verb.i - 1
    while place >= 0 and verb.doc[place].dep_ in {"aux", "advmod", "neg"}:
        place -= 1
    if place < 0:
        return found
    near = verb.doc[place]
    fits = (
        near.pos_ in {"PROPN", "PRON", "NOUN"}
        and near.dep_ not in _NO_SUBJECT
        and near.ent_type_ not in _TIMES
    )
    if not fits or near.sent != verb.sent or (found is not None and found.left_edge.i <= near.i):
        return found
    if found is not None and near.dep_ not in {"nsubj", "pobj", "appos", "dep"}:
        return found
    while near.dep_ in {"compound", "nmod", "amod"} and near.head.i <= place:
        near = near.head
    return near


def _titled_before(verb: Token) -> Token | None:
    """Return the name in "a day after NAME, the TITLE, VERB", whose verb is left without a subject."""
    doc, above = verb.doc, verb.head
    edge = doc[verb.i - 1].text
    if edge not in _TITLE_EDGES or child(verb, "nsubj", "nsubjpass") is not None:
        return None
    if verb.dep_ not in {"conj", "ROOT"} or any(
        each.dep_ == "cc" and above.i < each.i < verb.i for each in above.children
    ):
        return None
    low = above.i if verb.dep_ == "conj" else verb.sent.start
    for index in range(verb.i - 2, max(low, verb.i - 2 - _MAX_TITLE), -1):
        if doc[index].pos_ in VERBS and edge == ",":
            return None
        if doc[index].text == edge:
            name = doc[index - 1]
            return name if name.pos_ == "PROPN" and name.ent_type_ in {"PERSON", ""} else None
    return None


def _after_inverted(verb: Token) -> Token | None:
    """Return who speaks in ""…," VERB NAME" when the parse takes the name for an object."""
    said, named = child(verb, "ccomp"), child(verb, "dobj")
    if said is None or named is None or not said.i < verb.i < named.i:
        return None
    return named if named.left_edge.i == verb.i + 1 and named.pos_ in {"PROPN", "NOUN", "PRON"} else None


def quoted_saying(verb: Token) -> Token | None:
    """Return "saying" in "the agency quoted the minister as saying"; None when there is none."""
    marker = next((each for each in verb.children if each.lower_ == "as" and each.dep_ == "prep"), None)
    saying = child(marker, "pcomp") if marker is not None and child(verb, "dobj") is not None else None
    return saying if saying is not None and saying.tag_ == "VBG" else None


def noun_phrase(token: Token) -> Run:
    """Return the noun phrase that a token heads, without clauses after it and what follows them.

    It holds the token at least, even one that the parse wrongly takes for a noun, such as a dash.
    """
    end = token.i + 1
    start = token.i
    for each in token.children:
        if token.i < token.head.i < each.i and token.head.pos_ in VERBS:
            break
        if each.i < token.i:
            if each.dep_ not in {"punct", "cc", "preconj", "mark", "relcl"}:
                start = min(start, each.left_edge.i)
        elif each.dep_ in {"relcl", "acl", "advcl", "parataxis", "ccomp"}:
            break
        elif each.dep_ not in {"punct", "cc"}:
            end = max(end, each.right_edge.i + 1)
    found = trim(token.doc, start, end)
    return found if found[0] < found[1] else (token.i, token.i + 1)
