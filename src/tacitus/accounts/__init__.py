"""What all tell, what only one tells, where they differ."""

from tacitus.accounts.compare import compare

__all__ = ["compare"]
