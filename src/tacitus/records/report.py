"""Page and Report: bytes as given, and one published text as read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tacitus.records.ids import PageId, ReportId
from tacitus.records.span import Span
from tacitus.records.when import When


@dataclass(frozen=True, slots=True)
class Page:
    """Bytes as given or fetched, with where they came from."""

    id: PageId
    """From the SHA-256 of `data`."""
    address: str
    """Path or URL, with `!member` for a file inside an archive and `#number` for a record inside a file."""
    media_type: str
    """Found by content: `text/plain`, `text/html`, `application/json`."""
    sha256: str
    data: bytes
    fields: tuple[tuple[str, str], ...] = ()
    """Metadata given beside the text by the container (JSON fields, feed entry), as (name, value)."""
    columns: tuple[tuple[str, str], ...] = ()
    """Which column of a table or field of a record was read as what, as (our name, its name)."""


class BlockKind(StrEnum):
    """What a block of a report's text is."""

    METADATA = "metadata"
    """A line that tells about the report and is not part of it: `date 2019-07-05`."""
    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    PULL_QUOTE = "pull_quote"
    CREDIT = "credit"
    """A line that credits an agency or a reporter."""
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


READ_AS_SENTENCES = frozenset({BlockKind.PARAGRAPH, BlockKind.PULL_QUOTE, BlockKind.HEADING, BlockKind.TITLE})
"""The kinds of block whose words are analyzed; a dateline, credit or metadata line is none."""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of a report's text with one job; blocks do not overlap and stand in reading order."""

    kind: BlockKind
    start: int
    """First code point in `Report.text`."""
    end: int
    """One past the last code point."""


@dataclass(frozen=True, slots=True)
class Report:
    """One published text as read. What neither the text nor its container tells is unknown, not guessed."""

    id: ReportId
    page_id: PageId
    address: str
    text: str
    """The text as given; every offset in every record counts its code points."""
    blocks: tuple[Block, ...]
    published: When
    title: str = ""
    byline: str = ""
    outlet: str = ""
    """Empty when unknown."""
    dateline: Span | None = None
    """The words of the dateline's place, such as `MOSCOW`."""
    language: str = "en"
    """ISO 639-1 code as detected."""
    url: str = ""
    credits: tuple[str, ...] = ()
    """Agencies that the text credits."""

    def __post_init__(self) -> None:
        last = 0
        for block in self.blocks:
            if not last <= block.start < block.end <= len(self.text):
                raise ValueError(f"block {block} overlaps another or leaves the text of {self.address}")
            last = block.end

    def span(self, start: int, end: int) -> Span:
        """Return the span of `text[start:end]`.

        Raises:
            ValueError: The range is empty or leaves the text.
        """
        return Span(self.id, start, end, self.text[start:end])
