from __future__ import annotations

from dataclasses import replace

import pytest

from tacitus.records.statement import Statement
from tests.factory import make_report, make_span
from tests.store.factory import make_coded

STATEMENT = make_coded().statements[0]


def test_a_statement_shows_its_words() -> None:
    assert STATEMENT.words == "We keep our word"
    for field in ("content", "evidence"):
        with pytest.raises(ValueError, match="without the words"):
            replace(STATEMENT, **{field: ()})


def test_split_words_are_joined_with_an_ellipsis() -> None:
    report = make_report("“Yes,” he said, “we will.”")
    content = (make_span(report, "Yes"), make_span(report, "we will"))
    assert replace(STATEMENT, content=content).words == "Yes … we will"
    assert Statement.make_id(content, "he") != Statement.make_id(content[:1], "he")
