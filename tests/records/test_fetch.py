from __future__ import annotations

import dataclasses

import pytest

from tacitus.records.fetch import Fetch


def test_an_answer_is_kept_as_it_came() -> None:
    fetch = Fetch("http://a.example/", "2019-07-05", "http://a.example/x", '"1"', "", b"\x00<p>")
    with pytest.raises(dataclasses.FrozenInstanceError):
        fetch.body = b""  # type: ignore[misc]
