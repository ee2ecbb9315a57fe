"""The file of corrections beside a store: one JSON object a line, to be read, shared and kept."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tacitus.errors import NotFoundError, SettingsError, StoreError
from tacitus.records.correction import Correction, Verb
from tacitus.records.ids import ReportId
from tacitus.store.store import Store

SUFFIX = ".corrections.jsonl"


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
                row = json.loads(line)
                reports = tuple(ReportId(str(each)) for each in row["reports"])
                found.append(Correction.make(Verb(row["do"]), reports, str(row.get("note", ""))))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                reason = (
                    f"{path}, line {number}: no correction, which is a JSON object with do"
                    f" ({', '.join(Verb)}) and reports ({error}); mend or remove the line"
                )
                raise SettingsError(reason) from error
    return found


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: the corrections cannot be read ({error}); mend or move the file") from error


def _write(path: Path, corrections: list[Correction]) -> None:
    """Write the file whole: a crash leaves the old one or the new one."""
    half = path.with_name(path.name + ".part")
    lines = (
        json.dumps({"do": each.verb, "reports": each.report_ids, "note": each.note}, ensure_ascii=False)
        for each in corrections
    )
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
