from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tacitus.views.whole import write_whole


def test_a_file_is_written_in_place_of_the_old(tmp_path: Path) -> None:
    for content in (b"old", b"newer"):
        write_whole(tmp_path / "a.txt", iter([content, b"!"]))
        assert (tmp_path / "a.txt").read_bytes() == content + b"!"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_the_old_one_stays_when_the_new_one_fails(tmp_path: Path) -> None:
    def parts() -> Iterator[bytes]:
        yield b"half"
        raise ZeroDivisionError

    (tmp_path / "a.txt").write_bytes(b"old")
    with pytest.raises(ZeroDivisionError):
        write_whole(tmp_path / "a.txt", parts())
    assert (tmp_path / "a.txt").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
