"""The command line: one command a file, a thin command over a plain function.

`main.py` lists the commands and says how errors end one.
"""

from tacitus.cli.main import main

__all__ = ["main"]
