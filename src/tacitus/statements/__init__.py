"""Who said what to whom, through whom, in what manner."""
