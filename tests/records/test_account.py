from __future__ import annotations

from dataclasses import replace

import pytest

from tacitus.records.account import Finding, FindingKind, Side
from tests.store.factory import make_coded, make_other, make_story

_, COMPARISON = make_story(make_coded(), make_other())
FINDING = COMPARISON.findings[0]


def test_a_finding_shows_the_words_of_its_sides() -> None:
    with pytest.raises(ValueError):
        replace(FINDING, sides=())
    with pytest.raises(ValueError, match="side"):
        Side(FINDING.sides[0].report_id, ())


def test_the_id_tells_kind_and_words() -> None:
    ids = {Finding.make_id(FINDING.story_id, kind, FINDING.sides) for kind in FindingKind}
    assert len(ids) == len(FindingKind)
