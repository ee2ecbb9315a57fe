"""Join what the marks show and what the parse shows into drafts, each word once."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tacitus.analysis.tokens import Doc, Token
from tacitus.records.statement import Manner
from tacitus.statements.chains import inner_cue
from tacitus.statements.direct import Piece, holder_of
from tacitus.statements.draft import Chars, Draft, chars_of
from tacitus.statements.lexicon import Cue, Lexicon
from tacitus.statements.match import Found
from tacitus.statements.placed import Quoted
from tacitus.statements.quotes import Quotation
from tacitus.statements.tree import Run, noun_phrase, trim

_ELLIPSES = frozenset({"...", "…", "....", "[...]", "[…]"})
_NO_JOIN = frozenset({":", ",", "—", "–", "-"})


def compose(
    doc: Doc,
    pieces: Sequence[Piece],
    founds: Iterable[Found],
    quoted: Sequence[Quoted],
    lexicon: Lexicon,
) -> list[Draft]:
    """Return drafts: what the parse alone shows first, then the quoted pieces in reading order.

    A cue inside quoted words attributes inside another's speech and is left to the speaker; a cue that
    attributes a quoted piece is used for that piece alone.
    """
    by_head = {found.head: found for found in founds}
    for found_head, run in _extensions(doc, pieces, quoted, by_head):
        by_head[found_head] = _extended(by_head[found_head], run)
    taken = {piece.head for piece in pieces}
    inside = _tokens_inside(pieces)
    quotations = [each.quotation for each in quoted]
    drafts: list[Draft] = []
    cue_place: dict[int, int] = {}
    for found in by_head.values():
        if found.head not in taken and found.head not in inside:
            cue_place[found.head] = len(drafts)
            drafts.append(_indirect(doc, found, quotations))
    place: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        chars = _inner(doc, piece.quoted)
        if chars is None:
            continue
        root = place.get(piece.carries_on) if piece.carries_on is not None else None
        if piece.carries_on_cue is not None:
            root = cue_place.get(piece.carries_on_cue)
        if root is not None and piece.joined:
            joined = drafts[root]
            drafts[root] = replace(
                joined,
                content=(*joined.content, chars),
                quotations=(*joined.quotations, piece.quoted.quotation),
            )
            place[index] = root
            continue
        place[index] = len(drafts)
        inner = inner_cue(doc, piece, lexicon)
        if inner is not None:
            drafts.extend(_passed_on(doc, piece, inner, len(drafts)))
        else:
            drafts.append(_direct(doc, piece, chars, by_head, root))
    return drafts


def _extensions(
    doc: Doc, pieces: Sequence[Piece], quoted: Sequence[Quoted], by_head: Mapping[int, Found]
) -> Iterator[tuple[int, Run]]:
    """Yield the cue and the tokens of each quotation that ends what the cue's clause began."""
    attributed = {piece.quoted.start for piece in pieces}
    for each in quoted:
        if each.start in attributed:
            continue
        holder = holder_of(doc, each, by_head)
        if holder is not None and holder.content[-1][1] < each.end:
            yield holder.head, (each.start, each.end)


def _extended(found: Found, run: Run) -> Found:
    start, end = found.content[-1]
    return replace(found, content=(*found.content[:-1], (start, max(end, run[1]))))


def _passed_on(doc: Doc, piece: Piece, inner: tuple[Token, Cue, Token], first: int) -> list[Draft]:
    """Return what X is told to have said inside Y's words, in two when an ellipsis parts it."""
    verb, cue, named = inner
    quoted = piece.quoted
    via = () if piece.source is None or piece.source_head is None else ((piece.source, piece.source_head),)
    cuts = [verb.i]
    cuts += [i for i in range(verb.i + 1, quoted.end - 1) if doc[i].text in _ELLIPSES]
    found: list[Draft] = []
    for start, end in zip(cuts, [*cuts[1:], quoted.end], strict=True):
        run = trim(doc, start + 1, end)
        if run[0] >= run[1]:
            continue
        found.append(
            Draft(
                "passed-on",
                (chars_of(doc, run),),
                cue,
                None if found else verb.i,
                None if found else (verb.i, verb.i + 1),
                noun_phrase(named),
                named.i,
                (quoted.quotation,),
                first if found else None,
                Manner.INDIRECT,
                via,
                words_of_via=True,
            )
        )
    return found


