"""What is done by speaking: act, modality, polarity, from the cue's class and the content's grammar."""

from __future__ import annotations

from dataclasses import dataclass

from tacitus.analysis.tokens import Doc
from tacitus.records.statement import Act, Modality
from tacitus.statements.clause import Clause
from tacitus.statements.draft import Draft, tokens_of
from tacitus.statements.implied import claim_noun, implied_act
from tacitus.statements.lexicon import Lexicon
from tacitus.statements.tree import child, has_to

_BY_ACT = {
    Act.PROMISE: Modality.COMMITMENT,
    Act.THREATEN: Modality.COMMITMENT,
    Act.DEMAND: Modality.DEMAND,
    Act.REQUEST: Modality.DEMAND,
    Act.PREDICT: Modality.PREDICTION,
    Act.ASK: Modality.QUESTION,
    Act.DOUBT: Modality.BELIEF,
}
_DENIES = frozenset({Act.DENY, Act.REJECT})
_WISHES = frozenset({"want", "wish", "hope", "intend", "plan", "aim", "desire", "seek", "prefer", "like"})
_MUST = frozenset({"must", "should", "ought"})
_MAY = frozenset({"may", "might", "could"})
_WILL = frozenset({"will", "would"})
_READY = frozenset({"determined", "ready", "prepared", "determine"})
_CUE_NEGATED = frozenset({"not", "n't", "n’t", "never"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What is done by saying something."""

    act: Act
    implied: bool = False
    """True when the words themselves tell the act, not the cue."""
    reason: str = ""
    """Why the words are read so; empty when the cue tells the act."""


def read_act(doc: Doc, draft: Draft, clause: Clause | None, lexicon: Lexicon) -> Reading:
    """Return what is done by saying it: as the cue tells, and behind a plain cue as the words do.

    To reject a claim ("rejected the reports") is to deny it.

    Args:
        doc: The parse.
        draft: The attribution.
        clause: The first clause of its content, or None.
        lexicon: The cues.
    """
    act = draft.cue.act if draft.cue is not None else Act.ASSERT
    if act is Act.REJECT and draft.pattern == "speech-act":
        tokens = tokens_of(doc, draft.content[0])
        return Reading(Act.DENY if tokens and claim_noun(doc, tokens[0], tokens[-1] + 1) else act)
    if act is not Act.ASSERT or clause is None:
        return Reading(act)
    found = implied_act(clause, lexicon)
    return Reading(act) if found is None else Reading(found[0], implied=True, reason=found[1])


def polarity(doc: Doc, draft: Draft, clause: Clause | None) -> bool:
    """Return True when what is said is denied or negated; a denied negation is neither.

    "Did not deny it" denies nothing: the negation of a cue is kept apart, in what is spoken.
    """
    denies = draft.cue is not None and draft.cue.act in _DENIES and not _cue_negated(doc, draft)
    return denies != (clause is not None and clause.negated)


def _cue_negated(doc: Doc, draft: Draft) -> bool:
    return draft.head is not None and any(each.lower_ in _CUE_NEGATED for each in doc[draft.head].children)


def modality(doc: Doc, draft: Draft, clause: Clause | None, act: Act) -> Modality:
    """Return how the speaker stands to what is said."""
    if act is Act.ATTITUDE:
        wishes = draft.cue is not None and draft.cue.key.split(" ")[0] in _WISHES
        return Modality.WISH if wishes else Modality.BELIEF
    if act in _BY_ACT:
        return _BY_ACT[act]
    tokens = tokens_of(doc, draft.content[-1])
    if tokens and doc[tokens[-1]].text == "?":
        return Modality.QUESTION
    return Modality.ASSERTION if clause is None else _by_grammar(clause)


def _by_grammar(clause: Clause) -> Modality:
    verb = clause.verb
    if clause.helpers & _MUST or _takes_infinitive(clause):
        return Modality.DEMAND
    if clause.helpers & _WILL:
        return Modality.COMMITMENT if clause.own else Modality.PREDICTION
    if verb.lemma_.lower() in _READY or any(
        each.dep_ == "acomp" and each.lower_ in _READY for each in verb.children
    ):
        return Modality.COMMITMENT
    return Modality.HYPOTHESIS if clause.helpers & _MAY else Modality.ASSERTION


def _takes_infinitive(clause: Clause) -> bool:
    """Tell whether "have to" or "need to" stands there, also with an object between."""
    below = child(clause.verb, "xcomp")
    return clause.verb.lemma_.lower() in {"have", "need"} and below is not None and has_to(below)
