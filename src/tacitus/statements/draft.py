"""Draft: an attribution in the parse's own offsets, before it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass

from tacitus.analysis.tokens import Doc
from tacitus.records.statement import Manner
from tacitus.statements.lexicon import Cue
from tacitus.statements.quotes import Quotation
from tacitus.statements.tree import Run

Chars = tuple[int, int]
"""Characters `start` up to, not including, `end` of the parse's text."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One attribution: who, by which cue, said which characters."""

    pattern: str
    """Name of the pattern, such as `said-that`."""
    content: tuple[Chars, ...]
    """What is said, without the marks, in reading order."""
    cue: Cue | None = None
    head: int | None = None
    """The cue's main token; None when another's cue is carried on."""
    cue_run: Run | None = None
    source: Run | None = None
    """The source's noun phrase; None when nobody is named."""
    source_head: int | None = None
    quotations: tuple[Quotation, ...] = ()
    """Quotations that hold words of the content."""
    continues: int | None = None
    """Index of the draft whose cue and speaker this one carries on."""
    manner: Manner = Manner.INDIRECT
    via: tuple[tuple[Run, int], ...] = ()
    """Noun phrases and main tokens of those who passed the words on, nearest the speaker first."""
    words_of_via: bool = False
    """True when the words between the marks are those of the first via."""


def chars_of(doc: Doc, run: Run) -> Chars:
    """Return the characters of a run of tokens."""
    last = doc[run[1] - 1]
    return doc[run[0]].idx, last.idx + len(last)


def tokens_of(doc: Doc, chars: Chars) -> list[int]:
    """Return the tokens that have characters in a range."""
    return list(doc.tokens_at(*chars))
