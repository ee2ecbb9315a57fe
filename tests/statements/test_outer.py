"""Statements as attribution corpora count them."""

from tacitus.statements.outer import outermost
from tests.statements import docs


def test_what_carries_on_is_joined() -> None:
    (joined,) = outermost(docs.statements_of(docs.QUOTED))
    assert [span.text for span in joined.content] == ["We will go", "We have no choice in this matter."]


def test_other_statements_stay_as_they_are() -> None:
    statements = docs.statements_of(docs.SAID_THAT)
    assert outermost(statements) == statements
