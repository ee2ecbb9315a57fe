"""What all tell, what only one tells, where they differ.

A story's reports → `Account`s and `Finding`s; one kind of finding a file, `compare.py` calls them all.
"""

from tacitus.accounts.compare import compare
from tacitus.accounts.parts import parts

__all__ = ["compare", "parts"]
