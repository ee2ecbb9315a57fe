"""One-line test objects: reports and parses made by hand, without a model."""

from __future__ import annotations

import re
from datetime import date

import spacy
import spacy.tokens

from tacitus.analysis.document import Analysis, ParsedReport, Sentence
from tacitus.analysis.tokens import Doc
from tacitus.records.actor import Actor, ActorKind, Mention, MentionKind
from tacitus.records.ids import ActorId, PageId, ReportId, content_id
from tacitus.records.report import Block, BlockKind, Report
from tacitus.records.span import Span
from tacitus.records.trace import Trace
from tacitus.records.when import When
from tacitus.text import normalize

TRACE = Trace("test", "0", "made by a test")
VOCAB = spacy.blank("en").vocab


def make_report(
    text: str,
    published: str = "",
    *,
    title: str = "",
    outlet: str = "",
    kind: BlockKind = BlockKind.PARAGRAPH,
) -> Report:
    """A report whose blocks are the text's paragraphs (split at empty lines)."""
    blocks = tuple(
        Block(kind, match.start(), match.end())
        for match in re.finditer(r"\S(?:.*?\S)??(?=\s*\n\s*\n|\s*$)", text, re.DOTALL)
    )
    when = When.of_day(date.fromisoformat(published), "given") if published else When.unknown("not given")
    return Report(
        id=ReportId(content_id("r", text, published, outlet)),
        page_id=PageId(content_id("p", text)),
        address="test.txt",
        text=text,
        blocks=blocks,
        published=when,
        title=title,
        outlet=outlet,
    )


def make_doc(rows: str) -> Doc:
    """The tokens of a parse from rows, as `make_parse` takes them."""
    return Doc(make_parse(rows))


def make_parse(rows: str) -> spacy.tokens.Doc:
    """A parse from rows `word lemma TAG POS dep head`; head is relative: 0 for a root, -1 the token before.

    A word that starts with `+` follows the one before without a space.
    """
    cells = [row.split() for row in rows.strip().splitlines()]
    words = [cell[0].removeprefix("+") if len(cell[0]) > 1 else cell[0] for cell in cells]
    glued = [len(cell[0]) > 1 and cell[0].startswith("+") for cell in cells]
    return spacy.tokens.Doc(
        VOCAB,
        words=words,
        spaces=[*(not after for after in glued[1:]), False],
        lemmas=[cell[1] for cell in cells],
        tags=[cell[2] for cell in cells],
        pos=[cell[3] for cell in cells],
        deps=[cell[4] for cell in cells],
        heads=[index + int(cell[5]) for index, cell in enumerate(cells)],
    )


def make_parsed(doc: Doc, published: str = "") -> ParsedReport:
    """A parsed report of one paragraph around a hand-made doc."""
    report = make_report(doc.text, published)
    normal = normalize(doc.text, [(0, len(doc.text))])
    assert normal.text == doc.text, "write hand-made docs in normal form"
    return ParsedReport(
        report,
        doc.parse,
        normal,
        tuple(Sentence(sent.start, sent.end, BlockKind.PARAGRAPH, 0) for sent in doc.sents),
    )


def make_analysis(doc: Doc, published: str = "", **kept: object) -> Analysis:
    """An analysis around a hand-made doc; `kept` gives actors, mentions, places, times."""
    return Analysis(make_parsed(doc, published), **kept)  # type: ignore[arg-type]


def make_actor(name: str, country: str = "", sector: str = "", kind: ActorKind = ActorKind.PERSON) -> Actor:
    """An actor known by name alone."""
    return Actor(ActorId(content_id("a", name)), name, kind, country, sector, country + sector, TRACE)


def make_span(report: Report, words: str) -> Span:
    """The first place of `words` in a report's text."""
    start = report.text.index(words)
    return report.span(start, start + len(words))


def make_mention(actor: Actor, span: Span) -> Mention:
    """A mention by name."""
    return Mention.make(actor.id, span, MentionKind.NAME, TRACE)
