from __future__ import annotations

import pytest

from tacitus.records.trace import Trace


@pytest.mark.parametrize("parts", [("", "1", "why"), ("rule", "", "why"), ("rule", "1", "")])
def test_a_trace_names_rule_version_and_reason(parts: tuple[str, str, str]) -> None:
    with pytest.raises(ValueError):
        Trace(*parts)


@pytest.mark.parametrize("confidence", [-0.1, 1.1])
def test_confidence_lies_in_0_to_1(confidence: float) -> None:
    with pytest.raises(ValueError):
        Trace("rule", "1", "why", confidence)
