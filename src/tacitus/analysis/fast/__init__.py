"""The same parse for less: the pipeline's own weights, evaluated with less work."""
