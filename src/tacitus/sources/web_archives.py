"""WARC: the pages of a web archive, such as Common Crawl's news, one a record.

Records that are no pages (requests, pictures, scripts, redirects, errors) are passed over: a crawl is full of
them, and none is a report.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import redirect_stderr
from io import StringIO
from typing import TYPE_CHECKING, BinaryIO

from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.sources.pages import HTML, TEXT, make_page, refuse

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_PAGES = frozenset({"response", "resource", "conversion"})
"""Types of record that may hold a page; `conversion` is the plain text of one (WET)."""
_MEDIA = {"text/html": HTML, "application/xhtml+xml": HTML, "text/plain": TEXT}


def read_warc(stream: BinaryIO, address: str, max_bytes: int) -> Iterator[Page | Refusal]:
    """Yield the pages of a WARC file, or the texts of a WET file.

    Args:
        stream: Open at the first byte, unpacked.
        address: The file's; a record's is this with `#` and its number among all records, counted from 1.
        max_bytes: A larger page is refused.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    found = False
    number = 0
    records = iter(ArchiveIterator(stream))
    while True:
        try:
            # The library tells of damage on standard error, where a progress bar may be.
            with redirect_stderr(StringIO()):
                record = next(records, None)
                if record is None:
                    break
                number += 1
                page = _page(record, f"{address}#{number}", max_bytes) if record.rec_type in _PAGES else None
        except (ArchiveLoadFailed, OSError, ValueError, EOFError, AttributeError, OverflowError) as error:
            yield refuse(
                f"{address}#{number + 1}", f"the web archive is damaged here and was read no further: {error}"
            )
            return
        if page is not None:
            found = True
            yield page
    if not found:
        yield refuse(address, "this web archive holds no page")


def _page(record: ArcWarcRecord, address: str, max_bytes: int) -> Page | Refusal | None:
    """Return the page of a record, or None when it is none."""
    media_type = _media_type(record)
    if not media_type:
        return None
    data = record.content_stream().read(max_bytes + 1)
    if len(data) > max_bytes:
        return refuse(address, f"this page is larger than {max_bytes:,} bytes (settings: max_bytes)")
    if record.raw_stream.limit > 0:
        return refuse(address, "this page is cut off: the web archive is damaged")
    if not data.strip():
        return None
    url = record.rec_headers.get_header("WARC-Target-URI", "")
    return make_page(address, media_type, data, [("url", url)] if url else [])


def _media_type(record: ArcWarcRecord) -> str:
    """Return what a record's content is, for us; empty for a redirect, an error, or no page."""
    if record.http_headers is not None and record.http_headers.get_statuscode() != "200":
        return ""
    headers = record.http_headers or record.rec_headers
    return _MEDIA.get(headers.get_header("Content-Type", "").partition(";")[0].strip().lower(), "")
