"""Who stands where around a trigger: subjects, objects and prepositional phrases, read off the parse.

Passives, relative clauses, participles, control and conjoined verbs are undone here, so that a rule can speak
of `subj` and `obj` and mean the doer and the one it is done to. Labels are those of spaCy's English pipelines
(ClearNLP).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tacitus.analysis.tokens import Token
from tacitus.events.phrases import MODIFIERS, NOMINALS, lemma_of, nouns_behind, phrase_words, word_class

VERBS = frozenset({"VERB", "AUX"})
_RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_ADVERBIAL = frozenset({"when", "where", "why", "how"})
"""Words that join a clause to a time or place, which is no object of it ("March, when they landed")."""
_TEMPORAL = frozenset({"after", "before", "while", "since", "upon", "by", "without"})
"""Prepositions whose gerund is done by the subject above, never by its object."""
_RESULTS = frozenset({"kill", "injure", "wound", "destroy", "damage"})
"""Verbs of what comes of the clause before them, though the parse hangs them on the nearest noun."""
_MEANS = frozenset({"help", "support", "aid", "backing", "assistance"})
"""Nouns that behind "with" only tell the means ("ended it with the help of friends")."""
_SUBJECT_CONTROL = frozenset({"promise", "threaten", "vow", "pledge", "use"})
_DEPTH = 8
"""Steps up the tree that a missing subject is looked for; deeper chains are parse errors."""


@dataclass(frozen=True)
class Frame:
    """A trigger with the heads of the phrases that stand in each slot."""

    trigger: Token
    slots: Mapping[str, tuple[Token, ...]]
    """`subj`, `obj`, `iobj`, `poss`, `mod`, `comp` (verbs of the complement), prepositions by their word."""
    passive: bool = False
    support: Token | None = None
    """The light verb that governs a noun trigger ("held" in "held talks")."""
    _words: dict[str, frozenset[str]] = field(default_factory=dict, compare=False, repr=False)
    """The words of each slot, once some rule has asked for them."""

    def at(self, slot: str) -> tuple[Token, ...]:
        """Return the heads in a slot, in reading order."""
        return self.slots.get(slot, ())

    def words(self, slot: str) -> frozenset[str]:
        """Return the lemmas that name the phrases in a slot."""
        found = self._words.get(slot)
        if found is None:
            found = frozenset().union(*(phrase_words(head) for head in self.at(slot)))
            self._words[slot] = found
        return found

    def own_words(self) -> frozenset[str]:
        """Return the lemmas that name the trigger's own phrase, for a noun."""
        found = self._words.get("")
        if found is None:
            found = self._words[""] = phrase_words(self.trigger)
        return found


def is_passive(verb: Token) -> bool:
    """Tell whether a verb's grammatical subject is the one it is done to."""
    if any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children):
        return True
    if verb.tag_ != "VBN" or any(child.dep_ == "aux" for child in verb.children):
        return False
    if verb.dep_ in {"acl", "amod"}:
        return True
    if verb.dep_ == "advcl" and not any(child.dep_ == "dobj" for child in verb.children):
        return True
    return (
        verb.dep_ == "conj" and verb.head.pos_ in VERBS and is_passive(verb.head) and not _own_subjects(verb)
    )


