"""What all tell, what only one tells, where they differ."""

from tacitus.accounts.compare import compare
from tacitus.accounts.parts import parts

__all__ = ["compare", "parts"]
