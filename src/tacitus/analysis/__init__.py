"""Parses a report and finds its actors, places and times; the only builder of the spaCy pipeline."""
