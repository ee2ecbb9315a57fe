"""Act, modality and polarity."""

import pytest

from tacitus.records.statement import Modality
from tacitus.statements.acts import content_verb, is_negated, modality, polarity
from tacitus.statements.draft import Draft
from tacitus.statements.lexicon import load_lexicon
from tests.statements import docs

LEXICON = load_lexicon()


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


def test_a_denial_negates_and_a_denied_negation_does_not() -> None:
    doc = docs.doc_of("It it PRP PRON nsubj 1\nfailed fail VBD VERB ROOT 0\nnot not RB PART neg -1")
    (deny,) = LEXICON.of("verb", "deny")
    (say,) = LEXICON.of("verb", "say")
    whole = ((0, len(doc.text)),)
    assert polarity(doc, Draft("said-that", whole, say))
    assert not polarity(doc, Draft("said-that", whole, deny))
    verb = content_verb(doc, Draft("said-that", whole, say))
    assert verb is not None
    assert is_negated(verb)
    assert modality(doc, Draft("said-that", whole, say)) is Modality.ASSERTION
