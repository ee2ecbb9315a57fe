"""When: the expressions of time in a report, as TIMEX3 values and as intervals."""

from tacitus.analysis.times.attach import time_of
from tacitus.analysis.times.find import find_times, find_timexes

__all__ = ["find_times", "find_timexes", "time_of"]
