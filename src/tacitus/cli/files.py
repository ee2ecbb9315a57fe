"""How a command writes a file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from tacitus.views import whole


def write_whole(path: Path, parts: Iterable[bytes]) -> None:
    """Write a file whole or not at all: what was there before stays until the new one is done.

    Raises:
        ClickException: It cannot be written.
    """
    try:
        whole.write_whole(path, parts)
    except OSError as error:
        raise click.ClickException(f"{path}: cannot be written ({error.strerror or error})") from error
