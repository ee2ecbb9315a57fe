"""Settings of all tests."""

from __future__ import annotations

from hypothesis import settings

# A machine may be busy with other things: how long an example takes is no property of the code. What else the
# profile in force says stays so; in CI that is Hypothesis's own, which draws the same examples each time.
settings.register_profile(
    "no deadline", parent=settings.get_profile(settings.get_current_profile_name()), deadline=None
)
settings.load_profile("no deadline")
