"""Tacitus reads news reports and turns them into a record that can be checked.

The public names are loaded when first used, so that `import tacitus` is quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tacitus.api import Database
    from tacitus.api import open_database as open  # noqa: A004 (read as tacitus.open, like gzip.open)
    from tacitus.settings import Settings
    from tacitus.store.filters import Filter

__version__ = "0.1.0"

__all__ = ["Database", "Filter", "Settings", "__version__", "open"]

_PLACES = {
    "Database": ("tacitus.api", "Database"),
    "Filter": ("tacitus.store.filters", "Filter"),
    "Settings": ("tacitus.settings", "Settings"),
    "open": ("tacitus.api", "open_database"),
}


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        raise AttributeError(f"module 'tacitus' has no attribute {name!r}")
    module, attribute = _PLACES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return sorted(__all__)
