"""Web pages: first frozen records of what a page shows, then templates that show it."""
