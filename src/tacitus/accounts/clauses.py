"""Clauses of a report with the one who asserts each: compared where no statement or event was joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tacitus.accounts.lexicon import meaning, stop_concepts
from tacitus.records.coded import CodedReport
from tacitus.records.report import BlockKind, Report
from tacitus.records.span import Span
from tacitus.records.statement import Act, Manner, Statement
from tacitus.words import words

_STOP = re.compile(r"(?P<stop>[.!?]+[\"”’')\]]*)\s+(?=[\"“‘'(]?[A-Z0-9])")
_SHORT = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Rev|Prof|No|vs|Inc|Jr|Sr)\.$"
)
_CUT = re.compile(
    r"[;:]\s+|\s[-–—]+\s"
    r"|,\s+(?=(?:and|but|while|which|who|whom|whose|where|when|after|as|though|although|with|because|saying|so)\b)"
    r"|\s(?=(?:but|while|because|after|although|though)\s)",
)
_REFUSED = re.compile(
    r"\b(?:refus|declin)(?:ed|es|ing) to\b"
    r"|\b(?:reject|resist|refus)(?:ed|s|es|ing) (?:all )?(?:calls|demands|appeals|pressure) to\b",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:said|says|told|added|wrote|reported|announced)(?: \w+){0,2}$")
_ATTRIBUTION = 4
"""Content words that a clause has at most when it only attributes."""
_RELATIVE = re.compile(r"\s*(?:who|which|whom|whose|where|when|while|after|as)\b")
_SHORTEST = 2
"""Content words that a clause has at least; a shorter one stays with the clause before it."""
_PLAIN = frozenset({Act.ASSERT, Act.ANNOUNCE, Act.PREDICT})
"""Acts of plain saying."""
_EDGES = " \t\n,;:.\"“”‘’'-–—"


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a report's prose with who answers for it."""

    span: Span
    sentence: Span
    """The sentence that it stands in."""
    asserter: str
    """The speaker's name; empty for the narrator."""
    statement: Statement | None
    meanings: frozenset[str]
    """What its content words stand for, those of its subject among them when the clause before tells it;
    numbers and days are compared apart."""
    around: frozenset[str]
    """What the content words of its whole sentence stand for."""


def clauses_of(coded: CodedReport) -> tuple[Clause, ...]:
    """Return the clauses of a report's paragraphs in reading order.

    A statement's words are the speaker's; the words that attribute them ("officials said") are no clause.
    """
    told = (each for each in coded.statements if each.act is not Act.AGREE)
    spoken = sorted(told, key=lambda each: sum(map(len, each.content)))
    return tuple(
        clause
        for sentence in sentences_of(coded.report)
        for within in ([each for each in spoken if any(part.overlaps(sentence) for part in each.content)],)
        for start, end in _pieces(sentence, within)
        for clause in _clauses(coded.report, sentence, (start, end), within)
    )


def sentences_of(report: Report) -> Iterator[Span]:
    """Yield the sentences of a report's paragraphs, cut by their stops."""
    for block in report.blocks:
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        start = block.start
        for match in _STOP.finditer(report.text, block.start, block.end):
            if _SHORT.search(report.text, start, match.end("stop")):
                continue
            yield report.span(start, match.end("stop"))
            start = match.end()
        if report.text[start : block.end].strip():
            yield report.span(start, block.end)


def _pieces(sentence: Span, spoken: Sequence[Statement]) -> list[tuple[int, int]]:
    """Return the ranges of a sentence cut where somebody's words begin and end."""
    marks = {sentence.start, sentence.end}
    for statement in filter(_stands_alone, spoken):
        for span in statement.content:
            if span.overlaps(sentence):
                marks |= {max(span.start, sentence.start), min(span.end, sentence.end)}
    places = sorted(marks)
    return [(start, end) for start, end in pairwise(places)]


