"""Which reports tell of the same thing, and which share an origin.

Coded reports → `Story`, `Origin`, `Event`, `Utterance`; each link says why; `grouping.py` is the way in.
"""

from tacitus.stories.grouping import group

__all__ = ["group"]
