from __future__ import annotations

from tacitus.records.ids import content_id


def test_the_same_content_has_the_same_id_on_any_machine() -> None:
    assert content_id("r", "a", 1) == "r_b62ad239ba42f67c"
    assert content_id("r", "a", 1) == content_id("r", "a", "1")


def test_where_one_part_ends_matters() -> None:
    assert content_id("r", "ab", "c") != content_id("r", "a", "bc")


def test_broken_unicode_has_an_id_too() -> None:
    assert content_id("r", "\ud800").startswith("r_")
