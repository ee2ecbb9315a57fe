"""Direct quotation: each quoted piece gets its cue and speaker from the words around it."""

from __future__ import annotations

import bisect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from tacitus.statements.lexicon import Cue, Lexicon, Takes
from tacitus.statements.match import Found, site
from tacitus.statements.phrases import ACCORDING_TO, SIGNATURE, according_source
from tacitus.statements.quotes import Quotation
from tacitus.statements.tree import Run, noun_phrase, quoted_saying, speaker_of, subject_of, trim

_STOPS = frozenset(".?!")
_ENDINGS = frozenset(".,!?…—–-")
_SHORT_WORDS = 4
_MAX_BETWEEN = 12
"""Tokens that may stand between a cue and what it introduces: "told reporters in Geneva on Friday"."""
_MIN_UNATTRIBUTED = 12
"""Tokens from which quoted words that nobody is named for are still a statement, of an unknown speaker."""
_DASHES = frozenset({"—", "–", "-", "―", "--"})
_CLOSED = frozenset({"noun-of", "noun-to", "adjective-of", "adjective-to", "according-to"})
"""Patterns whose content does not run on into a quotation at the end of the sentence."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MAX_SIGNATURE = 12
_MAX_SUBJECT = 30
"""Tokens that may stand between a quotation and its cue: a long title and name."""
_JOINTS = frozenset({":", ",", "—", "–", "-"})
_AFTER_MARK = frozenset({",", "—", "–", "-", "”", '"'})
_CLAUSE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD", "IN", "WRB"})
_IN_NAMES = frozenset({"of", "for", "at", "in", "from", "has", "had"})


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation in tokens, with the stretch outside the marks before and after it."""

    quotation: Quotation
    start: int
    """First token inside the marks."""
    end: int
    """One past the last token inside the marks."""
    before: Run
    """Tokens outside any marks before it, back to the quotation before or the paragraph's start."""
    after: Run
    """Tokens outside any marks after it, up to the quotation after or the paragraph's end."""
    is_speech: bool
    """False for scare quotes, titles and other short words that may be nobody's statement."""


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


def place_quotations(
    doc: Doc, quotations: Sequence[Quotation], paragraphs: Sequence[tuple[int, int]]
) -> list[Quoted]:
    """Give each quotation its tokens and the stretches around it, in reading order."""
    starts = [token.idx for token in doc]
    found: list[Quoted] = []
    inner = [(_first(starts, each.start), _first(starts, each.end)) for each in quotations]
    outer = [(_first(starts, each.outer_start), _first(starts, each.outer_end)) for each in quotations]
    for index, each in enumerate(quotations):
        low = _first(starts, paragraphs[each.paragraph][0])
        high = _first(starts, paragraphs[each.paragraph][1])
        if index and quotations[index - 1].paragraph == each.paragraph:
            low = outer[index - 1][1]
        if index + 1 < len(quotations) and quotations[index + 1].paragraph == each.paragraph:
            high = outer[index + 1][0]
        start, end = inner[index]
        if start < end:
            before, after = (low, max(low, outer[index][0])), (min(high, outer[index][1]), high)
            speech = _is_speech(doc, start, end, before)
            found.append(Quoted(each, start, end, before, after, speech))
    return found


def _first(starts: Sequence[int], place: int) -> int:
    """Return the first token that begins at or after a character."""
    return bisect.bisect_left(starts, place)


