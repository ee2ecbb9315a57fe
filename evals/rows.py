"""Gold files and prediction files: JSON Lines, plain or gzipped."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]
"""One line of a gold or prediction file. The shapes are those of the evals contract (`evals/README.md`)."""


class GoldError(Exception):
    """A gold file cannot be used; the text says which, why, and what to do."""


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes, unpacked when they are gzipped, whatever the file's name.

    Raises:
        GoldError: There is no such file, or it cannot be read or unpacked.
    """
    if path.is_dir():
        raise GoldError(f"{path} is a folder; give the gold file itself")
    try:
        data = path.read_bytes()
        return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    except FileNotFoundError:
        raise GoldError(f"no gold file at {path}") from None
    except (OSError, EOFError) as error:
        raise GoldError(f"cannot read {path}: {error}") from error


def read_rows(path: Path, fields: Sequence[str] = ()) -> list[Row]:
    """Return the JSON objects of a file, one a line.

    Args:
        path: A `.jsonl` file, plain or gzipped.
        fields: Names that every object must have.

    Returns:
        The objects in file order; blank lines are left out.

    Raises:
        GoldError: The file is missing, a line is not a JSON object, a field is missing, or no line is left.
    """
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GoldError(f"{path} is not UTF-8 text: {error}") from error
    rows = []
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            rows.append(_object(line, path, number, fields))
    if not rows:
        raise GoldError(f"{path} holds no records")
    return rows


def _object(line: str, path: Path, number: int, fields: Sequence[str]) -> Row:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise GoldError(f"{path}, line {number}: not JSON ({error}); one object a line is wanted") from error
    if not isinstance(row, dict):
        raise GoldError(f"{path}, line {number}: a JSON object is wanted, not {type(row).__name__}")
    missing = [name for name in fields if name not in row]
    if missing:
        has = ", ".join(row) or "nothing"
        raise GoldError(
            f"{path}, line {number}: this task needs {', '.join(missing)}; the record has {has}. "
            "Is this gold file for another task?"
        )
    return row


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """Write objects one a line.

    Raises:
        GoldError: The file cannot be written.
    """
    try:
        with path.open("w", encoding="utf-8") as file:
            for row in rows:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
    except OSError as error:
        raise GoldError(f"cannot write predictions to {path}: {error}") from error


def digest(path: Path, *more: Path) -> str:
    """Return the SHA-256 of what a gold file holds; of all files beneath when it is a folder."""
    if more:
        return hashlib.sha256("".join(map(digest, (path, *more))).encode()).hexdigest()
    if not path.is_dir():
        return hashlib.sha256(read_bytes(path)).hexdigest()
    total = hashlib.sha256()
    for file in sorted(file for file in path.rglob("*") if file.is_file()):
        total.update(file.relative_to(path).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def by_id(rows: Iterable[Row], key: str = "id") -> dict[str, Row]:
    """Return rows by their id, read as a string; the last row wins where an id repeats."""
    return {str(row[key]): row for row in rows}
