import pytest

from evals.tasks.event_types import marked_spans


@pytest.mark.parametrize(
    ("marked", "spans"),
    [
        ("<s>Chad</s> thanked <t>Niger</t>.", {"s": (0, 4), "t": (13, 18)}),
        ("<t>Niger</t> was thanked by <s>Chad</s>.", {"t": (0, 5), "s": (21, 25)}),
        ("<s>Chad met <t>Niger</t></s>", {"t": (9, 14), "s": (0, 14)}),
        ("Chad thanked Niger.", {}),
        ("</s>Chad", {}),
    ],
)
def test_marked_spans(marked, spans):
    assert marked_spans(marked) == spans
