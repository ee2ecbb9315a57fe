"""PDF, Word and RTF documents to their text: what archives and databases of the press export."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping

MAX_PAGES = 2_000
"""A PDF with more pages is no report and no usual export."""
MAX_UNPACKED = 200_000_000
"""Bytes that the parts of a Word document may have together; more is a bomb."""
MAX_RTF = 20_000_000
"""Bytes of an RTF file; its words are a tenth of it."""

SHORT_LINE = 0.75
"""A line of a PDF this much shorter than its long lines (the ninth decile) ends a paragraph."""

_BROKEN_WORD = re.compile(r"(?<=[a-z])[\u00ad\ufffe]\n?(?=[a-z])")
"""A word parted at a line's end; PDFium marks the hyphen with U+FFFE and drops the line's end."""


def text_of_document(kind: str, data: bytes) -> str:
    """Return a document's text, one line a paragraph, or as the lines are set in a PDF.

    Args:
        kind: `pdf`, `docx` or `rtf`.
        data: The whole file.

    Raises:
        ValueError: It is damaged, locked, too large, or holds no text; the message says so.
    """
    text = _READERS[kind](data)
    if not text.strip():
        raise ValueError(_NO_TEXT[kind])
    return text


def _pdf(data: bytes) -> str:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(data)
        if len(document) > MAX_PAGES:
            raise ValueError(f"this PDF has {len(document):,} pages, more than {MAX_PAGES:,}")
        pages = [page.get_textpage().get_text_range() for page in document]
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise ValueError("this PDF is protected by a password; save it without one") from error
        raise ValueError(f"this PDF is damaged and cannot be read: {error}") from error
    text = _BROKEN_WORD.sub("", "\n".join(pages).replace("\r\n", "\n")).replace("\ufffe", "-\n")
    return _with_paragraphs(text)


def _with_paragraphs(text: str) -> str:
    """Put an empty line after each line that ends well before the others: PDFium does not give the gaps."""
    lines = text.split("\n")
    full = sorted(map(len, lines))[len(lines) * 9 // 10]
    return "\n".join(line + "\n" if len(line) < SHORT_LINE * full else line for line in lines)


def _docx(data: bytes) -> str:
    from docx import Document

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > MAX_UNPACKED:
                raise ValueError("this Word document unpacks to too much; it is no report")
        document = Document(io.BytesIO(data))
        return "\n\n".join(paragraph.text for paragraph in document.paragraphs if paragraph.text.strip())
    except ValueError:
        raise
    except Exception as error:  # the library raises whatever its parts do on a damaged file
        raise ValueError(f"this Word document is damaged and cannot be read: {error}") from error


def _rtf(data: bytes) -> str:
    from striprtf.striprtf import rtf_to_text

    if len(data) > MAX_RTF:
        raise ValueError(f"this RTF file is larger than {MAX_RTF:,} bytes")
    try:
        text: str = rtf_to_text(data.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, KeyError, IndexError, LookupError, RecursionError) as error:
        raise ValueError(f"this RTF file is damaged and cannot be read: {error}") from error
    return text.replace("\x00", "")


_READERS: Mapping[str, Callable[[bytes], str]] = {"pdf": _pdf, "docx": _docx, "rtf": _rtf}
_NO_TEXT = {
    "pdf": "this PDF has no text layer: it holds pictures of pages; recognise its text (OCR) first",
    "docx": "this Word document holds no text",
    "rtf": "this RTF file holds no text",
}
