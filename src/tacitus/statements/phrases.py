"""Cues that are no words of saying: "according to X", a headline's colon."""

from __future__ import annotations

from collections.abc import Iterator

from tacitus.analysis.document import ParsedReport, Sentence
from tacitus.analysis.tokens import Doc, Token
from tacitus.records.report import BlockKind
from tacitus.records.statement import Act
from tacitus.statements.lexicon import Cue
from tacitus.statements.match import Found
from tacitus.statements.tree import VERBS, Run, child, noun_phrase, runs, subtree, trim, words_in

ACCORDING_TO = Cue("according to", "phrase", Act.ASSERT, frozenset(), "", "", "")
COLON = Cue(":", "phrase", Act.ASSERT, frozenset(), "", "", "")
SIGNATURE = Cue("—", "phrase", Act.ASSERT, frozenset(), "", "", "")
_MAX_HEADLINE_SOURCE = 8
_MAX_NAME = 5
_ACCORDING = frozenset({"according"})
_MARKS = frozenset({'"', "“", "‘", "'"})
_HEADLINES = frozenset({BlockKind.TITLE, BlockKind.HEADING})


def find_phrases(parsed: ParsedReport) -> Iterator[Found]:
    """Yield the attributions made by "according to", then those made by colons."""
    for token in words_in(parsed.doc, _ACCORDING):
        sentence = parsed.sentence_at(token.i)
        if token.i + 2 < sentence.end and parsed.doc[token.i + 1].lower_ == "to":
            according = _according(parsed.doc, sentence, token.i)
            if according is not None:
                yield according
    for sentence in parsed.sentences:
        found = _headline(parsed, sentence) or _transcript(parsed, sentence)
        if found is not None:
            yield found


def according_source(doc: Doc, index: int) -> Token | None:
    """Return the main word of the source of "according to", given the place of "according"."""
    named = child(doc[index + 1], "pobj") or child(doc[index], "pobj")
    if named is None and index + 2 < len(doc):
        named = doc[index + 2]
        while named.dep_ in {"det", "compound", "amod", "poss", "nmod", "nummod"} and named.head.i > named.i:
            named = named.head
    return named


def _according(doc: Doc, sentence: Sentence, index: int) -> Found | None:
    named = according_source(doc, index)
    if named is None:
        return None
    phrase = noun_phrase(named)
    if index == sentence.start:
        comma = next((i for i in range(named.i, sentence.end) if doc[i].text == ","), phrase[1])
        phrase = (phrase[0], min(phrase[1], comma))
    gone = set(range(index, phrase[1] if index == sentence.start else max(phrase[1], named.right_edge.i + 1)))
    head = doc[index].head
    while head.pos_ not in VERBS and head.head != head:
        head = head.head
    own_clause = head.dep_ in {"conj", "relcl", "advcl"} and child(head, "nsubj", "nsubjpass") is not None
    tokens = subtree(head) if own_clause else range(sentence.start, sentence.end)
    content = runs(doc, [each for each in tokens if each not in gone])
    if not content:
        return None
    return Found("according-to", ACCORDING_TO, index, (index, index + 2), phrase, named.i, content)


def _headline(parsed: ParsedReport, sentence: Sentence) -> Found | None:
    """Read a heading or a report's first words as speaker and words said: Minister: talks will go on."""
    doc = parsed.doc
    if sentence.kind not in _HEADLINES and sentence.start > 0:
        return None
    last = min(sentence.end - 1, sentence.start + _MAX_HEADLINE_SOURCE)
    colon = next((i for i in range(sentence.start + 1, last) if doc[i].text == ":"), None)
    if colon is None:
        return None
    name: Run = trim(doc, sentence.start, colon)
    content = trim(doc, colon + 1, sentence.end)
    if not names_somebody(doc, name) or content[1] - content[0] < 3:
        return None
    return Found("headline", COLON, colon, (colon, colon + 1), name, name[1] - 1, (content,))


def _transcript(parsed: ParsedReport, sentence: Sentence) -> Found | None:
    """Read a paragraph of a transcript, which opens with a name in capitals: SMITH: We will see."""
    doc, start = parsed.doc, sentence.start
    if start > 0 and parsed.sentence_at(start - 1).block == sentence.block:
        return None
    if doc[start].text in _MARKS:
        start += 1
    last = min(sentence.end - 1, start + _MAX_NAME)
    colon = next((i for i in range(start + 1, last) if doc[i].text == ":"), None)
    if colon is None or not all(token.text.isupper() for token in doc[start:colon]):
        return None
    end = parsed.sentence_index(sentence.start)
    while end + 1 < len(parsed.sentences) and parsed.sentences[end + 1].block == sentence.block:
        end += 1
    content = trim(doc, colon + 1, parsed.sentences[end].end)
    if content[0] >= content[1] or len(doc[start].text) < 2:
        return None
    return Found("transcript", COLON, colon, (colon, colon + 1), (start, colon), colon - 1, (content,))


def names_somebody(doc: Doc, name: Run) -> bool:
    """Tell whether some tokens are nothing but a name or title."""
    words = doc[name[0] : name[1]]
    nominal = all(token.pos_ not in {"VERB", "AUX", "ADP", "ADV", "NUM"} for token in words)
    return name[0] < name[1] and nominal and words[-1].pos_ in {"PROPN", "NOUN"}
