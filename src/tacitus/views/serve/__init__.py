"""A local site over the store: it reads, unless it was started to edit, and answers this machine alone."""
