"""The first clause of what is said: its verb, its subject, and whether that is the speaker's own side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tacitus.analysis.document import Analysis
from tacitus.analysis.tokens import Doc, Token
from tacitus.records.actor import Actor, ActorKind
from tacitus.records.statement import Party
from tacitus.statements.draft import Draft, tokens_of
from tacitus.statements.tree import VERBS, child, has_to

_FIRST = frozenset({"we", "i", "us"})
_THIRD = frozenset({"he", "she", "it", "they"})
_OWN = frozenset({"his", "her", "its", "their"})
_OUR = frozenset({"our", "my"})
_OWN_HEADS = frozenset(
    {"administration", "agency", "army", "campaign", "company", "country", "department", "firm", "force"}
    | {"government", "group", "military", "ministry", "nation", "office", "organization", "party", "police"}
    | {"side", "soldier", "staff", "team", "troop", "union"}
)
"""What belongs to the speaker's side when it is his or ours; other things of ours do nothing for us."""
_PEOPLE = frozenset({"PERSON", "NORP", "ORG", "GPE"})
_PERSONAL = frozenset({"you", "he", "she", "they", "we", "i", "who", "everyone", "nobody", "anyone"})
_STATES = frozenset({ActorKind.COUNTRY, ActorKind.GOVERNMENT})
_SPEAK_FOR_STATES = frozenset({"GOV", "MIL"})
_NEVER = frozenset({"never", "no", "nor", "neither", "not", "n't", "n’t"})
_NOBODY = frozenset({"nobody", "none", "nothing", "neither"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_MUST_DO = frozenset({"have", "need"})
_FULL = {
    "wo": "will",
    "'ll": "will",
    "’ll": "will",
    "'d": "would",
    "’d": "would",
    "ca": "can",
    "shall": "will",
}
"""Short forms of helping verbs, in full."""
_IF = frozenset({"if", "unless"})


@dataclass(frozen=True, slots=True)
class Clause:
    """The first clause of a statement's content."""

    verb: Token
    """Its finite verb: "going" in "is going to leave"."""
    main: Token
    """The verb that tells the deed: "leave" in "is going to leave" and "has to leave"."""
    subject: Token | None
    helpers: frozenset[str]
    """Helping verbs in full, with "will" for "going to" and for a reported "would", "must" for "have to"."""
    quoted: bool
    """True when it stands between quotation marks: the speaker's own words."""
    negated: bool
    own: bool
    """True when the subject is the speaker or the speaker's own side."""
    animate: bool
    """True when the subject is somebody: a person, people, a body or a country."""
    asks: bool
    """True when it ends in a question mark."""
    last: int
    """Last token of the content that belongs to its sentence."""


def first_clause(analysis: Analysis, draft: Draft, speaker: Party) -> Clause | None:
    """Return the first clause of what is said, or None when it is a noun phrase or a fragment."""
    doc = analysis.doc
    verb = content_verb(doc, draft)
    if verb is None:
        return None
    main = _deed(verb)
    quoted = any(each.start <= verb.idx < each.end for each in draft.quotations)
    subject = child(verb, *_SUBJECTS) or child(main, *_SUBJECTS)
    last = _last(doc, draft, verb)
    return Clause(
        verb,
        main,
        subject,
        _helpers(verb, main) | _told_later(doc, draft, verb, quoted=quoted),
        quoted,
        is_negated(verb),
        subject is not None and _is_own(analysis, draft, speaker, subject),
        subject is not None and _is_somebody(analysis, subject),
        doc[last].text == "?",
        last,
    )


def content_verb(doc: Doc, draft: Draft) -> Token | None:
    """Return the main verb of the content's first clause, or None when the content is a noun phrase."""
    tokens = [index for chars in draft.content for index in tokens_of(doc, chars)]
    inside = set(tokens)
    for index in tokens:
        token = doc[index]
        top = token.head.i not in inside or token.head == token
        if top and token.pos_ in VERBS and token.dep_ not in {"aux", "auxpass"}:
            return token
    return None


def is_negated(verb: Token) -> bool:
    """Tell whether a clause's verb is negated: "is not creating", "has never sent", "no troops left"."""
    for each in verb.children:
        if each.dep_ == "neg" or (each.dep_ in {"advmod", "preconj"} and each.lower_ in _NEVER):
            return True
        if each.dep_ in _ARGUMENTS and (each.lower_ in _NOBODY or _has_no(each)):
            return True
    return False


def _has_no(noun: Token) -> bool:
    return any(each.lower_ in {"no", "neither"} and each.dep_ in {"det", "preconj"} for each in noun.children)


def _deed(verb: Token) -> Token:
    """Return the verb below "going to", "has to" and "needs to"; else the verb itself."""
    below = child(verb, "xcomp")
    if below is None or not has_to(below):
        return verb
    lemma = verb.lemma_.lower()
    going = lemma == "go" and verb.tag_ == "VBG"
    return below if going or (lemma in _MUST_DO and child(verb, "dobj") is None) else verb


def _helpers(verb: Token, main: Token) -> frozenset[str]:
    words = {each.lower_ for each in (*verb.children, *main.children) if each.dep_ in {"aux", "auxpass"}}
    if main is not verb:
        words.add("will" if verb.lemma_.lower() == "go" else "must")
    return frozenset(_FULL.get(word, word) for word in words - {"to"})


def _told_later(doc: Doc, draft: Draft, verb: Token, *, quoted: bool) -> frozenset[str]:
    """Return "will" for "would" behind a cue in the past: "said that they would leave", with no "if"."""
    past = draft.head is not None and doc[draft.head].tag_ == "VBD" and not quoted
    if not past or not any(each.lower_ == "would" for each in verb.children):
        return frozenset()
    depends = any(
        each.dep_ == "mark" and each.lower_ in _IF for below in verb.children for each in below.children
    )
    return frozenset() if depends else frozenset({"will"})


def _last(doc: Doc, draft: Draft, verb: Token) -> int:
    end = verb.sent.end
    tokens = [i for chars in draft.content for i in tokens_of(doc, chars) if i < end]
    return max((i for i in tokens if i >= verb.i), default=verb.i)


def _is_own(analysis: Analysis, draft: Draft, speaker: Party, subject: Token) -> bool:
    """Tell whether a subject is the speaker's side; between marks the speaker is never a third person."""
    if subject.lower_ in _FIRST and subject.text != "US":
        return True
    owner = child(subject, "poss")
    quoted = any(each.start <= subject.idx < each.end for each in draft.quotations)
    if owner is not None and (owner.lower_ in _OUR or (owner.lower_ in _OWN and not quoted)):
        return subject.lemma_.lower() in _OWN_HEADS
    if subject.lower_ in _THIRD and quoted:
        return False
    meant = _actor_at(analysis, subject)
    if meant is not None and speaker.actor_id is not None:
        return _same_side(meant, analysis.actor(speaker.actor_id))
    if draft.source_head is None or owner is not None:
        return False
    return subject.lower_ in _THIRD | {analysis.doc[draft.source_head].lower_}


def _actor_at(analysis: Analysis, token: Token) -> Actor | None:
    located = analysis.mention_headed_by(token)
    return None if located is None else analysis.actor(located.record.actor_id)


def _same_side(meant: Actor, speaker: Actor) -> bool:
    """Tell whether an actor is the speaker, or the state that the speaker speaks for."""
    if meant.id == speaker.id:
        return True
    official = speaker.kind in _STATES or speaker.sector in _SPEAK_FOR_STATES
    return official and meant.kind in _STATES and bool(meant.country) and meant.country == speaker.country


def _is_somebody(analysis: Analysis, subject: Token) -> bool:
    personal = subject.lower_ in _PERSONAL or subject.ent_type_ in _PEOPLE
    return personal or _actor_at(analysis, subject) is not None


def deeds(clause: Clause) -> Iterator[Token]:
    """Yield the verbs of the clause's chain, the main one first: "keeps devising ways to destabilize"."""
    waiting = [clause.main]
    for _ in range(8):
        if not waiting:
            return
        here = waiting.pop(0)
        yield here
        for each in here.children:
            if each.pos_ in VERBS and each.dep_ in {"xcomp", "pcomp", "conj"} and not is_negated(each):
                waiting.append(each)
            elif each.dep_ == "prep" or (each.dep_ == "prt" and each.i > here.i):
                waiting.extend(below for below in each.children if below.dep_ == "pcomp")
            elif each.dep_ == "dobj":
                waiting.extend(
                    below for below in each.children if below.dep_ in {"acl", "relcl"} and has_to(below)
                )
