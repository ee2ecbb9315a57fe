"""Events: who did what to whom, with status and asserter, in PLOVER and CAMEO."""

from tacitus.events.find import find_events

__all__ = ["find_events"]
