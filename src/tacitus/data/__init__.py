"""Facts, and the loader that reads them. Each file's source, licence and date: README.md beside it."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import zip_longest
from typing import Any

_ROOT = files(__name__)


def read_toml(name: str) -> dict[str, Any]:
    """Return the content of a TOML file of this folder, such as `lexicon/cues.toml`."""
    return tomllib.loads(_find(name).read_text(encoding="utf-8"))


def read_rows(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a tab-separated file of this folder, keyed by its header.

    Lines that begin with `#` are comments; empty cells are empty strings. Nothing is quoted.

    Raises:
        ValueError: A row has more cells than the header.
    """
    lines = _find(name).read_text(encoding="utf-8").split("\n")
    kept = (line.split("\t") for line in lines if line and not line.startswith("#"))
    header = next(kept)
    for cells in kept:
        if len(cells) > len(header):
            raise ValueError(f"{name}: a row has more cells than the header: {cells[0]}")
        yield dict(zip_longest(header, cells, fillvalue=""))


def read_bytes(name: str) -> bytes:
    """Return the bytes of a file of this folder, such as `places/gazetteer.xz`."""
    return _find(name).read_bytes()


def names_in(folder: str, suffix: str) -> list[str]:
    """Return the names of a folder's files that end with `suffix`, sorted, such as `rules/agree.toml`."""
    found = (entry.name for entry in _find(folder).iterdir() if entry.name.endswith(suffix))
    return [f"{folder}/{name}" for name in sorted(found)]


def folders() -> list[str]:
    """Return the names of the folders of facts, sorted."""
    return sorted(
        entry.name for entry in _ROOT.iterdir() if entry.is_dir() and not entry.name.startswith("_")
    )


@cache
def version(folder: str) -> str:
    """Return the version of a folder's facts, such as `rules@1a2b3c4d`: a digest of its files, for traces."""
    digest = hashlib.blake2b(digest_size=4)
    for entry in sorted(_find(folder).iterdir(), key=lambda each: each.name):
        if entry.is_file() and not entry.name.endswith((".py", ".pyc", ".md")):
            digest.update(entry.name.encode())
            digest.update(entry.read_bytes())
    return f"{folder}@{digest.hexdigest()}"


def _find(name: str) -> Traversable:
    place = _ROOT
    for part in name.split("/"):
        place = place.joinpath(part)
    return place
