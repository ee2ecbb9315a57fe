"""What pages ask to be set right, done: written to the file of corrections, and to the store at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tacitus.errors import SettingsError
from tacitus.records.correction import Correction, Verb
from tacitus.records.ids import ReportId
from tacitus.runs import corrections
from tacitus.runs.gathering import regather
from tacitus.store.store import Store

if TYPE_CHECKING:
    from tacitus.views.serve.editing import Change


class HandEditor:
    """Sets right what pages ask for, as `tacitus story` does."""

    def __init__(self, db: str) -> None:
        """Take the path of the store."""
        self._db = db

    def change(self, change: Change) -> str:
        """Do what a form asks for, and return the address of the page that shows it.

        Raises:
            TacitusError: It cannot be done; the message says why.
        """
        if change.do not in _DONE:
            raise SettingsError(f"{change.do!r} is nothing that can be set right")
        with Store(self._db) as store:
            return _DONE[change.do](store, change)

    def corrections(self) -> list[Correction]:
        """Return what was set right, in the order in which it was."""
        with Store(self._db, read_only=True) as store:
            return corrections.read_corrections(corrections.corrections_path(store))

    def path(self) -> str:
        """Return the file that keeps it."""
        return self._db + corrections.SUFFIX


def _merge(store: Store, change: Change) -> str:
    if not change.other or change.other == change.target:
        raise SettingsError("name another story by its id, such as t_0123456789abcdef")
    reports = [*store.story(change.target).report_ids, *store.story(change.other).report_ids]
    return _stories(store, Verb.MERGE, reports, change.note)


def _split(store: Store, change: Change) -> str:
    members = store.story(change.target).report_ids
    chosen = [each for each in members if each in change.reports]
    if not chosen or len(chosen) == len(members):
        raise SettingsError("choose some of the story's reports, and not all of them")
    return _stories(store, Verb.SPLIT, chosen, change.note)


def _pin(store: Store, change: Change) -> str:
    return _stories(store, Verb.PIN, list(store.story(change.target).report_ids), change.note)


def _stories(store: Store, verb: Verb, reports: list[ReportId], note: str) -> str:
    corrections.add(store, Correction.make(verb, tuple(dict.fromkeys(reports)), note))
    regather(store)
    rows = store.query("SELECT story_id FROM story_reports WHERE report_id = ?", [reports[0]]).rows
    return f"stories/{rows[0][0]}.html"


def _record(store: Store, change: Change) -> str:
    verb = Verb(change.do)
    code = (change.country.upper(), change.sector.upper())
    made = Correction.of_record(verb, change.target, change.name, code, change.note)
    corrections.check(store, made)
    corrections.add(store, made)
    corrections.apply(store)
    folder = "actors" if verb is Verb.NAME else "why"
    return f"{folder}/{change.target}.html"


def _undo(store: Store, change: Change) -> str:
    gone = corrections.undo(store, change.target)
    corrections.apply(store)
    if gone.report_ids:
        regather(store)
    return "corrections.html"


_DONE: Mapping[str, Callable[[Store, Change], str]] = {
    "merge": _merge,
    "split": _split,
    "pin": _pin,
    "speaker": _record,
    "name": _record,
    "reject": _record,
    "undo": _undo,
}
