"""Paths to Pages: opens what users bring, one kind of source a file; formats are found by content."""

from tacitus.sources.following import follow
from tacitus.sources.opening import open_sources

__all__ = ["follow", "open_sources"]
