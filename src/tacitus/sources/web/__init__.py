"""Pages from the web: fetched politely, within limits, and never from this machine's own network."""

from tacitus.sources.web.fetch import Fetched, Fetcher

__all__ = ["Fetched", "Fetcher"]
