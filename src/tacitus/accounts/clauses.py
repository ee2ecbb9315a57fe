"""Clauses of a report with the one who asserts each: compared where no statement or event was joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tacitus.accounts.lexicon import closed, content, plain_words_of
from tacitus.accounts.meanings import Meanings
from tacitus.records.coded import CodedReport
from tacitus.records.ids import StatementId
from tacitus.records.report import BlockKind, Report
from tacitus.records.span import Span
from tacitus.records.statement import Act, Manner, Statement
from tacitus.words import plain_words

_STOP = re.compile(r"(?P<stop>[.!?]+[\"”’')\]]*)\s+(?=[\"“‘'(]?[A-Z0-9])")
_SHORT = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Rev|Prof|No|vs?|Inc|Jr|Sr|Sens|Reps|Messrs)\.$"
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
"""Content words that a clause has at most when it only attributes, and before the words of who says it."""
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
    words: frozenset[str]
    """Its words in lower case: what has none of a list's first words is not searched for the list."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A report as its clauses are cut: what is asked of it again and again is found once."""

    report: Report
    meanings: Meanings
    alone: frozenset[StatementId]
    """Statements whose words are a claim without the verb that attributes them."""


def clauses_of(coded: CodedReport) -> tuple[Clause, ...]:
    """Return the clauses of a report's paragraphs in reading order.

    A statement's words are the speaker's; the words that attribute them ("officials said") are no clause.
    """
    claims = (each for each in coded.statements if each.act is not Act.AGREE)
    spoken = sorted(claims, key=lambda each: sum(map(len, each.content)))
    reaches = [
        (min(part.start for part in each.content), max(part.end for part in each.content)) for each in spoken
    ]
    meanings = Meanings(coded.report.text)
    alone = frozenset(each.id for each in spoken if _stands_alone(each, meanings))
    told = _Told(coded.report, meanings, alone)
    found: list[Clause] = []
    for sentence in sentences_of(coded.report):
        within = [
            each
            for each, (start, end) in zip(spoken, reaches, strict=True)
            if start < sentence.end
            and end > sentence.start
            and any(part.overlaps(sentence) for part in each.content)
        ]
        for piece in _pieces(told, sentence, within):
            found.extend(_clauses(told, sentence, piece, within))
    return tuple(found)


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


def _pieces(told: _Told, sentence: Span, spoken: Sequence[Statement]) -> list[tuple[int, int]]:
    """Return the ranges of a sentence cut where somebody's words begin and end."""
    marks = {sentence.start, sentence.end}
    for statement in spoken:
        for span in statement.content if statement.id in told.alone else ():
            if span.overlaps(sentence):
                marks |= {max(span.start, sentence.start), min(span.end, sentence.end)}
    places = sorted(marks)
    return [(start, end) for start, end in pairwise(places)]


def _stands_alone(statement: Statement, meanings: Meanings) -> bool:
    """Tell whether the words of a statement are a claim without the verb that attributes them.

    "Officials said that …" is; "the drivers ask for more pay" is one claim, the asking with what is asked.
    """
    plain = statement.implied or statement.act in _PLAIN or statement.manner is Manner.DIRECT
    return (
        plain and sum(len(meanings.between(span.start, span.end)) for span in statement.content) >= _SHORTEST
    )


def _clauses(
    told: _Told, sentence: Span, piece: tuple[int, int], spoken: Sequence[Statement]
) -> Iterator[Clause]:
    around = told.meanings.between(sentence.start, sentence.end)
    before: list[frozenset[str]] = [frozenset(), frozenset()]
    for first, last in _ranges(told, piece):
        span = trimmed(told.report, first, last)
        own = told.meanings.between(first, last)
        carried = before[-1] if _RELATIVE.match(told.report.text, first, last) else frozenset()
        if len(own) < _SHORTEST and not carried:
            carried = before[-2]
        before.append(own)
        if span is not None and not _attributes(told, span, spoken):
            told_by = next((each for each in spoken if _holds(told, each, span)), None)
            narrated = told_by is None or bool(_REFUSED.search(span.text))
            asserter = "" if narrated or told_by is None else closed(told_by.speaker.name) or "somebody"
            meant = told.meanings.between(span.start, span.end) | carried
            yield Clause(span, sentence, asserter, told_by, meant, around, plain_words_of(span.text))


def _ranges(told: _Told, piece: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the ranges of a piece's clauses; one with too few content words stays with the one before it."""
    text = told.report.text
    ranges: list[tuple[int, int]] = []
    start = piece[0]
    for end, following in [
        *((match.start(), match.end()) for match in _CUT.finditer(text, *piece)),
        (piece[1], piece[1]),
    ]:
        if len(told.meanings.between(start, end)) >= _SHORTEST or not ranges:
            ranges.append((start, end))
        else:
            ranges[-1] = (ranges[-1][0], end)
        start = following
    ranges = [each for whole in ranges for each in _relative(text, *whole)]
    if len(ranges) > 1 and len(told.meanings.between(*ranges[0])) < _SHORTEST:
        ranges[:2] = [(ranges[0][0], ranges[1][1])]
    return ranges


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


def _holds(told: _Told, statement: Statement, clause: Span) -> bool:
    """Tell whether a clause is a statement's words, or holds them with the verb that attributes them."""
    if statement.cue is not None and statement.id not in told.alone and clause.covers(statement.cue):
        name = statement.speaker.span
        opened = statement.cue.start if name is None else min(name.start, statement.cue.start)
        late = len(told.meanings.between(clause.start, max(clause.start, opened))) > _ATTRIBUTION
        return not late and any(clause.overlaps(span) for span in statement.content)
    return any(span.covers(clause) for span in statement.content)


def _is_shell(told: _Told, span: Span, statement: Statement) -> bool:
    """Tell whether a clause is a speaker with his titles and the verb that brings his words, and no more.

    "The deputy foreign minister of Ruritania, Ivo Marek, said on Friday that" tells nothing by itself.
    """
    cue, name = statement.cue, statement.speaker.span
    if cue is None or name is None or statement.id not in told.alone or not span.covers(cue):
        return False
    if any(part.overlaps(span) for part in statement.content):
        return False
    if name.end < cue.start and told.meanings.between(name.end, cue.start):
        return False
    after = told.meanings.between(cue.end, span.end) - told.meanings.between(name.start, name.end)
    first = min(cue.start, max(span.start, name.start))
    named = {content(word) for word in plain_words(told.report.text[span.start : first]) if word[0].isupper()}
    before = told.meanings.between(span.start, first) - named
    return len(after) <= 1 and len(before) <= _ATTRIBUTION


def _attributes(told: _Told, span: Span, spoken: Sequence[Statement]) -> bool:
    """Tell whether a clause only attributes: a cue stands in it, no content, and little else."""
    if any(_is_shell(told, span, statement) for statement in spoken):
        return True
    if len(told.meanings.between(span.start, span.end)) > _ATTRIBUTION:
        return False
    within = (part for statement in spoken for part in statement.content)
    if _SAID.search(span.text) and not any(part.overlaps(span) for part in within):
        return True
    return any(
        statement.cue is not None
        and statement.id in told.alone
        and span.covers(statement.cue)
        and not any(part.overlaps(span) for part in statement.content)
        for statement in spoken
    )
