"""From tokens to characters and back."""

from tacitus.statements.draft import chars_of, tokens_of
from tests.statements import docs


def test_tokens_and_characters() -> None:
    doc = docs.doc_of(docs.SAID_THAT)
    chars = chars_of(doc, (4, 6))
    assert doc.text[slice(*chars)] == "the troops"
    assert tokens_of(doc, chars) == [4, 5]
    assert tokens_of(doc, (chars[0] + 1, chars[1])) == [4, 5]
