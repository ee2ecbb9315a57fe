"""What is done by speaking: act, modality, polarity, from the cue's class and the content's grammar."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from tacitus.records.statement import Act, Modality
from tacitus.statements.draft import Draft, tokens_of
from tacitus.statements.tree import child

_BY_ACT = {
    Act.PROMISE: Modality.COMMITMENT,
    Act.THREATEN: Modality.COMMITMENT,
    Act.DEMAND: Modality.DEMAND,
    Act.REQUEST: Modality.DEMAND,
    Act.PREDICT: Modality.PREDICTION,
    Act.ASK: Modality.QUESTION,
    Act.DOUBT: Modality.BELIEF,
}
_WISHES = frozenset({"want", "wish", "hope", "intend", "plan", "aim", "desire", "seek", "prefer", "like"})
_MUST = frozenset({"must", "should", "ought"})
_WILL = frozenset({"will", "'ll", "’ll", "shall", "would", "wo"})
_MAY = frozenset({"may", "might", "could"})
_FIRST = frozenset({"we", "i", "us"})
_OWN = frozenset({"his", "her", "its", "their", "our", "my"})
_OWN_HEADS = frozenset({"country", "government", "administration", "party", "ministry", "nation", "side"})
_NEVER = frozenset({"never", "no", "nor", "neither", "not", "n't", "n’t"})


def is_negated(verb: Token) -> bool:
    """Tell whether a clause's verb is negated ("is not creating", "has never sent")."""
    return any(
        each.dep_ == "neg" or (each.dep_ in {"advmod", "preconj"} and each.lower_ in _NEVER)
        for each in verb.children
    )


def polarity(doc: Doc, draft: Draft) -> bool:
    """Return True when what is said is denied or negated; a denied negation is neither."""
    denies = draft.cue is not None and draft.cue.act in {Act.DENY, Act.REJECT}
    verb = content_verb(doc, draft)
    return denies != (verb is not None and is_negated(verb))


def content_verb(doc: Doc, draft: Draft) -> Token | None:
    """Return the main verb of the content's first clause, or None when the content is a noun phrase."""
    tokens = [index for chars in draft.content for index in tokens_of(doc, chars)]
    inside = set(tokens)
    for index in tokens:
        token = doc[index]
        top = token.head.i not in inside or token.head == token
        if top and token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass"}:
            return token
    return None


def modality(doc: Doc, draft: Draft) -> Modality:
    """Return how the speaker stands to what is said."""
    cue = draft.cue
    if cue is not None and cue.act is Act.ATTITUDE:
        return Modality.WISH if cue.key.split(" ")[0] in _WISHES else Modality.BELIEF
    if cue is not None and cue.act in _BY_ACT:
        return _BY_ACT[cue.act]
    tokens = tokens_of(doc, draft.content[-1])
    if tokens and doc[tokens[-1]].text == "?":
        return Modality.QUESTION
    verb = content_verb(doc, draft)
    if verb is None:
        return Modality.ASSERTION
    return _by_grammar(doc, draft, verb)


def _by_grammar(doc: Doc, draft: Draft, verb: Token) -> Modality:
    helpers = {each.lower_ for each in verb.children if each.dep_ == "aux"}
    modal = verb.lemma_.lower() in {"have", "need"} and _takes_infinitive(verb)
    if helpers & _MUST or modal:
        return Modality.DEMAND
    if helpers & _WILL:
        subject = child(verb, "nsubj", "nsubjpass")
        own = subject is not None and _is_own(doc, draft, subject)
        return Modality.COMMITMENT if own else Modality.PREDICTION
    if verb.lemma_.lower() in {"determined", "ready", "determine"}:
        return Modality.COMMITMENT
    if any(
        each.dep_ == "acomp" and each.lower_ in {"determined", "ready", "prepared"} for each in verb.children
    ):
        return Modality.COMMITMENT
    return Modality.HYPOTHESIS if helpers & _MAY else Modality.ASSERTION


def _takes_infinitive(verb: Token) -> bool:
    below = child(verb, "xcomp")
    return below is not None and any(each.lower_ == "to" for each in below.children)


def _is_own(doc: Doc, draft: Draft, subject: Token) -> bool:
    """Tell whether a content's subject is the speaker or the speaker's own side."""
    if subject.lower_ in _FIRST:
        return True
    if draft.source_head is not None:
        source = doc[draft.source_head]
        if subject.lower_ in {"he", "she", "it", "they"} or subject.lower_ == source.lower_:
            return True
    owner = child(subject, "poss")
    return owner is not None and owner.lower_ in _OWN and subject.lower_ in _OWN_HEADS
