"""Opens what the user gives and yields pages; the only part that touches the network."""
