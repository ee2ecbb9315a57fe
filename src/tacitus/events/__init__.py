"""Who did what to whom: the rulebook and what applies it."""
