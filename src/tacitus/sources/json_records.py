"""JSON and JSONL: one report an object, a list of objects, or an object that holds such a list."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import BinaryIO

from tacitus.data import read_toml
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.sources.fields import Columns, record_page
from tacitus.sources.pages import refuse
from tacitus.text import decode

MAX_BLANKS = 1_000_000
"""A file with more empty lines is no archive of reports, and may be made to stall the reader."""


@cache
def _holders() -> tuple[str, ...]:
    return tuple(read_toml("reading/fields.toml")["holders"]["names"])


def read_json(data: bytes, address: str, columns: Columns = ()) -> Iterator[Page | Refusal]:
    """Yield the reports of a JSON file; `columns` are what the user said its fields are."""
    try:
        whole = json.loads(decode(data)[0])
    except (ValueError, RecursionError) as error:
        yield refuse(address, f"it opens like JSON but cannot be read as JSON: {_told(error)}", data)
        return
    records = _records(whole)
    if records is None:
        if isinstance(whole, Mapping):
            yield record_page(whole, address, columns)
        else:
            yield refuse(address, "this JSON holds no objects; a report is an object with a text field", data)
        return
    if not records:
        yield refuse(address, "this JSON holds an empty list", data)
    for number, record in enumerate(records, start=1):
        yield _record(record, f"{address}#{number}", columns)


def read_lines(
    stream: BinaryIO, address: str, max_bytes: int, columns: Columns = ()
) -> Iterator[Page | Refusal]:
    """Yield the reports of a JSONL file, line by line, so that a file may be larger than memory.

    Args:
        stream: Open at the first byte.
        address: The file's; a record's is this with `#` and the number of its line, counted from 1.
        max_bytes: A longer line is refused, and skipped to its end.
        columns: What the user said its fields are.
    """
    number = blanks = 0
    while line := stream.readline(max_bytes + 1):
        number += 1
        here = f"{address}#{number}"
        if len(line) > max_bytes:
            while line and not line.endswith(b"\n"):
                line = stream.readline(max_bytes)
            yield refuse(here, f"this line is longer than {max_bytes:,} bytes (settings: max_bytes)")
            continue
        if not line.strip():
            blanks += 1
            if blanks > MAX_BLANKS:
                yield refuse(here, f"more than {MAX_BLANKS:,} empty lines; the file was read no further")
                return
            continue
        try:
            record = json.loads(decode(line)[0])
        except (ValueError, RecursionError) as error:
            yield refuse(here, f"this line is no whole JSON object: {_told(error)}", line)
            continue
        yield _record(record, here, columns)


def _record(record: object, address: str, columns: Columns) -> Page | Refusal:
    if not isinstance(record, Mapping):
        return refuse(address, f"a report is a JSON object, this is a {type(record).__name__}")
    return record_page(record, address, columns)


def _records(whole: object) -> list[object] | None:
    """Return the list of records a JSON value is or holds; None when it may be one record itself."""
    if isinstance(whole, list):
        return whole
    if not isinstance(whole, Mapping):
        return None
    for name in _holders():
        value: object = whole
        for part in name.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        if isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
            return value
    return None


def _told(error: ValueError | RecursionError) -> str:
    return "nested too deep" if isinstance(error, RecursionError) else str(error)
