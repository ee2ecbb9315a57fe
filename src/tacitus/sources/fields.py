"""A container's record, to a Page: which of its fields is the text, and which tell about it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from tacitus.data import read_toml
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.sources.pages import HTML, TEXT, make_page, refuse

Columns = tuple[tuple[str, str], ...]
"""What the user said the columns are, as (our field, the column's name); goes before the known names."""

MAX_DEPTH = 4
"""How deep a value may nest and still be read as names or paragraphs."""


@cache
def field_names() -> Mapping[str, tuple[str, ...]]:
    """Return, for each canonical field, the names archives use for it, the most telling first."""
    return {field: tuple(names) for field, names in read_toml("reading/fields.toml")["names"].items()}


@cache
def _canonical_by_name() -> Mapping[str, str]:
    return {name: field for field, names in field_names().items() for name in names}


def canonical_name(name: str, columns: Columns = ()) -> str:
    """Return the canonical field for a name of an archive, or empty when it is not known."""
    plain = _plain(name)
    said = next((field for field, column in columns if _plain(column) == plain), "")
    return said or _canonical_by_name().get(plain, "")


def _plain(name: str) -> str:
    return name.strip().strip("\ufeff").lower().replace(" ", "_").replace("-", "_")


def record_page(record: Mapping[str, object], address: str, columns: Columns = ()) -> Page | Refusal:
    """Return the page of one record of a container.

    `Page.data` are the UTF-8 bytes of the text field, or of the HTML field when no field holds the text; the
    other known fields go to `Page.fields`. Fields of unknown name are left out.

    Args:
        record: Names and values as the container gives them.
        address: The record's.
        columns: What the user said the columns are.
    """
    flat = _flatten(record)
    said = {field: (_plain(column),) for field, column in columns}
    columns_read = {
        field: column
        for field, names in field_names().items()
        if (column := _first_filled(flat, said.get(field, names)))
    }
    found = {field: flat[column] for field, column in columns_read.items()}
    text, html = found.pop("text", ""), found.pop("html", "")
    if not text and not html:
        return _refuse_without_text(record, flat, said.get("text", field_names()["text"]), address)
    data = (text or html).encode("utf-8", errors="replace")
    page = make_page(address, TEXT if text else HTML, data, found.items())
    return replace(page, columns=tuple(columns_read.items()))


def _refuse_without_text(
    record: Mapping[str, object], flat: Mapping[str, str], names: Iterable[str], address: str
) -> Refusal:
    if given := next((name for name in names if name in flat), ""):
        return refuse(address, f"its text is empty (field {given})")
    there = ", ".join(sorted(str(name) for name in record)[:12]) or "none"
    known = ", ".join([*names][:6])
    return refuse(
        address,
        f"no field holds a text (fields: {there}; the text is looked for under {known}, …); "
        "say which one does with --column text=NAME",
    )


def _first_filled(flat: Mapping[str, str], names: Iterable[str]) -> str:
    """Return the first of the names under which something stands, or empty."""
    return next((name for name in names if flat.get(name, "").strip()), "")


def _flatten(record: Mapping[str, object]) -> dict[str, str]:
    """Return a record's fields as text under plain names, one level of nesting with dots."""
    flat: dict[str, str] = {}
    for name, value in record.items():
        plain = _plain(str(name))
        if isinstance(value, Mapping):
            for inner, below in value.items():
                flat.setdefault(f"{plain}.{_plain(str(inner))}", as_text(below))
            continue
        joiner = "\n\n" if canonical_name(plain) == "text" else ", "
        flat.setdefault(plain, as_text(value, joiner))
    return flat


def as_text(value: object, joiner: str = ", ", depth: int = 0) -> str:
    """Return a field's value as text: lists joined, an object by its name, nothing for null.

    Args:
        value: What JSON or a table gave.
        joiner: Put between the items of a list.
        depth: How deep the value already stands; below MAX_DEPTH nothing is read.
    """
    if depth > MAX_DEPTH or value is None or isinstance(value, bool):
        return ""
    if isinstance(value, str):
        return value.strip() if depth else value
    if isinstance(value, int | float):
        return (
            ""
            if isinstance(value, float) and not math.isfinite(value)
            else f"{value:.15g}"
            if isinstance(value, float)
            else str(value)
        )
    if isinstance(value, Mapping):
        named = (value.get(key) for key in ("name", "full_name", "text", "main"))
        return next((as_text(inner, joiner, depth + 1) for inner in named if inner), "")
    if isinstance(value, Sequence):
        items = (as_text(item, joiner, depth + 1) for item in value)
        return joiner.join(item for item in items if item)
    return ""