def _stands_alone(statement: Statement) -> bool:
    """Tell whether the words of a statement are a claim without the verb that attributes them.

    "Officials said that …" is; "the drivers ask for more pay" is one claim, the asking with what is asked.
    """
    told = sum(len(_meanings(span.text, 0, len(span))) for span in statement.content)
    return told >= _SHORTEST and (
        statement.implied or statement.act in _PLAIN or statement.manner is Manner.DIRECT
    )


def _clauses(
    report: Report, sentence: Span, piece: tuple[int, int], spoken: Sequence[Statement]
) -> Iterator[Clause]:
    ranges: list[tuple[int, int]] = []
    start = piece[0]
    for end, following in [
        *((match.start(), match.end()) for match in _CUT.finditer(report.text, *piece)),
        (piece[1], piece[1]),
    ]:
        if len(_meanings(report.text, start, end)) >= _SHORTEST or not ranges:
            ranges.append((start, end))
        else:
            ranges[-1] = (ranges[-1][0], end)
        start = following
    ranges = [each for whole in ranges for each in _relative(report.text, *whole)]
    if len(ranges) > 1 and len(_meanings(report.text, *ranges[0])) < _SHORTEST:
        ranges[:2] = [(ranges[0][0], ranges[1][1])]
    before: list[frozenset[str]] = [frozenset(), frozenset()]
    for first, last in ranges:
        span = trimmed(report, first, last)
        own = _meanings(report.text, first, last)
        carried = before[-1] if _RELATIVE.match(report.text, first, last) else frozenset()
        if len(own) < _SHORTEST and not carried:
            carried = before[-2]
        before.append(own)
        if span is not None and not _attributes(span, spoken):
            told_by = next((each for each in spoken if _holds(each, span)), None)
            yield _clause(span, sentence, told_by, carried)


def _relative(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return a range cut at the comma where a relative clause ends and the main clause goes on."""
    opened = _RELATIVE.match(text, start, end)
    if opened is None or text.find(", ", opened.end(), end) < 0:
        return [(start, end)]
    comma = text.index(", ", opened.end(), end)
    return [(start, comma), (comma + 1, end)] if text[comma + 1 : end].strip() else [(start, end)]


def trimmed(report: Report, start: int, end: int) -> Span | None:
    """Return a range without marks and blanks at its edges, or None when nothing is left."""
    text = report.text
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return report.span(start, end) if start < end else None


def _holds(statement: Statement, clause: Span) -> bool:
    """Tell whether a clause is a statement's words, or holds them with the verb that attributes them."""
    if not _stands_alone(statement) and statement.cue is not None and clause.covers(statement.cue):
        return any(clause.overlaps(span) for span in statement.content)
    return any(span.covers(clause) for span in statement.content)


def _attributes(span: Span, spoken: Sequence[Statement]) -> bool:
    """Tell whether a clause only attributes: a cue stands in it, no content, and little else."""
    if len(_meanings(span.text, 0, len(span))) > _ATTRIBUTION:
        return False
    within = (part for statement in spoken for part in statement.content)
    if _SAID.search(span.text) and not any(part.overlaps(span) for part in within):
        return True
    return any(
        statement.cue is not None
        and span.covers(statement.cue)
        and _stands_alone(statement)
        and not any(part.overlaps(span) for part in statement.content)
        for statement in spoken
    )


def _clause(span: Span, sentence: Span, statement: Statement | None, carried: frozenset[str]) -> Clause:
    narrated = statement is None or bool(_REFUSED.search(span.text))
    return Clause(
        span,
        sentence,
        "" if narrated or statement is None else statement.speaker.name or "somebody",
        statement,
        _meanings(span.text, 0, len(span)) | carried,
        _meanings(sentence.text, 0, len(sentence)),
    )


def _meanings(text: str, start: int, end: int) -> frozenset[str]:
    found = (meaning(word.stem) for word in words(text, start, end) if not word.stem[0].isdigit())
    return frozenset(each for each in found if each not in stop_concepts())


def meanings_of(text: str) -> frozenset[str]:
    """Return what the content words of a text stand for."""
    return _meanings(text, 0, len(text))
