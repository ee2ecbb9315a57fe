"""The same quoted words told twice."""

from dataclasses import replace

from tacitus.records.statement import Manner
from tacitus.statements.repeats import merge_repeats
from tests.factory import make_report
from tests.statements import docs

REPORT = make_report("We have no choice in this matter. Ada said: we have no choice in this matter.")


def telling(start: int, end: int, name: str):
    span = REPORT.span(start, end)
    base = docs.only(docs.SAID_THAT)
    return replace(base, content=(span,), evidence=(span,), manner=Manner.DIRECT, id=name)


def test_a_pull_quote_is_evidence_of_the_statement_with_a_cue() -> None:
    body = telling(44, 76, "s_body")
    pull = replace(telling(0, 32, "s_pull"), cue=None)
    spans = [REPORT.span(0, 32), REPORT.span(44, 76)]
    (merged,) = merge_repeats([pull, body], spans)
    assert merged.id == "s_body"
    assert [span.start for span in merged.evidence] == [0, 44]


def test_short_words_repeat_by_chance() -> None:
    a, b = telling(0, 7, "s_a"), telling(44, 51, "s_b")
    assert len(merge_repeats([a, b], [])) == 2
