from __future__ import annotations

from dataclasses import replace

import pytest

from tacitus.records.report import Block, BlockKind
from tests.factory import make_report

REPORT = make_report("One.\n\nTwo.")
P = BlockKind.PARAGRAPH


@pytest.mark.parametrize(
    "blocks",
    [
        (Block(P, 0, 99),),
        (Block(P, 3, 5), Block(P, 4, 6)),
        (Block(P, 5, 6), Block(P, 0, 1)),
        (Block(P, 2, 2),),
    ],
)
def test_blocks_keep_to_the_text_and_apart(blocks: tuple[Block, ...]) -> None:
    with pytest.raises(ValueError):
        replace(REPORT, blocks=blocks)


def test_a_span_is_cut_from_the_text() -> None:
    assert REPORT.span(6, 9).text == "Two"
    with pytest.raises(ValueError):
        REPORT.span(6, 99)
