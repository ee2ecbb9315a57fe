"""Reads a page into a report: metadata, blocks, language."""
