"""Direct quotation: each quoted piece gets its cue and speaker from the words around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tacitus.analysis.tokens import Doc, Token
from tacitus.statements.beside import MAX_BETWEEN, cue_before, cue_beside
from tacitus.statements.lexicon import Cue, Lexicon
from tacitus.statements.match import Found
from tacitus.statements.phrases import COLON, SIGNATURE, names_somebody
from tacitus.statements.placed import Quoted, sentence_start
from tacitus.statements.tree import Run, noun_phrase, trim

_STOPS = frozenset(".?!")
_MIN_UNATTRIBUTED = 12
"""Tokens from which quoted words that nobody is named for are still a statement, of an unknown speaker."""
_DASHES = frozenset({"—", "–", "-", "―", "--"})
_CLOSED = frozenset({"noun-of", "noun-to", "adjective-of", "adjective-to", "according-to"})
"""Patterns whose content does not run on into a quotation at the end of the sentence."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MAX_SIGNATURE = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """A quoted piece with what attributes it."""

    quoted: Quoted
    pattern: str
    cue: Cue | None
    head: int | None
    source: Run | None
    source_head: int | None
    carries_on: int | None = None
    """Index of the piece whose cue and speaker it carries on."""
    carries_on_cue: int | None = None
    """Main token of the indirect statement's cue that it carries on."""
    joined: bool = False
    """True when it belongs to the same sentence as the piece it carries on: one statement in two spans."""


def attribute(
    doc: Doc, quoted: Sequence[Quoted], lexicon: Lexicon, parsed: Mapping[int, Found]
) -> list[Piece]:
    """Find for each quotation what attributes it. Short words that nothing attributes are left out.

    Args:
        doc: The parse.
        quoted: Its quotations, in reading order.
        lexicon: The cues.
        parsed: Cues that the parse already gives content: a few quoted words inside it stay part of it.
    """
    pieces: list[Piece] = []
    for index, each in enumerate(quoted):
        piece = _own_cue(doc, each, lexicon, parsed)
        last = pieces[-1] if pieces else None
        if last is not None and last.quoted is quoted[index - 1]:
            piece = _carry_on(each, piece, last, len(pieces) - 1)
        if piece is None and is_within(doc, each, parsed):
            continue
        if piece is None:
            piece = _signed(doc, each) or _named_before(doc, each)
        if piece is None and each.is_speech:
            piece = _after_indirect(doc, each, parsed)
        if piece is None and each.is_speech:
            piece = _from_paragraph_before(doc, each, pieces, lexicon)
        if piece is None and each.is_speech and each.end - each.start >= _MIN_UNATTRIBUTED:
            piece = Piece(each, "unattributed", None, None, None, None)
        if piece is not None:
            pieces.append(piece)
    return pieces


def is_within(doc: Doc, each: Quoted, parsed: Mapping[int, Found]) -> bool:
    """Tell whether quoted words end a sentence that a cue opened: He said it shows "what we have heard"."""
    return holder_of(doc, each, parsed) is not None


def holder_of(doc: Doc, each: Quoted, parsed: Mapping[int, Found]) -> Found | None:
    """Return the attribution in whose sentence a quotation stands, after its cue; or a transcript's name."""
    for index in range(each.start, min(each.end, each.start + MAX_BETWEEN)):
        if index in parsed and parsed[index].pattern == "transcript":
            return parsed[index]
    low, high = each.before
    start = sentence_start(doc, low, high)
    for index in range(high - 1, start - 1, -1):
        found = parsed.get(index)
        if found is not None and found.pattern not in _CLOSED and found.content[0][0] > index:
            return found
    return None


def _carry_on(each: Quoted, piece: Piece | None, last: Piece, index: int) -> Piece | None:
    """Join a piece to the one just before it when both share a cue or nothing but a stop stands between."""
    same_paragraph = last.quoted.quotation.paragraph == each.quotation.paragraph
    root = last.carries_on if last.carries_on is not None else index
    if each.quotation.carries_on:
        return replace(_carried(each, "next-paragraph", last, index), joined=True)
    if piece is not None and piece.head is not None and piece.head == last.head:
        return replace(piece, pattern="split", carries_on=index, joined=True)
    if piece is None and same_paragraph and each.is_speech:
        return _carried(each, "carried-on", last, root)
    return piece


