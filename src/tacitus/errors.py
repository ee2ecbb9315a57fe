"""The errors a caller may meet.

TacitusError
├── SettingsError     what was asked cannot be done as asked: a wrong option, a missing model
├── StoreError        the database cannot be opened, or is not one of ours
│   └── EvidenceError a record's words are not in its report's text: a bug in the stage that made it
├── WorkerError       a worker process died
└── NotFoundError     nothing has that id

Bad input is not an error: it becomes a `Refusal`, and the run goes on.
"""

from __future__ import annotations


class TacitusError(Exception):
    """Base of all errors raised on purpose; its text says what is wrong, where, and what to do."""


class SettingsError(TacitusError):
    """What was asked cannot be done as asked."""


class StoreError(TacitusError):
    """The database cannot be opened, or is not one of ours."""


class EvidenceError(StoreError):
    """A record points at words that its report does not have."""


class WorkerError(TacitusError):
    """A worker process died; what was committed before is kept."""


class NotFoundError(TacitusError):
    """Nothing has that id."""
