"""Join what the marks show and what the parse shows into drafts, each word once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from tacitus.records.statement import Manner
from tacitus.statements.direct import Piece
from tacitus.statements.draft import Chars, Draft, chars_of
from tacitus.statements.match import Found
from tacitus.statements.quotes import Quotation

_NO_JOIN = frozenset({":", ",", "—", "–", "-"})


def compose(
    doc: Doc, pieces: Sequence[Piece], founds: Iterable[Found], quotations: Sequence[Quotation]
) -> list[Draft]:
    """Return drafts: quoted pieces first, in reading order, then what the parse alone shows.

    A cue inside quoted words attributes inside another's speech and is left to the speaker; a cue that
    attributes a quoted piece is used for that piece alone.
    """
    by_head = {found.head: found for found in founds}
    drafts: list[Draft] = []
    place: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        root = place.get(piece.carries_on) if piece.carries_on is not None else None
        chars = _inner(doc, piece.quoted.quotation)
        if chars is None:
            continue
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
        drafts.append(_direct(doc, piece, chars, by_head, root))
    taken = {piece.head for piece in pieces}
    inside = _tokens_inside(pieces)
    drafts.extend(
        _indirect(doc, found, quotations)
        for found in by_head.values()
        if found.head not in taken and found.head not in inside
    )
    return drafts


def _direct(doc: Doc, piece: Piece, chars: Chars, by_head: dict[int, Found], root: int | None) -> Draft:
    quotation = piece.quoted.quotation
    found = by_head.get(piece.head) if piece.head is not None else None
    content, manner = (chars,), Manner.DIRECT
    if found is not None and piece.pattern == "said-quote":
        joint = doc[piece.quoted.before[1] - 1].text
        low, high = chars_of(doc, found.content[0])[0], chars_of(doc, found.content[-1])[1]
        if joint not in _NO_JOIN and doc[found.head].idx < low < chars[0]:
            content, manner = ((low, max(high, chars[1])),), Manner.MIXED
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


def _indirect(doc: Doc, found: Found, quotations: Sequence[Quotation]) -> Draft:
    content = tuple(chars_of(doc, run) for run in found.content)
    inside = tuple(
        each for each in quotations if any(start < each.end and each.start < end for start, end in content)
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
        Manner.MIXED if inside else Manner.INDIRECT,
    )


def _inner(doc: Doc, quotation: Quotation) -> Chars | None:
    """Return the quoted characters without space at the edges; None when there are none."""
    words = doc.text[quotation.start : quotation.end]
    start = quotation.start + len(words) - len(words.lstrip())
    end = quotation.end - (len(words) - len(words.rstrip()))
    return (start, end) if start < end else None


def _tokens_inside(pieces: Sequence[Piece]) -> set[int]:
    return {index for piece in pieces for index in range(piece.quoted.start, piece.quoted.end)}
