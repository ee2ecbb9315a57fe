"""Paths to Pages: opens what users bring, one kind of source a file; formats are found by content.

A path, address or stream → `Page`s and `Refusal`s; the only part that touches the network.
"""

from tacitus.sources.following import follow
from tacitus.sources.opening import open_sources

__all__ = ["follow", "open_sources"]
