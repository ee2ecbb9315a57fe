from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tacitus.analysis.fast.component import Component
from tacitus.analysis.fast.install import install
from tacitus.analysis.parse import load_pipeline, parse
from tacitus.analysis.starts import BLOCK_STARTS
from tacitus.settings import DEFAULT_MODEL
from tests.analysis.fast.alike import annotations, both
from tests.factory import make_report

EXAMPLES = Path(__file__).parent.parent.parent.parent / "examples" / "reports"

ODD = (
    *("y'all", "gonna", "let's", "c'mon", "ain't", "there's", "gotta", "There're", "it's", "isn't", "y all"),
    *("gon na", "let 's", "c'm on", "wanna", "cannot", "o'clock", "I'd've", "Let", "'s", "na", "on", "all"),
    *(
        "🙂",
        "👩‍👩‍👧",
        "…",
        "—",
        "--",
        "''",
        "“",
        "”",
        "\n",
        "\n\n",
        "\t",
        "  ",
        "\u00a0",
        "\u200b",
        "x" * 400,
    ),
    *(
        "U.S.",
        "e.g.",
        "3.5%",
        "$1,200",
        "10:30",
        "http://a.example/b?c=d",
        "a@b.example",
        "#1",
        "@name",
        "Ü",
        "中",
    ),
    *(
        "Ana",
        "Lima",
        "Peru",
        "the",
        "minister",
        "said",
        "that",
        "was",
        "in",
        "Monday",
        "talks",
        "were",
        "held",
    ),
    *(".", ",", "?", "!", "(", ")", "May", "will", "her", "his", "two", "third", "United", "Nations", "of"),
)


def assert_alike(texts: list[str], batch_size: int = 32) -> None:
    for fast, stock in zip(*both(texts, batch_size), strict=True):
        assert annotations(fast) == annotations(stock), stock.text
        assert [(each.text, each.label_) for each in fast.ents] == [
            (each.text, each.label_) for each in stock.ents
        ]


@pytest.mark.model
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    texts=st.lists(
        st.one_of(st.lists(st.sampled_from(ODD), max_size=30).map(" ".join), st.text(max_size=60)),
        min_size=1,
        max_size=6,
    ),
    batch_size=st.integers(1, 4),
)
def test_odd_text_is_annotated_as_by_the_stock_pipeline(texts: list[str], batch_size: int) -> None:
    assert_alike(texts, batch_size)


@pytest.mark.model
def test_the_examples_are_annotated_as_by_the_stock_pipeline() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.rglob("*.*")) if path.is_file()]
    assert len(texts) > 10
    assert_alike(texts)


@pytest.mark.model
def test_reports_are_parsed_alike_with_their_blocks() -> None:
    reports = [make_report(f"Talks in Lima\n\n{word} said Ana Ruiz of Peru.\n\nno end.") for word in ODD]
    fast, stock = (load_pipeline(DEFAULT_MODEL, stock=stock) for stock in (False, True))
    for one, other in zip(parse(reports, fast), parse(reports, stock), strict=True):
        assert annotations(one.parse) == annotations(other.parse)
        assert one.sentences == other.sentences


@pytest.mark.model
def test_a_single_text_and_no_text() -> None:
    fast, stock = load_pipeline(DEFAULT_MODEL), load_pipeline(DEFAULT_MODEL, stock=True)
    for text in ("", "Talks were held in Lima.", " ", "\n"):
        assert annotations(fast(text)) == annotations(stock(text))


@pytest.mark.model
def test_the_dear_components_are_replaced() -> None:
    nlp = load_pipeline(DEFAULT_MODEL)
    fast = [name for name, component in nlp.pipeline if isinstance(component, Component)]
    assert fast == nlp.pipe_names
    assert nlp.pipe_names == ["tok2vec", "tagger", BLOCK_STARTS, "parser", "attribute_ruler", "ner"]


def test_a_pipeline_of_other_parts_stays_as_it_is() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("attribute_ruler")
    assert install(nlp) == ()
    assert nlp.pipe_names == ["sentencizer", "attribute_ruler"]


@pytest.mark.model
def test_names_that_others_set_keep_the_stock_recognizer() -> None:
    nlp = spacy.load(DEFAULT_MODEL)
    nlp.add_pipe("entity_ruler", before="ner")
    assert "ner" not in install(nlp)