def _is_speech(doc: Doc, start: int, end: int, before: Run) -> bool:
    """Tell words that somebody said from scare quotes and titles, which are short and end without a stop."""
    words = sum(token.is_alpha for token in doc[start:end])
    if words > 12:
        return True
    ended = doc[end - 1].text[-1] in _ENDINGS
    verb = any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in doc[start:end])
    introduced = before[0] < before[1] and doc[before[1] - 1].text in {":", ","}
    opens_paragraph = before[0] == before[1]
    capital = doc[start].text[:1].isupper()
    if ended and (words >= _SHORT_WORDS or capital):
        return True
    return capital and verb and (introduced or opens_paragraph) and words >= _SHORT_WORDS


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
            piece = _signed(doc, each)
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
    for index in range(each.start, min(each.end, each.start + _MAX_BETWEEN)):
        if index in parsed and parsed[index].pattern == "transcript":
            return parsed[index]
    low, high = each.before
    start = _sentence_start(doc, low, high)
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
        return Piece(each, "next-paragraph", last.cue, None, last.source, last.source_head, root, joined=True)
    if piece is not None and piece.head is not None and piece.head == last.head:
        return replace(piece, pattern="split", carries_on=root, joined=True)
    if piece is None and same_paragraph and each.is_speech:
        return Piece(each, "carried-on", last.cue, None, last.source, last.source_head, root)
    return piece


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


def _after_indirect(doc: Doc, each: Quoted, parsed: Mapping[int, Found]) -> Piece | None:
    """A quotation right after a sentence of indirect speech carries it on."""
    low, high = each.before
    while high > low and (doc[high - 1].text in _STOPS or doc[high - 1].is_space):
        high -= 1
    if high == each.before[1] or low >= high:
        return None
    start = _sentence_start(doc, low, high)
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
        got = _cue_before(doc, (_sentence_start(doc, 0, last_token), last_token + 1), lexicon)
        if got is not None:
            verb, cue, source = got
            return _piece(each, "introduced", verb, cue, source)
    last = pieces[-1] if pieces else None
    if last is not None and last.quoted.quotation.paragraph == each.quotation.paragraph - 1:
        index = len(pieces) - 1
        root = last.carries_on if last.carries_on is not None else index
        return Piece(each, "next-paragraph", last.cue, None, last.source, last.source_head, root)
    return None


def _piece(each: Quoted, pattern: str, verb: Token, cue: Cue, source: Token | None) -> Piece:
    return Piece(
        each,
        pattern,
        cue,
        verb.i,
        None if source is None else noun_phrase(source),
        None if source is None else source.i,
    )


def _own_cue(doc: Doc, each: Quoted, lexicon: Lexicon, parsed: Mapping[int, Found]) -> Piece | None:
    start = _sentence_start(doc, each.before[0], each.before[1])
    alone = start >= each.before[1]
    after = _cue_after(doc, each, lexicon) if alone or each.end - each.start > _SHORT_WORDS else None
    before = _cue_before(doc, (start, each.before[1]), lexicon) if start < each.before[1] else None
    joint = doc[each.before[1] - 1] if before is not None else None
    if after is not None and joint is not None:
        introduced = joint.text in _JOINTS or joint.pos_ == "VERB"
        if introduced and doc[each.end - 1].text[-1] != ",":
            after = None
    if after is not None:
        return _piece(each, "quote-said", *after)
    if before is None or joint is None:
        return None
    if joint.text in _JOINTS or before[0].i not in parsed:
        return _piece(each, "said-quote", *before)
    return None


def _sentence_start(doc: Doc, low: int, high: int) -> int:
    """Return where the sentence that ends at `high` begins, not before `low`."""
    for index in range(high - 1, low - 1, -1):
        if doc[index].text in _STOPS or (doc[index].is_space and "\n" in doc[index].text):
            return index + 1
    return low


def _quote_cue(token: Token, lexicon: Lexicon) -> Cue | None:
    if token.pos_ not in {"VERB", "AUX"} and token.tag_ not in {"VBD", "VBZ", "VBG"}:
        return None
    for cue in lexicon.of("verb", token.lemma_.lower()):
        if Takes.QUOTE in cue.takes and site(token, cue) is not None:
            return cue
    return None


