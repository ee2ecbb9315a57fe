from __future__ import annotations

import pytest

from tacitus.analysis.parse import load_pipeline, parse
from tacitus.errors import SettingsError
from tacitus.records.report import Block, BlockKind, Report
from tacitus.settings import DEFAULT_MODEL
from tests.factory import make_report

pytestmark = pytest.mark.model


def blocks_of(report: Report) -> list[tuple[str, str]]:
    (parsed,) = parse([report], load_pipeline(DEFAULT_MODEL))
    return [(each.kind.value, parsed.span(each.start, each.end).text) for each in parsed.sentences]


def test_a_missing_pipeline_is_named() -> None:
    with pytest.raises(SettingsError, match="en_core_web_none"):
        load_pipeline("en_core_web_none")


def test_a_heading_is_not_glued_to_the_next_sentence() -> None:
    text = "A Northern Attempt\n\nThe mayor spoke. He left."
    report = make_report(text)
    kinds = (BlockKind.HEADING, BlockKind.PARAGRAPH)
    marked = Report(
        id=report.id,
        page_id=report.page_id,
        address="",
        text=text,
        blocks=tuple(
            Block(kind, each.start, each.end) for kind, each in zip(kinds, report.blocks, strict=True)
        ),
        published=report.published,
    )
    assert blocks_of(marked) == [
        ("heading", "A Northern Attempt"),
        ("paragraph", "The mayor spoke."),
        ("paragraph", "He left."),
    ]


def test_a_report_without_words_gives_an_empty_parse() -> None:
    report = make_report("x")
    empty = Report(
        id=report.id, page_id=report.page_id, address="", text="  ", blocks=(), published=report.published
    )
    assert blocks_of(empty) == []


def test_a_lone_quotation_mark_is_no_sentence() -> None:
    found = blocks_of(make_report('The mayor of Lima was in Spain. "We will go on."\n\nHe left.'))
    assert [words for _, words in found if not any(char.isalpha() for char in words)] == []


def test_the_order_and_the_batch_do_not_matter() -> None:
    reports = [
        make_report(f"Report number {number} tells that talks were held in Lima.") for number in range(5)
    ]
    nlp = load_pipeline(DEFAULT_MODEL)
    one = [parsed.parse.to_json() for parsed in parse(reports, nlp, batch_size=1)]
    all_ = [parsed.parse.to_json() for parsed in parse(reports, nlp, batch_size=5)]
    assert one == all_


def test_a_pipeline_is_loaded_once_each_way() -> None:
    assert load_pipeline(DEFAULT_MODEL) is load_pipeline(DEFAULT_MODEL, stock=False)
    assert load_pipeline(DEFAULT_MODEL, stock=True) is not load_pipeline(DEFAULT_MODEL)
