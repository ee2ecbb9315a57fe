"""Profiles and ties as few bytes: kept in a store, so that a report or a window is worked out once."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date

from tacitus.records.saga import Outline
from tacitus.records.story import Link
from tacitus.records.window import Window
from tacitus.stories.profile import Profile

_LEVEL = 6
_OUTLINE = tuple(each.name for each in fields(Outline))
_DAY, _SET = "$day", "$set"


def pack_profile(profile: Profile) -> bytes:
    """Return a profile as bytes."""
    return _packed({each.name: _plain(getattr(profile, each.name)) for each in fields(profile)})


def unpack_profile(packed: bytes) -> Profile:
    """Return the profile that `pack_profile` packed."""
    cells = json.loads(zlib.decompress(packed))
    return Profile(**{name: _whole(value) for name, value in cells.items()})  # type: ignore[arg-type]


def pack_ties(window: Window, ties: Iterable[Link]) -> bytes:
    """Return the ties of a window as bytes; reports by their places in the window."""
    at = {report_id: number for number, report_id in enumerate(window.report_ids)}
    return _packed([[at[tie.a], at[tie.b], tie.score, tie.reasons] for tie in ties])


def unpack_ties(window: Window, packed: bytes) -> Iterator[Link]:
    """Yield the ties that `pack_ties` packed for the same window."""
    for a, b, score, reasons in json.loads(zlib.decompress(packed)):
        yield Link(window.report_ids[a], window.report_ids[b], score, tuple(reasons))


def pack_outlines(outlines: Iterable[Outline]) -> bytes:
    """Return outlines of stories as bytes."""
    return _packed([[_plain(getattr(each, name)) for name in _OUTLINE] for each in outlines])


def unpack_outlines(packed: bytes) -> Iterator[Outline]:
    """Yield the outlines that `pack_outlines` packed."""
    for cells in json.loads(zlib.decompress(packed)):
        yield Outline(*map(_whole, cells))  # type: ignore[arg-type]


def _packed(value: object) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), _LEVEL)


def _plain(value: object) -> object:
    """Return a day as `{"$day": …}`, a set as `{"$set": […]}`, and what holds them likewise."""
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    if isinstance(value, frozenset):
        return {_SET: sorted(value)}
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items()}
    return value


def _whole(value: object) -> object:
    if not isinstance(value, dict):
        return value
    if _DAY in value:
        return date.fromisoformat(value[_DAY])
    if _SET in value:
        return frozenset(value[_SET])
    return {name: _whole(each) for name, each in value.items()}
