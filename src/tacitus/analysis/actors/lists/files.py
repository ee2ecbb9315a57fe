"""Opens users' lists, whatever their format, and gives the registry with them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from tacitus import data
from tacitus.analysis.actors.lists.agents import read_agents
from tacitus.analysis.actors.lists.checks import OwnActor, checked
from tacitus.analysis.actors.lists.dictionaries import read_actors
from tacitus.analysis.actors.lists.merge import Merged
from tacitus.analysis.actors.lists.rows import Fault, Rows
from tacitus.analysis.actors.lists.tables import read_table
from tacitus.analysis.actors.lists.yaml_lists import read_yaml
from tacitus.analysis.actors.registry import VERSION_FOLDER, Registry, build, listed, load_registry
from tacitus.analysis.actors.sectors import load_sectors
from tacitus.errors import SettingsError

FORMATS: dict[str, Callable[[str], Rows]] = {
    "table": read_table,
    "YAML": read_yaml,
    ".actors dictionary": read_actors,
    ".agents dictionary": read_agents,
}
_DICTIONARIES = frozenset({".actors dictionary", ".agents dictionary"})
_SUFFIXES = {".csv": "table", ".tsv": "table", ".yaml": "YAML", ".yml": "YAML"}
_MARKS = (
    (".agents dictionary", re.compile(r"^[^#\n]*\[~?(?:[A-Z]{3}|---)", re.MULTILINE)),
    ("YAML", re.compile(r"^(actors:|- *\w+:)", re.MULTILINE)),
)


@dataclass(frozen=True, slots=True)
class OwnList:
    """A list as read."""

    path: str
    format: str
    """A key of `FORMATS`."""
    rows: Rows
    actors: tuple[OwnActor, ...]
    faults: tuple[Fault, ...]
    """By line; those of merging are found by `registry_of`."""

    @property
    def is_dictionary(self) -> bool:
        """True for another program's dictionary, of which lines that cannot be read are left out."""
        return self.format in _DICTIONARIES


def read_list(path: str) -> OwnList:
    """Read a list.

    Raises:
        SettingsError: The file cannot be opened.
    """
    return _parsed(path, _bytes(path))


def registry_with(paths: Sequence[str]) -> Registry:
    """Return the registry with users' lists merged over it, in the order given; a changed file is read anew.

    Raises:
        SettingsError: A file cannot be opened, or a table or YAML file has mistakes; each is named.
    """
    return _merged(tuple((path, _bytes(path)) for path in paths)) if paths else load_registry()


def registry_of(lists: Sequence[OwnList], version: str) -> tuple[Registry, list[tuple[str, Fault]]]:
    """Return the registry with lists merged over it, and the mistakes met in merging, each with its file."""
    merged = Merged(listed(), load_sectors())
    faults: list[tuple[str, Fault]] = []
    for each in lists:
        merged.apply(each.actors)
        faults += [(each.path, fault) for fault in merged.faults]
        merged.faults.clear()
    return build(merged.entries, merged.sectors, version), faults


@lru_cache(maxsize=4)
def _merged(files: tuple[tuple[str, bytes], ...]) -> Registry:
    lists = [_parsed(path, raw) for path, raw in files]
    digests = [hashlib.blake2b(raw, digest_size=4).hexdigest() for _, raw in files]
    registry, faults = registry_of(lists, "+".join((data.version(VERSION_FOLDER), *digests)))
    own = [(each.path, fault) for each in lists if not each.is_dictionary for fault in each.faults]
    wrong = own + [each for each in faults if each[0] not in {one.path for one in lists if one.is_dictionary}]
    if wrong:
        told = "\n".join(f"  {path}, line {fault.line}: {fault.what}" for path, fault in wrong)
        raise SettingsError(f"the list of actors has mistakes:\n{told}")
    return registry


def _bytes(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise SettingsError(f"the list of actors {path} cannot be read: {error.strerror or error}") from error


def _parsed(path: str, raw: bytes) -> OwnList:
    named = _format_of_name(path)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if named not in _DICTIONARIES:
            line = raw[: error.start].count(b"\n") + 1
            fault = Fault(line, f"byte {raw[error.start]:#04x} is no UTF-8: save the file as UTF-8")
            return OwnList(path, named or "table", Rows((), ()), (), (fault,))
        text = raw.decode("latin-1")
    kind = named or _format_of_text(text)
    rows = FORMATS[kind](text)
    own = checked(rows.rows)
    return OwnList(path, kind, rows, own.actors, tuple(sorted((*rows.faults, *own.faults))))


def _format_of_name(path: str) -> str:
    name = Path(path).name.lower()
    for word in ("agents", "actors"):
        if name.endswith((f".{word}", f"{word}.txt")):
            return f".{word} dictionary"
    return _SUFFIXES.get(Path(name).suffix, "")


def _format_of_text(text: str) -> str:
    """Return the format that a text has by its look: brackets of a dictionary, keys of YAML, else a table."""
    for kind, mark in _MARKS:
        if mark.search(text):
            has_role = re.search(r"\[~\w|\w~\]", text)
            return ".actors dictionary" if kind in _DICTIONARIES and not has_role else kind
    return "table"
