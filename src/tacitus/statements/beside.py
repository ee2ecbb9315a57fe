"""The cue beside a quotation: "…," she said; she said: "…"."""

from __future__ import annotations

from collections.abc import Mapping

from tacitus.analysis.tokens import Doc, Token
from tacitus.statements.lexicon import Cue, Lexicon, Takes
from tacitus.statements.match import Found, site
from tacitus.statements.phrases import ACCORDING_TO, according_source
from tacitus.statements.placed import Quoted, is_title, sentence_start
from tacitus.statements.tree import Run, quoted_saying, speaker_of, subject_of

_STOPS = frozenset(".?!")
_SHORT_WORDS = 4
MAX_BETWEEN = 12
"""Tokens that may stand between a cue and what it introduces: "told reporters in Geneva on Friday"."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_MAX_SUBJECT = 30
"""Tokens that may stand between a quotation and its cue: a long title and name."""
_JOINTS = frozenset({":", ",", "—", "–", "-"})
_AFTER_MARK = frozenset({",", "—", "–", "-", "”", '"'})
_CLAUSE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD", "IN", "WRB"})
_IN_NAMES = frozenset({"of", "for", "at", "in", "from", "has", "had"})

Beside = tuple[Token, Cue, Token | None]
"""A cue's main token, its entry, and the main token of who speaks."""


def cue_beside(
    doc: Doc, each: Quoted, lexicon: Lexicon, parsed: Mapping[int, Found]
) -> tuple[str, Beside] | None:
    """Return the pattern and the cue that attributes a quotation from right after or before it, or None.

    Args:
        doc: The parse.
        each: The quotation.
        lexicon: The cues.
        parsed: Cues that the parse already gives content.
    """
    start = sentence_start(doc, each.before[0], each.before[1])
    alone = start >= each.before[1]
    after = _cue_after(doc, each, lexicon) if alone or each.end - each.start > _SHORT_WORDS else None
    before = cue_before(doc, (start, each.before[1]), lexicon) if start < each.before[1] else None
    joint = doc[each.before[1] - 1] if before is not None else None
    if after is not None and joint is not None:
        introduced = joint.text in _JOINTS or joint.pos_ == "VERB"
        if introduced and doc[each.end - 1].text[-1] != ",":
            after = None
    if after is not None:
        return "quote-said", after
    if before is None or joint is None or is_title(doc, each):
        return None
    if joint.text in _JOINTS or before[0].i not in parsed:
        return "said-quote", before
    return None


def _quote_cue(token: Token, lexicon: Lexicon) -> Cue | None:
    if token.pos_ not in {"VERB", "AUX"} and token.tag_ not in {"VBD", "VBZ", "VBG"}:
        return None
    if token.i and token.doc[token.i - 1].text == "-" and not token.doc[token.i - 1].whitespace_:
        return None  # "so-called"
    for cue in lexicon.of("verb", token.lemma_.lower()):
        if Takes.QUOTE in cue.takes and site(token, cue) is not None:
            return cue
    return None


def _cue_after(doc: Doc, each: Quoted, lexicon: Lexicon) -> Beside | None:
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


def _said_after(doc: Doc, stretch: Run, lexicon: Lexicon) -> Beside | None:
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


def cue_before(doc: Doc, stretch: Run, lexicon: Lexicon) -> Beside | None:
    """Find the last cue before a quotation in its sentence: "X said: …", "X said that …"."""
    low, high = stretch
    for index in range(high - 1, max(low, high - 1 - MAX_BETWEEN) - 1, -1):
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
