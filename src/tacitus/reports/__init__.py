"""Page to Report: the text, its blocks, and what it says about itself.

Title, byline, outlet, day, dateline, language; offsets count the text as given.
"""

from tacitus.reports.reading import from_text, read_report

__all__ = ["from_text", "read_report"]
