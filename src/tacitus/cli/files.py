"""How a command writes a file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file whole or not at all: what was there before stays until the new one is done.

    Raises:
        ClickException: It cannot be written.
    """
    half = path.with_name(path.name + ".part")
    try:
        with half.open("wb") as stream:
            for part in parts:
                stream.write(part)
        half.replace(path)
    except OSError as error:
        raise click.ClickException(f"{path}: cannot be written ({error.strerror or error})") from error
    finally:
        half.unlink(missing_ok=True)
