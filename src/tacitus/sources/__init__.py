"""Paths to Pages: opens what users bring, one kind of source a file; formats are found by content."""

from tacitus.sources.opening import open_sources

__all__ = ["open_sources"]
