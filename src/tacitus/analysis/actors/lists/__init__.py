"""Lists of actors that users bring: read, checked, merged over the registry."""
