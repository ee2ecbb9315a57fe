"""What a cue may take."""

from tacitus.statements.takes import Takes


def test_values_are_the_words_of_the_lexicon() -> None:
    assert {"that", "quote", "to", "noun"} <= set(Takes)
    assert Takes("them-to") is Takes.OBJECT_TO
