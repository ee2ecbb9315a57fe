"""The command line: one command a file, a thin command over a plain function."""

from tacitus.cli.main import main

__all__ = ["main"]
