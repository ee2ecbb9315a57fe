from __future__ import annotations

from pathlib import Path

import pytest

from tacitus.errors import NotFoundError
from tacitus.store.store import Store
from tacitus.views.explanation import explain
from tests.store.factory import make_coded, make_other, make_page, write_example


def test_the_words_of_an_explanation_are_those_of_the_report(tmp_path: Path) -> None:
    coded = make_coded()
    with Store(tmp_path / "t.db") as store:
        with store.writer() as writer:
            writer.page(make_page(coded.report), "report")
            writer.report(coded, "v1")
        found = explain(store, coded.events[0].id)
        with pytest.raises(NotFoundError):
            explain(store, "none")
    assert found.noun == "event mention"
    assert ("asserter", "Rosa Quispe") in found.facts
    for words in found.words:
        assert coded.report.text[words.start : words.end] == words.words
        assert coded.report.text[: words.start].endswith(words.before)
        assert coded.report.text[words.end :].startswith(words.after)


def test_a_copy_tells_whose_text_it_is(tmp_path: Path) -> None:
    with Store(tmp_path / "t.db") as store:
        write_example(store)
        found = explain(store, make_other().report.id)
        with pytest.raises(NotFoundError):
            explain(store, make_coded().report.id)
    assert found.noun == "copy"
    assert found.headline == f"Peru sends doctors: a copy of {make_coded().report.id}"
