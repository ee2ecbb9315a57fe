"""Parses a report and finds its actors, places and times; the only builder of the spaCy pipeline.

`Report` → `Analysis`, which holds the parse and is never stored; `analyzer.py` is the way in.
"""
