"""The gazetteer's columns as arrays, and the table by which names are found in them."""

from __future__ import annotations

import bisect
import io
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tacitus.data import read_bytes

Columns = dict[str, NDArray[Any]]

_DROPPED = str.maketrans({"-": " ", "'": None, "’": None, ".": None, "`": None})
_SAINT = re.compile(r"\bsaint\b")
_LINE = ord("\n")
_PRIME = 16_777_619
"""Multiplier of the keys' hash, the prime of FNV-1a for 32 bits."""


def read_columns(name: str) -> Columns:
    """Return the arrays of a file of `data/` in NumPy's format, by name."""
    with np.load(io.BytesIO(read_bytes(name)), allow_pickle=False) as held:
        return {column: held[column] for column in held.files}


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """Return the key under which spellings of a name meet: plain lower-case letters, no points or hyphens."""
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _SAINT.sub("st", plain.lower().translate(_DROPPED))


@dataclass(frozen=True)
class KeyTable:
    """Folded names by hash: a dictionary without its memory, made in a tenth of a second."""

    keys: bytes
    """The folded names, each with a line break behind it."""
    starts: memoryview[int]
    """Where each begins in `keys`."""
    hashes: memoryview[int]
    """In ascending order."""
    order: memoryview[int]
    """The name that has each hash."""
    rows: memoryview[int] | None
    """The gazetteer's row of each name; None when they are the same."""

    @classmethod
    def of(cls, names: str, rows: NDArray[np.int32] | None = None) -> KeyTable:
        """Return the table of names divided by line breaks; their rows are their places unless given."""
        keys = (fold(names) + "\n").encode()
        letters = np.frombuffer(keys, dtype=np.uint8)
        ends = np.flatnonzero(letters == _LINE)
        starts = np.concatenate(([0], ends[:-1] + 1))
        lengths = ends - starts
        places = np.arange(len(letters), dtype=np.int32) - np.repeat(starts.astype(np.int32), lengths + 1)
        powers = np.array(_powers(int(lengths.max(initial=0)) + 1), dtype=np.uint32)
        weighed = letters * powers[places]
        weighed[ends] = 0
        hashes = np.add.reduceat(weighed, starts, dtype=np.uint32)
        order = np.argsort(hashes, kind="stable")
        return cls(keys, starts.data, hashes[order].data, order.data, None if rows is None else rows.data)

    def find(self, key: str) -> tuple[int, ...]:
        """Return the rows of a folded name, in the order of the gazetteer."""
        line = key.encode() + b"\n"
        powers = _powers(len(line))
        wanted = sum(letter * power for letter, power in zip(line[:-1], powers, strict=False)) & 0xFFFFFFFF
        at = bisect.bisect_left(self.hashes, wanted)
        found: list[int] = []
        while at < len(self.hashes) and self.hashes[at] == wanted:
            name = self.order[at]
            if self.keys.startswith(line, self.starts[name]):
                found.append(name if self.rows is None else self.rows[name])
            at += 1
        return tuple(found)


_POWERS = tuple(pow(_PRIME, place, 1 << 32) for place in range(256))


def _powers(count: int) -> tuple[int, ...]:
    """Return the multipliers of the first letters; beyond 256 letters, which no name has, they repeat."""
    return tuple(_POWERS[place % 256] for place in range(count)) if count > len(_POWERS) else _POWERS[:count]
