"""One scorer a file: gold rows and predicted rows in, figures out."""
