"""Where: names to gazetteer entries."""
