"""Cues of the user's own: a file in the form of the lexicon that adds, replaces and removes entries."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tacitus.errors import SettingsError
from tacitus.records.statement import Act
from tacitus.statements.takes import Takes

PARTS = ("verb", "noun", "adjective")
_NEEDED = ("act", "takes")
_ACTS = ("act", "act_to")
_KNOWN = frozenset({*_NEEDED, *_ACTS, "told", "fires", "silent"})

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class OwnCues:
    """What a user's file says of each part of speech."""

    rows: Mapping[str, Mapping[str, Row | None]]
    """Part of speech to key to entry; None for a cue to be removed."""
    digest: str
    """Eight hexadecimal digits of the file's bytes."""

    def applied(self, pos: str, table: Mapping[str, Row]) -> dict[str, Row]:
        """Return a part of the lexicon with these entries added, replaced and removed."""
        merged: dict[str, Row | None] = {**table, **self.rows.get(pos, {})}
        return {key: row for key, row in merged.items() if row is not None}


def read_own_cues(path: str) -> OwnCues:
    """Read and check a file of cues.

    Args:
        path: A TOML file with tables `[verb]`, `[noun]`, `[adjective]`, whose entries are
            `cue = { act = …, takes = … }` or `cue = false`.

    Raises:
        SettingsError: The file cannot be read, or an entry is wrong; every wrong entry is named.
    """
    try:
        raw = Path(path).read_bytes()
        table = tomllib.loads(raw.decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"the file of cues {path} cannot be read: {error}") from error
    faults = list(_faults(table))
    if faults:
        raise SettingsError(f"the file of cues {path} has mistakes:\n" + "\n".join(faults))
    rows = {pos: {key: row or None for key, row in table[pos].items()} for pos in PARTS if pos in table}
    return OwnCues(rows, hashlib.blake2b(raw, digest_size=4).hexdigest())


def _faults(table: Mapping[str, Any]) -> Iterator[str]:
    for pos, entries in table.items():
        if pos not in PARTS or not isinstance(entries, dict):
            yield f"  [{pos}] is no part of the lexicon; write {_list(f'[{each}]' for each in PARTS)}"
            continue
        for key, row in entries.items():
            yield from (f"  [{pos}] {key}: {fault}" for fault in _entry_faults(row))


def _entry_faults(row: object) -> Iterator[str]:
    if row is False:
        return
    if not isinstance(row, dict) or not all(isinstance(value, str) for value in row.values()):
        yield 'an entry is false, or a table of texts such as { act = "assert", takes = "that quote" }'
        return
    for name in row:
        if name not in _KNOWN:
            yield f"{name!r} is no field; there are {_list(sorted(_KNOWN))}"
    for name in _NEEDED:
        if not row.get(name):
            yield f"{name!r} is missing"
    for name in _ACTS:
        if row.get(name) and row[name] not in set(Act):
            yield f"the act {row[name]!r} is none of {_list(Act)}"
    for word in row.get("takes", "").split():
        if word not in set(Takes) and not (word.startswith("+") and word[1:].isalpha()):
            yield f"it takes {word!r}, which is none of {_list(Takes)} or +of, +for, …"
    if row.get("told") and not row["told"].isalpha():
        yield f"told is {row['told']!r}; write object, or a preposition such as to"


def _list(words: Iterable[str]) -> str:
    return ", ".join(words)
