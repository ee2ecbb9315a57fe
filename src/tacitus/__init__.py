"""Tacitus reads news reports and turns them into a record that can be checked."""

__version__ = "0.1.0.dev0"
