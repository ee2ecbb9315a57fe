"""What the user names, to files: paths, folders, patterns and standard input."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tacitus.records.refusal import Refusal
from tacitus.sources.pages import refuse

STDIN = "-"
_WEB_ADDRESS = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_ABOUT_THE_FOLDER = re.compile(r"^(readme|license|licence|notice|changelog|citation)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A file to open, or standard input."""

    address: str
    """Path as the user gave it, or as found below the folder given; a URL; `-` for standard input."""
    is_web: bool = False


def find_files(inputs: Iterable[str]) -> Iterator[Found | Refusal]:
    """Yield the files that inputs name, each once, in the order of the inputs and sorted within each.

    A folder is walked to its end without following links to folders; hidden files are skipped, and files that
    are about the folder (a README, a licence) are refused, since they are no reports. A file named by itself
    is always taken.
    """
    seen: set[str] = set()
    for given in inputs:
        for found in _find(given):
            if isinstance(found, Found) and found.address != STDIN:
                real = found.address if found.is_web else os.path.realpath(found.address)
                if real in seen:
                    continue
                seen.add(real)
            yield found


def _find(given: str) -> Iterator[Found | Refusal]:
    if given == STDIN:
        yield Found(STDIN)
    elif _WEB_ADDRESS.match(given):
        yield Found(given, is_web=True)
    elif Path(given).is_dir():
        yield from _walk(given)
    elif os.path.lexists(given):
        yield Found(given)
    elif glob.has_magic(given):
        yield from _match(given)
    else:
        yield refuse(given, "there is no such file or folder; check the path")


def _match(pattern: str) -> Iterator[Found | Refusal]:
    paths = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - takes absolute patterns too
    if not paths:
        yield refuse(
            pattern, "no file matches this pattern; check it, and quote it so that the shell leaves it alone"
        )
    for path in paths:
        if Path(path).is_dir():
            continue
        yield Found(path)


def _walk(folder: str) -> Iterator[Found | Refusal]:
    errors: list[OSError] = []
    empty = True
    for here, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            empty = False
            path = str(Path(here, name))
            if _ABOUT_THE_FOLDER.match(name):
                yield refuse(path, "it is about the folder and no report; name it by itself to have it read")
            else:
                yield Found(path)
    for error in errors:
        empty = False
        yield refuse(
            str(error.filename), f"this folder cannot be listed ({error.strerror}); check its permissions"
        )
    if empty:
        yield refuse(folder, "this folder holds no files (hidden ones are skipped)")
