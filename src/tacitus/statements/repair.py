"""Repairs of what the parse joins wrongly, made on the attributions found in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tacitus.analysis.tokens import Doc, Token
from tacitus.records.statement import Act
from tacitus.statements.lexicon import Cue
from tacitus.statements.match import Found
from tacitus.statements.tree import Run, child, trim

_CLAUSES = frozenset({"said-that", "inverted", "parenthesis"})
_NOMINAL = frozenset({"noun-that", "noun-is"})
_DENIES = frozenset({Act.DENY, Act.REJECT, Act.DOUBT})
_NOT_SPOKEN = frozenset(
    {"not", "n't", "n’t", "never", "will", "'ll", "’ll", "wo", "would", "could", "should", "may", "might"}
    | {"can", "ca", "must", "shall", "to"}
)
"""Helpers of a verb that tell that a thing is not said, or not yet, or only could be."""
_TIMES = frozenset({"DATE", "TIME"})
_SUBORDINATORS = frozenset({"when", "after", "as", "while"})


def repair(doc: Doc, founds: Iterable[Found]) -> list[Found]:
    """Return the attributions with a participle's clause, a narrator's time and a denied noun put right."""
    kept = {found.head: found for found in founds}
    by_sentence: dict[int, list[Found]] = {}
    for found in kept.values():
        by_sentence.setdefault(doc[found.head].sent.start, []).append(found)
    for group in by_sentence.values():
        for outer in sorted(group, key=lambda each: each.head):
            current = kept.get(outer.head)
            if current is None or current.pattern not in _CLAUSES:
                continue
            kept[current.head] = current = _cut_time(doc, current)
            for inner in sorted(group, key=lambda each: each.head):
                if _adds_to(doc, current, inner.head):
                    current, kept[inner.head] = _give_back(doc, current, kept.get(inner.head, inner))
                    kept[current.head] = current
        for outer in group:
            _deny_the_clause(kept, outer)
            _leave_to_the_noun(kept, outer)
    return [kept[head] for head in sorted(kept)]


def _adds_to(doc: Doc, outer: Found, head: int) -> bool:
    """Tell whether a participle after a comma adds to the outer cue: "said that …, ruling out that …"."""
    token = doc[head]
    if token.tag_ != "VBG" or token.dep_ not in {"advcl", "acl", "conj", "dep"} or not _has(outer, head):
        return False
    before = token.left_edge.i - 1
    return outer.cue.is_speech and before > outer.head and doc[before].text == ","


def _has(found: Found, token: int) -> bool:
    return any(start <= token < end for start, end in found.content)


def _give_back(doc: Doc, outer: Found, inner: Found) -> tuple[Found, Found]:
    """End the outer content before the participle, whose source is the outer source."""
    cut = _until(doc, outer.content, doc[inner.head].left_edge.i)
    if not cut:
        return outer, inner
    return replace(outer, content=cut), replace(inner, source=outer.source, source_head=outer.source_head)


def _until(doc: Doc, content: tuple[Run, ...], end: int) -> tuple[Run, ...]:
    cut = (trim(doc, start, min(stop, end)) for start, stop in content if start < end)
    return tuple(run for run in cut if run[0] < run[1])


def _cut_time(doc: Doc, found: Found) -> Found:
    """End what is said before ", when troops landed": a past clause after a comma dates the saying.

    So does the time that the clause explains: "must leave in March, when troops landed".
    """
    if doc[found.head].tag_ != "VBD":
        return found
    for start, end in found.content:
        for index in range(max(start + 1, found.head), end - 2):
            if doc[index].text != "," or doc[index + 1].lower_ not in _SUBORDINATORS:
                continue
            verb = _clause_of(doc[index + 1])
            if verb is not None and verb.tag_ == "VBD" and child(verb, "nsubj", "nsubjpass") is not None:
                cut = _until(doc, found.content, _without_time(doc, index))
                return replace(found, content=cut) if cut else found
    return found


def _without_time(doc: Doc, comma: int) -> int:
    """Return where a time right before a comma begins, its preposition included; the comma without one."""
    start = comma
    while start > 0 and doc[start - 1].ent_type_ in _TIMES:
        start -= 1
    return start - 1 if start < comma and doc[start - 1].pos_ == "ADP" else start


def _clause_of(subordinator: Token) -> Token | None:
    verb = subordinator.head
    return verb if verb.i > subordinator.i and verb.pos_ in {"VERB", "AUX"} else None


def _deny_the_clause(kept: dict[int, Found], outer: Found) -> None:
    """Make "ruling out speculation that X" a denial of X, when nobody owns the speculation."""
    current = kept.get(outer.head)
    if (
        current is None
        or current.cue.act not in _DENIES
        or current.pattern not in {"speech-act", "speaks-of"}
    ):
        return
    for head in [head for head in kept if _has(current, head)]:
        inner = kept[head]
        if inner.pattern in _NOMINAL and inner.source is None:
            kept[current.head] = replace(current, content=inner.content, pattern="denied-claim")
            del kept[head]
            return


def _leave_to_the_noun(kept: dict[int, Found], outer: Found) -> None:
    """Drop "issued a warning that X" for its noun's, and a noun's clause that a verb tells already."""
    current = kept.get(outer.head)
    if current is None:
        return
    for head, inner in list(kept.items()):
        if head == current.head or inner.cue.pos != "noun":
            continue
        same = inner.source_head is not None and inner.source_head == current.source_head
        if current.pattern == "speech-act" and same and _has(current, head):
            del kept[current.head]
            return
        if current.cue.pos == "verb" and inner.content == current.content:
            del kept[head]


def is_spoken(doc: Doc, head: int, cue: Cue) -> bool:
    """Tell whether a cue tells something said: not negated, not to come, not only possible."""
    token = doc[head]
    if cue.pos != "verb":
        return True
    helpers = {each.lower_ for each in token.children if each.dep_ in {"aux", "neg"}}
    return not helpers & _NOT_SPOKEN
