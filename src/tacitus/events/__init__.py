"""Events: who did what to whom, with status and asserter, in PLOVER and CAMEO.

`Analysis` and statements → `EventMention`s, by the rules of `data/rules/`; `find.py` is the way in.
"""

from tacitus.events.find import find_events

__all__ = ["find_events"]
