from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from evals.speed.equality import Count, main


def test_a_token_that_differs_is_counted_once_and_by_annotation() -> None:
    vocab = spacy.blank("en").vocab
    one = Doc(vocab, words=["Talks", "end"], tags=["NNS", "VBP"], lemmas=["talk", "end"])
    other = Doc(vocab, words=["Talks", "end"], tags=["NNS", "NN"], lemmas=["talk", "ends"])
    count = Count()
    count.add(one, other)
    count.add(one, one)
    assert (count.reports, count.tokens, count.tokens_apart, count.reports_apart) == (2, 4, 1, 1)
    assert count.by_annotation == {"tag": 1, "lemma": 1}


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--texts", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err


@pytest.mark.model
@pytest.mark.parametrize("more", [[], ["--blis"]])
def test_the_last_line_is_json(capsys: pytest.CaptureFixture[str], tmp_path: Path, more: list[str]) -> None:
    texts = tmp_path / "t.jsonl"
    texts.write_text('{"text": "The minister said the talks in Lima would go on."}\n')
    assert main(["--texts", str(texts), *more]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (told["reports"], told["tokens"], told["tokens_apart"]) == (1, 11, 0)
