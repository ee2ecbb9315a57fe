"""What all tell, what only one tells, where they differ."""
