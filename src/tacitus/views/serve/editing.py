"""What a page may ask to be set right; who does it is given by the one who starts the server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from tacitus.records.correction import Correction


@dataclass(frozen=True, slots=True)
class Change:
    """What a form asks for."""

    do: str
    """`merge`, `split`, `pin`, `speaker`, `name`, `reject` or `undo`."""
    target: str = ""
    """Id of the story, statement, actor, event mention or correction."""
    other: str = ""
    """Id of another story."""
    reports: tuple[str, ...] = ()
    name: str = ""
    country: str = ""
    sector: str = ""
    note: str = ""


class Editor(Protocol):
    """Keeps what was set right by hand, and does it."""

    def change(self, change: Change) -> str:
        """Do what a form asks for, and return the address of the page that shows it.

        Raises:
            TacitusError: It cannot be done; the message says why.
        """

    def corrections(self) -> list[Correction]:
        """Return what was set right, in the order in which it was."""

    def path(self) -> str:
        """Return the file that keeps it."""