def _cue_after(doc: Doc, each: Quoted, lexicon: Lexicon) -> tuple[Token, Cue, Token | None] | None:
    """Find "said X", "X said" right after a quotation, before the sentence ends."""
    low, high = each.after
    start = low
    while start < high and (doc[start].text in _AFTER_MARK or doc[start].is_space):
        start += 1
    if start > low + 2 or start >= high:
        return None
    if doc[each.end - 1].text[-1] == "." and doc[start].text[:1].isupper():
        return None
    if doc[start].lower_ == "according" and _begins_with_cue(doc, each, lexicon):
        return doc[start], ACCORDING_TO, according_source(doc, start)
    return _said_after(doc, (start, high), lexicon)


def _said_after(doc: Doc, stretch: Run, lexicon: Lexicon) -> tuple[Token, Cue, Token | None] | None:
    """Find the first cue of a stretch and its source, before the sentence ends."""
    start, high = stretch
    for index in range(start, min(high, start + _MAX_SUBJECT)):
        token = doc[index]
        if token.text in _STOPS:
            return None
        cue = _quote_cue(token, lexicon)
        if cue is not None:
            saying = quoted_saying(token)
            if saying is not None:
                return saying, cue, subject_of(saying)
            source = _source_near(doc, token, start, high)
            return (token, cue, source) if source is not None else None
    return None


def _begins_with_cue(doc: Doc, each: Quoted, lexicon: Lexicon) -> bool:
    """Tell whether the marks open after a name and before its cue: X "stressed that …"."""
    verb = doc[each.start]
    named = each.before[0] < each.before[1] and doc[each.before[1] - 1].pos_ in {"PROPN", "NOUN", "PRON"}
    return named and verb.tag_ in _FINITE and bool(lexicon.of("verb", verb.lemma_.lower()))


def _source_near(doc: Doc, verb: Token, start: int, high: int) -> Token | None:
    """Return who speaks in "said X" or "X said" that begins at `start`; the parse may have lost its way."""
    if doc[start].dep_ == "cc":
        return None
    source = subject_of(verb)
    if verb.i == start:
        return source if source is not None and start < source.i < high else _nominal(doc, start + 1, high)
    if source is not None and start <= source.i < verb.i and source.left_edge.i <= start + 1:
        return source
    nominal = _nominal(doc, start, verb.i)
    return nominal if nominal is not None and nominal.i < verb.i and _no_clause(doc, start, verb.i) else None


def _nominal(doc: Doc, start: int, high: int) -> Token | None:
    """Return the head of the noun phrase that begins at a token."""
    for index in range(start, min(high, start + 3)):
        token = doc[index]
        if token.pos_ in {"PROPN", "NOUN", "PRON", "DET", "ADJ", "NUM"}:
            head = token
            while head.dep_ in {"compound", "det", "amod", "poss", "nmod", "nummod"} and head.head.i < high:
                head = head.head
            return head if head.pos_ in {"PROPN", "NOUN", "PRON"} else None
        if token.pos_ != "ADV":
            return None
    return None


def _no_clause(doc: Doc, start: int, end: int) -> bool:
    return not any(token.tag_ in _CLAUSE_TAGS and token.lower_ not in _IN_NAMES for token in doc[start:end])


def _cue_before(doc: Doc, stretch: Run, lexicon: Lexicon) -> tuple[Token, Cue, Token | None] | None:
    """Find the last cue before a quotation in its sentence: "X said: …", "X said that …"."""
    low, high = stretch
    for index in range(high - 1, max(low, high - 1 - _MAX_BETWEEN) - 1, -1):
        token = doc[index]
        if token.lower_ == "according" and doc[index + 1].lower_ == "to":
            return token, ACCORDING_TO, according_source(doc, index)
        cue = _quote_cue(token, lexicon)
        if cue is None:
            if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and token.pos_ == "VERB":
                return None
            continue
        source = speaker_of(token)
        if source is None or not low <= source.i < high:
            source = next((doc[i] for i in range(index - 1, low - 1, -1) if doc[i].dep_ == "nsubj"), source)
        return token, cue, source
    return None