def _direct(doc: Doc, piece: Piece, chars: Chars, by_head: dict[int, Found], root: int | None) -> Draft:
    quotation = piece.quoted.quotation
    found = by_head.get(piece.head) if piece.head is not None else None
    content, manner = (chars,), Manner.DIRECT
    if found is not None and piece.pattern == "said-quote":
        joint = doc[piece.quoted.before[1] - 1].text
        low, high = chars_of(doc, found.content[0])[0], chars_of(doc, found.content[-1])[1]
        if joint not in _NO_JOIN and doc[found.head].idx < low < chars[0]:
            content, manner = ((low, max(high, chars[1])),), Manner.MIXED
    elif piece.pattern == "said-quote" and piece.head is not None:
        opener = _opener(doc, piece.head + 1, piece.quoted.before[1])
        if opener is not None:
            content, manner = ((doc[opener + 1].idx, chars[1]),), Manner.MIXED
    run = None
    if piece.head is not None:
        run = found.cue_run if found is not None else (piece.head, piece.head + 1)
    return Draft(
        piece.pattern,
        content,
        piece.cue,
        piece.head,
        run,
        piece.source,
        piece.source_head,
        (quotation,),
        root,
        manner,
    )


def _opener(doc: Doc, start: int, end: int) -> int | None:
    """Return the last "that" before a quotation, from which the clause runs that the quotation ends."""
    return next((index for index in range(end - 2, start - 1, -1) if doc[index].lower_ == "that"), None)


def _indirect(doc: Doc, found: Found, quotations: Sequence[Quotation]) -> Draft:
    place = doc[found.head].idx
    runs = [chars_of(doc, run) for run in found.content]
    low, high = min(start for start, _ in runs), max(end for _, end in runs)
    first = bisect.bisect_right(quotations, low, key=lambda each: each.end)
    last = bisect.bisect_left(quotations, high, key=lambda each: each.start)
    around = [each for each in quotations[first:last] if not each.start <= place < each.end]
    content = tuple(_cover(run, around) for run in runs)
    inside = tuple(
        each for each in around if any(start < each.end and each.start < end for start, end in content)
    )
    return Draft(
        found.pattern,
        content,
        found.cue,
        found.head,
        found.cue_run,
        found.source,
        found.source_head,
        inside,
        None,
        _manner(content, inside),
    )


def _manner(content: Sequence[Chars], inside: Sequence[Quotation]) -> Manner:
    """Tell direct speech from mixed and indirect by how much of the content stands between marks."""
    if not inside:
        return Manner.INDIRECT
    held = all(any(each.start <= start and end <= each.end for each in inside) for start, end in content)
    return Manner.DIRECT if held else Manner.MIXED


def _cover(chars: Chars, quotations: Sequence[Quotation]) -> Chars:
    """Carry content that begins or ends inside a quotation to the quotation's edge."""
    start, end = chars
    for each in quotations:
        if start < each.start < end < each.end or each.start <= start < end < each.end:
            end = each.end
        if each.start < start < each.end <= end:
            start = each.start
    return start, end


def _inner(doc: Doc, quoted: Quoted) -> Chars | None:
    """Return the quoted characters without space or comma at the edges; None when none are left."""
    first, last = quoted.start, quoted.end
    while last > first and (doc[last - 1].text == "," or doc[last - 1].is_space):
        last -= 1
    if first >= last:
        return None
    start, end = chars_of(doc, (first, last))
    start, end = max(start, quoted.quotation.start), min(end, quoted.quotation.end)
    return (start, end) if start < end else None


def _tokens_inside(pieces: Sequence[Piece]) -> set[int]:
    return {index for piece in pieces for index in range(piece.quoted.start, piece.quoted.end)}
