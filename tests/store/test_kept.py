from __future__ import annotations

from datetime import date

import pytest

from tacitus.errors import NotFoundError
from tacitus.store.store import Store
from tests.store.factory import make_coded, make_other


def test_days_of_publication_are_told(full: Store) -> None:
    days = dict(full.published())
    assert days[make_coded().report.id] == date(2026, 3, 2)
    assert make_other().report.id in days


def test_profiles_are_of_the_versions_that_made_them(full: Store) -> None:
    report_id = make_coded().report.id
    with full.writer() as writer:
        writer.profile(report_id, "v1", b"packed")
    assert list(full.profiles([report_id], "v1")) == [b"packed"]
    assert full.without_profile("v1") == [make_other().report.id]
    assert len(full.without_profile("v2")) == 2
    with pytest.raises(NotFoundError, match=report_id):
        list(full.profiles([report_id], "v2"))


def test_ties_are_given_for_the_state_they_were_made_from(full: Store) -> None:
    with full.writer() as writer:
        for key in ("1+8", "9+8"):
            writer.window(key, "s1", b"ties")
        writer.keep_windows(["9+8"])
    assert (full.window_state("1+8"), full.window_state("9+8")) == ("", "s1")
    assert full.window_ties("9+8", "s1") == b"ties"
    with pytest.raises(NotFoundError, match=r"9\+8"):
        full.window_ties("9+8", "s2")


def test_what_is_kept_is_no_content(full: Store) -> None:
    before = full.digest()
    with full.writer() as writer:
        writer.profile(make_coded().report.id, "v1", b"packed")
        writer.window("1+8", "s1", b"ties")
    assert full.digest() == before
