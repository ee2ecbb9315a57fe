"""Writes a file whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file in place of what was there, which stays until the new one is done.

    Raises:
        OSError: It cannot be written.
    """
    half = path.with_name(path.name + ".part")
    try:
        with half.open("wb") as stream:
            for part in parts:
                stream.write(part)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)