def subjects(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """Return the heads of what does the verb's deed; the agent of a passive, empty when not told."""
    if is_passive(verb):
        return tuple(noun for child in verb.children if child.dep_ == "agent" for noun in nouns_behind(child))
    return _surface_subjects(verb, depth)


def _surface_subjects(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    own = _own_subjects(verb)
    if own or depth > _DEPTH:
        return tuple(_antecedent(token) for token in own)
    head = verb.head
    found: tuple[Token, ...] = ()
    if verb.dep_ in {"conj", "advcl"} and head.pos_ in VERBS:
        found = _surface_subjects(head, depth + 1)
    elif verb.dep_ == "xcomp":
        found = _controller(head, depth)
    elif verb.dep_ == "acomp":
        found = _surface_subjects(head, depth + 1)
    elif verb.dep_ in {"acl", "relcl"}:
        found = holder(head, depth + 1) if verb.tag_ == "VB" else _described(verb, depth)
    elif is_gerund_object(verb):
        found = _surface_subjects(head.head, depth + 1)
    elif verb.dep_ == "pcomp":
        found = _subjects_behind(head, depth)
    return found


def _described(verb: Token, depth: int) -> tuple[Token, ...]:
    """Return who does what a clause behind a noun tells: the noun, or the subject of the clause before."""
    noun = verb.head
    if verb.tag_ != "VBG" or lemma_of(verb) not in _RESULTS or noun.dep_ not in {"pobj", "dobj"}:
        return (noun,)
    above = noun
    while above.pos_ not in VERBS and above.head.i != above.i:
        above = above.head
    return _surface_subjects(above, depth + 1) if above.pos_ in VERBS and not is_passive(above) else (noun,)


def is_gerund_object(word: Token) -> bool:
    """Tell whether a gerund was read as an attribute of its object: "denied supplying missiles"."""
    if word.dep_ != "amod" or word.tag_ != "VBG" or word.head.dep_ != "dobj":
        return False
    verb = word.head.head
    return verb.i == word.i - 1 and lemma_of(verb) in word_class("before_gerund")


def _subjects_behind(prep: Token, depth: int) -> tuple[Token, ...]:
    """Return who does the gerund behind a preposition ("committed to opening", "told her after opening")."""
    governor = prep.head
    if governor.pos_ in VERBS and prep.lower_ not in _TEMPORAL:
        return _controller(governor, depth)
    if governor.pos_ in NOMINALS:
        return holder(governor, depth + 1)
    return _surface_subjects(governor, depth + 1)


def _controller(head: Token, depth: int) -> tuple[Token, ...]:
    """Return who does the infinitive or gerund under `head`: its object if it has one."""
    if lemma_of(head) in word_class("no_control"):
        return ()
    if head.pos_ in VERBS and lemma_of(head) not in _SUBJECT_CONTROL:
        given = _objects_only(head)
        if given:
            return given
    return _surface_subjects(head, depth + 1)


def holder(noun: Token, depth: int = 0) -> tuple[Token, ...]:
    """Return whose plan or offer a noun is: its possessor, or the subject of its verb."""
    owners = tuple(child for child in noun.children if child.dep_ == "poss")
    if owners:
        return owners
    if noun.dep_ in {"dobj", "pobj", "attr"} and depth <= _DEPTH:
        governor = noun.head if noun.dep_ != "pobj" else noun.head.head
        if governor.pos_ in VERBS:
            return subjects(governor, depth + 1)
    return tuple(
        found
        for child in noun.children
        if child.dep_ == "prep" and child.lower_ in {"by", "of"}
        for found in nouns_behind(child)
    )


def _own_subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]


def _antecedent(token: Token) -> Token:
    """Return the noun a relative pronoun stands for, or the token itself."""
    if token.lower_ in _RELATIVES and token.head.dep_ == "relcl":
        return token.head.head
    return token


def _objects_only(verb: Token) -> tuple[Token, ...]:
    if is_passive(verb):
        return _surface_subjects_of_passive(verb)
    return tuple(_antecedent(child) for child in verb.children if child.dep_ == "dobj")


def _surface_subjects_of_passive(verb: Token) -> tuple[Token, ...]:
    own = _own_subjects(verb)
    if own:
        return tuple(_antecedent(token) for token in own)
    if verb.dep_ in {"acl", "amod"}:
        return (verb.head,)
    if verb.dep_ == "conj" and verb.head.pos_ in VERBS:
        return _objects_only(verb.head)
    return _surface_subjects(verb)


def objects(verb: Token) -> tuple[Token, ...]:
    """Return the heads of what the deed is done to: direct objects, and the subject of a passive."""
    found = (verb.head,) if is_gerund_object(verb) else _objects_only(verb)
    if found:
        return found
    if verb.dep_ == "relcl" and not is_passive(verb):
        own = _own_subjects(verb)
        is_of_time = any(child.lower_ in _ADVERBIAL for child in verb.children if child.i < verb.i)
        if own and own[0].lower_ not in _RELATIVES and not is_of_time:
            return (verb.head,)
    small = tuple(noun for child in verb.children for noun in _small_clause_subjects(child))
    if small or any(child.dep_ in {"xcomp", "ccomp"} for child in verb.children):
        return small
    for child in verb.children:
        if (
            child.dep_ == "conj"
            and child.pos_ in VERBS
            and child.tag_ == verb.tag_
            and not _own_subjects(child)
        ):
            shared = tuple(grand for grand in child.children if grand.dep_ == "dobj")
            if shared:
                return shared
    return ()


def _small_clause_subjects(clause: Token) -> Iterator[Token]:
    """Yield who stands in a clause without tense: "declared two men guests", "let the ships pass"."""
    if clause.dep_ != "ccomp" or clause.tag_ != "VB" or clause.i < clause.head.i:
        return
    if not any(child.dep_ in {"aux", "mark"} for child in clause.children):
        yield from (child for child in clause.children if child.dep_ == "nsubj")


def _is_party(noun: Token) -> bool:
    """Tell whether the noun behind a preposition may name a party: no date, no "in addition"."""
    return noun.ent_type_ not in {"DATE", "TIME"} and lemma_of(noun) not in word_class("connective")


def add_prepositions(slots: dict[str, tuple[Token, ...]], head: Token) -> None:
    """Add the nouns behind the prepositions of `head` to `slots`, keyed by preposition; dates are none."""
    for child in head.children:
        if child.dep_ in {"prep", "dative"} and child.pos_ in {"ADP", "SCONJ", "ADV", "PART"}:
            key = child.lower_
            nouns = (noun for noun in nouns_behind(child) if _is_party(noun))
            slots[key] = (*slots.get(key, ()), *nouns)
            add_prepositions(slots, child)
        elif child.dep_ == "prt":
            for grand in child.children:
                if grand.dep_ == "prep":
                    slots[grand.lower_] = (*slots.get(grand.lower_, ()), *nouns_behind(grand))


def verb_frame(verb: Token) -> Frame:
    """Return the frame of a verb trigger."""
    slots: dict[str, tuple[Token, ...]] = {"subj": subjects(verb), "obj": objects(verb)}
    slots["iobj"] = tuple(child for child in verb.children if child.dep_ == "dative" and child.pos_ != "ADP")
    slots["comp"] = tuple(
        child for child in verb.children if child.dep_ in {"xcomp", "ccomp"} and child.i != verb.i
    ) + tuple(
        grand
        for child in verb.children
        if child.dep_ == "prep"
        for grand in child.children
        if grand.dep_ == "pcomp"
    )
    add_prepositions(slots, verb.head.head if is_gerund_object(verb) else verb)
    for noun in slots["obj"]:
        add_prepositions(slots, noun)
    passive = is_passive(verb)
    if passive:
        _add_stranded(slots, verb)
    return Frame(verb, slots, passive)


def _add_stranded(slots: dict[str, tuple[Token, ...]], verb: Token) -> None:
    """Put the subject of a passive behind the preposition left at its end: "were called upon"."""
    for child in verb.children:
        if child.dep_ != "prep" or child.i != verb.i + 1 or slots.get(child.lower_):
            continue
        if not any(grand.dep_ in {"pobj", "pcomp", "prep"} for grand in child.children):
            slots[child.lower_] = slots["obj"]


def noun_frame(noun: Token, light: frozenset[str]) -> Frame:
    """Return the frame of a noun trigger, with the subject of its light verb if it has one.

    Args:
        noun: The trigger.
        light: Lemmas of light verbs, with the particle or preposition where one is needed (`carry out`).
    """
    slots: dict[str, tuple[Token, ...]] = {
        "poss": tuple(child for child in noun.children if child.dep_ == "poss"),
        "mod": tuple(child for child in noun.children if child.dep_ in MODIFIERS),
    }
    add_prepositions(slots, noun)
    support = support_verb(noun, light)
    if support is not None:
        slots["subj"] = subjects(support)
        slots["iobj"] = tuple(child for child in support.children if child.dep_ == "dative")
        add_prepositions(slots, support)
    slots["comp"] = tuple(child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VB")
    if support is not None:
        slots["comp"] += tuple(child for child in support.children if child.dep_ == "ccomp")
    return Frame(noun, slots, support=support)


def support_verb(noun: Token, light: frozenset[str]) -> Token | None:
    """Return the light verb a noun depends on: "held talks", "carried out an attack", "went on strike"."""
    head = noun
    while head.dep_ == "conj" and head.head.pos_ in NOMINALS:
        head = head.head
    if head.dep_ in {"dobj", "nsubjpass"} and head.head.pos_ in VERBS:
        verb = head.head
        particle = next((child.lower_ for child in verb.children if child.dep_ == "prt"), "")
        return verb if f"{lemma_of(verb)} {particle}".strip() in light else None
    if head.dep_ == "attr" and lemma_of(head) in word_class("agentive"):
        return head.head
    if head.dep_ == "pobj" and head.head.dep_ in {"prep", "agent"}:
        return _support_behind(head.head, light)
    return None


def _support_behind(preposition: Token, light: frozenset[str]) -> Token | None:
    """Return the light verb of a noun behind a preposition: "went on", "took part in", "held a round of"."""
    governor, word = preposition.head, preposition.lower_
    if word == "with" and any(child.lemma_ in _MEANS for child in preposition.children):
        return None
    if governor.pos_ in VERBS and f"{lemma_of(governor)} {word}" in light:
        return governor
    if governor.pos_ in NOMINALS and governor.dep_ == "dobj":
        if f"{lemma_of(governor.head)} {lemma_of(governor)} {word}" in light:
            return governor.head
        if lemma_of(governor) in word_class("quantity"):
            return support_verb(governor, light)
    return None