def _carried(each: Quoted, pattern: str, last: Piece, index: int) -> Piece:
    return Piece(each, pattern, last.cue, None, last.source, last.source_head, index)


def _signed(doc: Doc, each: Quoted) -> Piece | None:
    """A quotation alone in its paragraph, signed with a dash and a name: "…" — Name, city."""
    low, high = each.after
    if each.before[0] != each.before[1] or low >= high or doc[low].text not in _DASHES:
        return None
    name = trim(doc, low + 1, high)
    if name[0] >= name[1] or name[1] - name[0] > _MAX_SIGNATURE or doc[name[0]].pos_ not in {"PROPN", "NOUN"}:
        return None
    if any(token.tag_ in _FINITE for token in doc[name[0] : name[1]]):
        return None
    return Piece(each, "signed", SIGNATURE, low, name, name[0])


def _named_before(doc: Doc, each: Quoted) -> Piece | None:
    """A name, a colon or dash, and quoted words open a paragraph: Minister: "…"; Minister — "…"."""
    low, high = each.before
    joint = high - 1
    opens = low == 0 or doc[low - 1].is_space
    if not opens or joint <= low or doc[joint].text not in {":", *_DASHES}:
        return None
    name = trim(doc, low, joint)
    if name[1] - name[0] > _MAX_SIGNATURE or not names_somebody(doc, name):
        return None
    cue = COLON if doc[joint].text == ":" else SIGNATURE
    return Piece(each, "named", cue, joint, name, name[1] - 1)


def _after_indirect(doc: Doc, each: Quoted, parsed: Mapping[int, Found]) -> Piece | None:
    """A quotation right after a sentence of indirect speech carries it on."""
    low, high = each.before
    while high > low and (doc[high - 1].text in _STOPS or doc[high - 1].is_space):
        high -= 1
    if high == each.before[1] or low >= high:
        return None
    start = sentence_start(doc, low, high)
    for index in range(start, high):
        found = parsed.get(index)
        if found is not None and found.cue.is_speech and found.source is not None:
            return Piece(each, "carried-on", found.cue, None, found.source, found.source_head, None, index)
    return None


def _from_paragraph_before(doc: Doc, each: Quoted, pieces: Sequence[Piece], lexicon: Lexicon) -> Piece | None:
    """A paragraph of nothing but quotation is said by whom the paragraph before introduced or quoted."""
    at_start = each.before[0] == each.before[1]
    if not at_start or each.before[0] == 0:
        return None
    last_token = each.before[0] - 1
    while last_token > 0 and doc[last_token].is_space:
        last_token -= 1
    if doc[last_token].text == ":":
        got = cue_before(doc, (sentence_start(doc, 0, last_token), last_token + 1), lexicon)
        if got is not None:
            verb, cue, source = got
            return _piece(each, "introduced", verb, cue, source)
    last = pieces[-1] if pieces else None
    if last is not None and last.quoted.quotation.paragraph == each.quotation.paragraph - 1:
        index = len(pieces) - 1
        root = last.carries_on if last.carries_on is not None else index
        return _carried(each, "next-paragraph", last, root)
    return None


def _own_cue(doc: Doc, each: Quoted, lexicon: Lexicon, parsed: Mapping[int, Found]) -> Piece | None:
    got = cue_beside(doc, each, lexicon, parsed)
    return None if got is None else _piece(each, got[0], *got[1])


def _piece(each: Quoted, pattern: str, verb: Token, cue: Cue, source: Token | None) -> Piece:
    return Piece(
        each,
        pattern,
        cue,
        verb.i,
        None if source is None else noun_phrase(source),
        None if source is None else source.i,
    )
