"""Which reports tell of the same thing, and which share an origin."""
