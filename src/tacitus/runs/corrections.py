"""The file of corrections beside a store: one JSON object a line, to be read, shared and kept."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

from tacitus.errors import NotFoundError, SettingsError, StoreError
from tacitus.records.correction import OF_STORIES, Correction, Verb
from tacitus.records.ids import ReportId
from tacitus.store.corrected import apply_corrections, has_target
from tacitus.store.store import Store

SUFFIX = ".corrections.jsonl"
_CODE = re.compile(r"[A-Z]{3}")


def corrections_path(store: Store) -> Path:
    """Return where the corrections of a store stand: `news.db.corrections.jsonl` beside `news.db`."""
    return Path(store.path + SUFFIX)


def add(store: Store, correction: Correction) -> None:
    """Add a correction to the store's file; one that is there already stays once, in the last place.

    Raises:
        StoreError: The file cannot be written.
    """
    path = corrections_path(store)
    with store.writer():  # its lock: of two programs that correct at once, none loses the other's lines
        kept = [each for each in read_corrections(path) if each.id != correction.id]
        _write(path, [*kept, correction])


def undo(store: Store, correction_id: str) -> Correction:
    """Take a correction out of the store's file, and return it.

    Raises:
        NotFoundError: The file has no such correction.
        StoreError: The file cannot be written.
    """
    path = corrections_path(store)
    with store.writer():
        found = read_corrections(path)
        gone = next((each for each in found if each.id == correction_id), None)
        if gone is None:
            known = ", ".join(each.id for each in found) or "none"
            raise NotFoundError(f"no correction has the id {correction_id!r} (there are: {known})")
        _write(path, [each for each in found if each.id != correction_id])
    return gone


def read_corrections(path: Path) -> list[Correction]:
    """Return the corrections of a file, in its order; none when there is no file.

    Raises:
        SettingsError: A line is no correction; the message names file and line.
    """
    if not path.is_file():
        return []
    found = []
    for number, line in enumerate(_text(path).splitlines(), start=1):
        if line.strip():
            try:
                found.append(_correction(json.loads(line)))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                reason = (
                    f"{path}, line {number}: no correction, which is a JSON object with do"
                    f" ({', '.join(Verb)}) and reports or target ({error}); mend or remove the line"
                )
                raise SettingsError(reason) from error
    return found


def check(store: Store, correction: Correction) -> None:
    """Make sure that a correction of a record can be done.

    Raises:
        NotFoundError: The store does not have the record.
        SettingsError: Something is missing, or a code is none.
    """
    if correction.verb in {Verb.SPEAKER, Verb.NAME} and not correction.name:
        raise SettingsError("a name is needed")
    for code in (correction.country, correction.sector):
        if code and not _CODE.fullmatch(code):
            raise SettingsError(f"{code!r} is no code: it has three letters, such as RUS or GOV")
    if not has_target(store, correction):
        raise NotFoundError(f"the store has no record {correction.target!r} to set right")


def apply(store: Store) -> None:
    """Do the corrections of records at once; stories are compared anew by the next run."""
    apply_corrections(store, read_corrections(corrections_path(store)))


def _correction(row: dict[str, Any]) -> Correction:
    verb, note = Verb(row["do"]), str(row.get("note", ""))
    if verb in OF_STORIES:
        return Correction.make(verb, tuple(ReportId(str(each)) for each in row["reports"]), note)
    code = (str(row.get("country", "")), str(row.get("sector", "")))
    return Correction.of_record(verb, str(row["target"]), str(row.get("name", "")), code, note)


def _row(correction: Correction) -> dict[str, Any]:
    if correction.verb in OF_STORIES:
        return {"do": correction.verb, "reports": correction.report_ids, "note": correction.note}
    told = {name: getattr(correction, name) for name in ("target", "name", "country", "sector")}
    return {
        "do": correction.verb,
        **{name: value for name, value in told.items() if value},
        "note": correction.note,
    }


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"{path}: the corrections cannot be read ({error}); mend or move the file"
        ) from error


def _write(path: Path, corrections: list[Correction]) -> None:
    """Write the file whole: a crash leaves the old one or the new one."""
    half = path.with_name(path.name + ".part")
    lines = (json.dumps(_row(each), ensure_ascii=False) for each in corrections)
    try:
        with half.open("w", encoding="utf-8") as stream:
            stream.write("".join(line + "\n" for line in lines))
            stream.flush()
            os.fsync(stream.fileno())
        half.replace(path)
    except OSError as error:
        half.unlink(missing_ok=True)
        reason = f"{path}: cannot be written, the corrections stay as they were ({error.strerror or error})"
        raise StoreError(reason) from error
