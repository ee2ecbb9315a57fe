from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tacitus.cli.files import write_whole


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", [b"one ", b"two"])
    assert (tmp_path / "a.txt").read_bytes() == b"one two"


def test_what_was_there_stays_until_the_new_one_is_done(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")

    def broken() -> Iterator[bytes]:
        yield b"new"
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        write_whole(target, broken())
    assert target.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.txt"]


def test_a_place_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(click.ClickException, match="cannot be written"):
        write_whole(tmp_path / "none" / "a.txt", [b"x"])
