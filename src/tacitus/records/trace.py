"""Trace: why a derived record was made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trace:
    """The rule or model behind a derived record, its version, and the reason in words."""

    rule: str
    """Id of the rule or model, such as `said-that` or `plover.consult.meet`."""
    version: str
    """Version of the rule file, lexicon or model that held the rule."""
    reason: str
    """One sentence a reader can check against the text."""
    confidence: float | None = None
    """0 to 1 where it is calibrated on labelled data, else None."""

    def __post_init__(self) -> None:
        if not (self.rule and self.version and self.reason):
            raise ValueError("a trace names its rule, its version and its reason")
        if self.confidence is not None and not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"a confidence lies in 0 to 1, got {self.confidence}")
