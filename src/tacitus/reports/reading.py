"""Page to Report."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from tacitus.records.ids import PageId, ReportId, content_id
from tacitus.records.refusal import Refusal
from tacitus.records.report import READ_AS_SENTENCES, Block, BlockKind, Page, Report
from tacitus.records.when import When
from tacitus.reports.blocks import Body, find_blocks
from tacitus.reports.credits import byline_name, is_byline
from tacitus.reports.dates import parse_published
from tacitus.reports.header import read_head
from tacitus.reports.html import extract
from tacitus.reports.language import MIN_SCORE, detect_language
from tacitus.reports.lines import paragraphs, split_lines
from tacitus.reports.outlets import agencies_in, outlet_name
from tacitus.reports.told import Told
from tacitus.settings import Settings
from tacitus.text import decode

_DEFAULTS = Settings()
_SHORT_YEAR = re.compile(r"^\d{1,2} [A-Za-z]{3,9}\.? (\d\d)$")
_FULL_YEAR = re.compile(r"(?:19|20)\d{2}")


@dataclass(frozen=True, slots=True)
class _Source:
    """Where a report comes from."""

    page_id: PageId
    address: str


def read_report(page: Page, settings: Settings = _DEFAULTS) -> Report | Refusal:
    """Return the report that a page holds, or a Refusal that says why it holds none.

    Args:
        page: As a source gave it: plain text or HTML.
        settings: `max_characters` limits the text.
    """
    headings: Collection[str] = ()
    told = Told.of_fields(page.fields)
    try:
        if page.media_type == "text/html":
            extracted = extract(page.data, told.url)
            text, headings, told = extracted.text, extracted.headings, told.or_else(extracted.told)
        else:
            text, _ = decode(page.data)
    except ValueError as error:
        return _refuse(page, str(error))
    if not text.strip():
        return _refuse(page, "it holds no text")
    if len(text) > settings.max_characters:
        limit = f"{settings.max_characters:,}"
        return _refuse(
            page, f"its text of {len(text):,} characters is longer than {limit} (settings: max_characters)"
        )
    report = _build(text, told, _Source(page.id, page.address), headings)
    if not any(block.kind in READ_AS_SENTENCES for block in report.blocks):
        return _refuse(page, "it holds no sentence to read: only metadata, credits or captions")
    language = detect_language(_prose(report))
    if language.code != "en" and language.score >= MIN_SCORE:
        reason = f"language detected: {language.code} ({language.score:.2f}); Tacitus reads English"
        return _refuse(page, reason)
    return report


def from_text(
    text: str,
    *,
    published: str = "",
    title: str = "",
    outlet: str = "",
    url: str = "",
    address: str = "text",
) -> Report:
    """Return a report made of a text in hand; its blocks are found as in a file's.

    Args:
        text: The text; offsets count its code points.
        published: Date or time of publication in ISO form, or empty when not known.
        title: Headline, when it does not stand in the text.
        outlet: Who published it.
        url: Where.
        address: What to call it in messages.

    Raises:
        ValueError: The text is empty.
    """
    if not text.strip():
        raise ValueError("a report needs a text; this one is empty")
    told = Told(title=title, published=published, published_by="the caller", outlet=outlet, url=url)
    page_id = PageId(content_id("p", "text/plain", text, title, published, outlet, url))
    return _build(text, told, _Source(page_id, address), ())


def _build(text: str, told: Told, source: _Source, headings: Collection[str]) -> Report:
    """Put a report together from its text and what was told beside it."""
    head = read_head(text, split_lines(text), told)
    told = told.or_else(head.told)
    body = find_blocks(paragraphs(text, head.body), headings, told.title)
    blocks = (*head.blocks, *body.blocks)
    if not any(block.kind in READ_AS_SENTENCES - {BlockKind.TITLE} for block in blocks):
        blocks = tuple(_as_paragraph(block) for block in blocks)
    published = _published(told, body)
    holders = agencies_in(body.holder)
    outlet = outlet_name(told.outlet, told.url) or ("" if holders else body.holder)
    byline = told.byline or body.byline
    byline = byline_name(byline) if is_byline(byline) else byline
    named = (*agencies_in(outlet), *agencies_in(byline), *body.credits, *holders)
    report_id = content_id("r", text, published.value, told.title, outlet, told.url)
    report = Report(
        id=ReportId(report_id),
        page_id=source.page_id,
        address=source.address,
        text=text,
        blocks=blocks,
        published=published,
        title=told.title,
        byline=byline,
        outlet=outlet,
        url=told.url,
        credits=tuple(dict.fromkeys(named)),
    )
    return replace(report, dateline=report.span(*body.place)) if body.place else report


def _as_paragraph(block: Block) -> Block:
    """A title with nothing below it is the report's whole text."""
    return replace(block, kind=BlockKind.PARAGRAPH) if block.kind is BlockKind.TITLE else block


def _published(told: Told, body: Body) -> When:
    """The date told, or that of the dateline when it names its year."""
    if not told.published and _FULL_YEAR.search(body.place_date):
        return parse_published(body.place_date, "the dateline")
    if not told.published and (short := _SHORT_YEAR.search(body.place_date)):
        # The century is not told; POSIX takes 69 to 99 for the last century.
        century = "19" if int(short[1]) >= 69 else "20"
        words = body.place_date[: short.start(1)] + century + short[1]
        return replace(parse_published(words, "the dateline, with its century added"), inferred=True)
    return parse_published(told.published, told.published_by or "the text")


def _prose(report: Report) -> str:
    wanted = (BlockKind.PARAGRAPH, BlockKind.PULL_QUOTE)
    parts = [report.text[block.start : block.end] for block in report.blocks if block.kind in wanted]
    return " ".join(parts) or report.text


def _refuse(page: Page, reason: str) -> Refusal:
    return Refusal.make("reports", page.address, reason, page.sha256)
