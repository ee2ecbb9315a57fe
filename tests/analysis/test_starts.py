from __future__ import annotations

import pytest
import spacy

from tacitus.analysis.starts import BLOCK_STARTS, BlockStarts

NLP = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Guyana and Suriname signed. they left", ["and", "signed", "left"]),
        ("It cost $5 to go", ["cost", "go"]),
        ("A B", []),
        ("talks", []),
    ],
)
def test_no_sentence_begins_with_a_small_letter_after_a_word(text: str, never: list[str]) -> None:
    doc = BlockStarts(NLP.vocab)(NLP(text))
    assert [token.text for token in doc if token.is_sent_start is False] == never


def test_a_sentence_begins_at_each_block() -> None:
    first, second = NLP("Talks held they said"), NLP("more talks")
    first.user_data["block_starts"] = (0, 2)
    list(BlockStarts(NLP.vocab).pipe([first, second]))
    assert [token.text for token in first if token.is_sent_start] == ["Talks", "they"]
    assert [token.text for token in second if token.is_sent_start is False] == ["talks"]


def test_a_text_without_words_is_passed_on() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(BLOCK_STARTS)
    assert len(nlp("")) == 0
