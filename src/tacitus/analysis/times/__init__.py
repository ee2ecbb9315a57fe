"""When: the expressions of time in a report, as TIMEX3 values and as intervals.

A parsed report → `When`s; `grammar.py` finds them by rules, `resolve.py` counts them from the day.
"""

from tacitus.analysis.times.attach import time_of
from tacitus.analysis.times.find import find_times, find_timexes
from tacitus.analysis.times.implied import find_implied
from tacitus.analysis.times.recount import recount_accounts
from tacitus.analysis.times.stamps import find_stamps, stamp_timexes

__all__ = [
    "find_implied",
    "find_stamps",
    "find_times",
    "find_timexes",
    "recount_accounts",
    "stamp_timexes",
    "time_of",
]
