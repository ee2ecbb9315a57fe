"""Act, modality and polarity."""

import pytest

from tacitus.records.statement import Act, Modality
from tacitus.statements.acts import Reading, modality, polarity, read_act
from tacitus.statements.clause import Clause, first_clause
from tacitus.statements.draft import Draft
from tacitus.statements.lexicon import load_lexicon
from tacitus.statements.speaker import UNKNOWN
from tests.statements import docs, texts

LEXICON = load_lexicon()
FAILED_NOT = "It it PRP PRON nsubj 1\nfailed fail VBD VERB ROOT 0\nnot not RB PART neg -1"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (docs.SAID_THAT, Modality.ASSERTION),
        (docs.PARENTHESIS, Modality.PREDICTION),
        (docs.MODAL, Modality.COMMITMENT),
        (docs.URGED, Modality.DEMAND),
        (docs.CONFIDENT, Modality.BELIEF),
    ],
)
def test_modality(rows: str, expected: Modality) -> None:
    assert docs.only(rows).modality is expected


def clause_with(draft: Draft) -> Clause | None:
    return first_clause(docs.analysis_of(FAILED_NOT), draft, UNKNOWN)


def test_a_denial_negates_and_a_denied_negation_does_not() -> None:
    doc = docs.doc_of(FAILED_NOT)
    (deny,) = LEXICON.of("verb", "deny")
    (say,) = LEXICON.of("verb", "say")
    said, denied = (Draft("said-that", ((0, len(doc.text)),), cue) for cue in (say, deny))
    assert polarity(doc, said, clause_with(said))
    assert not polarity(doc, denied, clause_with(denied))
    assert modality(doc, said, clause_with(said), Act.ASSERT) is Modality.ASSERTION


def test_a_cue_that_names_the_act_is_not_overruled() -> None:
    doc = docs.doc_of(FAILED_NOT)
    (warn, *_) = LEXICON.of("verb", "warn")
    draft = Draft("said-that", ((0, len(doc.text)),), warn)
    assert read_act(doc, draft, clause_with(draft), LEXICON) == Reading(warn.act)


ACTS = [
    ("The mayor said the bridge was old.", Act.ASSERT, Modality.ASSERTION),
    ("The mayor denied that the bridge was old.", Act.DENY, Modality.ASSERTION),
    ("The mayor rejected the allegation.", Act.DENY, Modality.ASSERTION),
    ("The mayor rejected the offer.", Act.REJECT, Modality.ASSERTION),
    ("The mayor promised to rebuild the bridge.", Act.PROMISE, Modality.COMMITMENT),
    ("The mayor threatened to close the bridge.", Act.THREATEN, Modality.COMMITMENT),
    ("The mayor demanded that the owners repair the bridge.", Act.DEMAND, Modality.DEMAND),
    ("The mayor begged the owners to repair the bridge.", Act.REQUEST, Modality.DEMAND),
    ("The mayor accused the owners of fraud.", Act.ACCUSE, Modality.ASSERTION),
    ("The mayor praised the owners for their work.", Act.PRAISE, Modality.ASSERTION),
    ("The mayor warned that the bridge could fall.", Act.WARN, Modality.HYPOTHESIS),
    ("The mayor predicted that the bridge would fall.", Act.PREDICT, Modality.PREDICTION),
    ("The mayor asked whether the bridge was safe.", Act.ASK, Modality.QUESTION),
    ("The mayor doubted that the bridge was safe.", Act.DOUBT, Modality.BELIEF),
    ("The mayor announced that the bridge was safe.", Act.ANNOUNCE, Modality.ASSERTION),
    ("The mayor described the bridge as safe.", Act.DESCRIBE, Modality.ASSERTION),
    ("The mayor backed the plan.", Act.AGREE, Modality.ASSERTION),
    ("The mayor hopes that the bridge is safe.", Act.ATTITUDE, Modality.WISH),
    ("The mayor believes that the bridge is safe.", Act.ATTITUDE, Modality.BELIEF),
    ("The mayor said the bridge might fall.", Act.ASSERT, Modality.HYPOTHESIS),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "act", "stance"), ACTS)
def test_every_act_and_modality_is_reached(text: str, act: Act, stance: Modality) -> None:
    statement = texts.one(text)
    assert (statement.act, statement.implied, statement.modality) == (act, False, stance)


POLARITY = [
    ("The general said the army left.", Act.ASSERT, False, True),
    ("The general said the army did not leave.", Act.ASSERT, True, True),
    ("The general said no soldiers left.", Act.ASSERT, True, True),
    ("The general did not say that the army left.", Act.ASSERT, False, False),
    ("The general never said that the army left.", Act.ASSERT, False, False),
    ("The general refused to say that the army left.", Act.REJECT, True, True),
    ("The general denied that the army left.", Act.DENY, True, True),
    ("The general denied that the army did not leave.", Act.DENY, False, True),
    ("The general did not deny that the army left.", Act.DENY, False, False),
    ("The general ruled out that the army left.", Act.DENY, True, True),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "act", "negated", "spoken"), POLARITY)
def test_a_negated_cue_is_kept_apart_from_negated_content(
    text: str, act: Act, negated: bool, spoken: bool
) -> None:
    statement = next(each for each in texts.read(text) if "army" in each.words or "soldiers" in each.words)
    assert (statement.act, statement.negated, statement.spoken) == (act, negated, spoken)
