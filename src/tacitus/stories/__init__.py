"""Which reports tell of the same thing, and which share an origin."""

from tacitus.stories.grouping import group

__all__ = ["group"]
