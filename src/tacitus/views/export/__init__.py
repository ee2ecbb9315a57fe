"""The record in the formats of other tools, one format a file.

A store and a `Wish` → lines; `formats.py` lists them, `told.py` gives each event once.
"""
