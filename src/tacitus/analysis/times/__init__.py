"""When: expressions to intervals."""
