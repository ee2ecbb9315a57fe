"""The only builder of the spaCy pipeline, and reports to parses."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

import numpy as np
import spacy
from spacy.attrs import IDX
from spacy.language import Language
from spacy.tokens import Doc

from tacitus.analysis.casing import dictionary_of
from tacitus.analysis.document import ParsedReport, Sentence
from tacitus.analysis.fast.blas import one_thread, use_openblas
from tacitus.analysis.fast.install import install
from tacitus.analysis.starts import BLOCK_STARTS
from tacitus.analysis.truecase import truecase
from tacitus.errors import SettingsError
from tacitus.records.report import READ_AS_SENTENCES, Report
from tacitus.text import NormalText, normalize


def load_pipeline(model: str, *, stock: bool = False) -> Language:
    """Load a spaCy pipeline by package name or path, once a process.

    Args:
        model: Name of an installed pipeline, or a path to one.
        stock: Leave its components as spaCy made them: the same annotations, slower.

    Raises:
        SettingsError: It is not installed, or cannot parse.
    """
    return _load(model, stock)


@cache
def _load(model: str, stock: bool) -> Language:  # noqa: FBT001 (one key of the cache for each way to ask)
    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise SettingsError(
            f"the spaCy pipeline {model!r} is not installed; install it, or give a path to one ({error})"
        ) from error
    if not nlp.has_pipe("parser"):
        raise SettingsError(f"the spaCy pipeline {model!r} has no parser; Tacitus needs one")
    nlp.add_pipe(BLOCK_STARTS, before="parser")
    use_openblas(nlp)
    if not stock:
        install(nlp)
    return nlp


def parse(reports: Iterable[Report], nlp: Language, batch_size: int = 32) -> Iterator[ParsedReport]:
    """Parse reports, in order. A report without words gives an empty parse.

    Args:
        reports: What to parse.
        nlp: The pipeline of `load_pipeline`.
        batch_size: Reports the pipeline takes together.
    """
    reports = iter(reports)
    while batch := list(islice(reports, batch_size)):
        made = [_make_doc(report, nlp) for report in batch]
        with one_thread():
            docs = list(nlp.pipe([doc for doc, _, _ in made], batch_size=batch_size))
        for report, doc, (_, normal, blocks) in zip(batch, docs, made, strict=True):
            yield ParsedReport(report, doc, normal, tuple(_sentences(doc, report, blocks)))


def _make_doc(report: Report, nlp: Language) -> tuple[Doc, NormalText, list[tuple[int, int]]]:
    """Tokenize a report's blocks; return the doc, its normal form and (first token, block index) pairs."""
    normal = NormalText()
    starts: list[tuple[int, int]] = []
    for index, block in enumerate(report.blocks):
        if block.kind not in READ_AS_SENTENCES:
            continue
        piece = normalize(report.text, [(block.start, block.end)])
        if not piece.text:
            continue
        if normal.text:
            normal.text += "\n\n"
            normal.offsets.extend([normal.offsets[-1]] * 2)
        starts.append((len(normal.text), index))
        normal.text += piece.text
        normal.offsets.extend(piece.offsets)
    normal.text = truecase(normal.text, dictionary_of(nlp))
    doc = nlp.make_doc(normal.text)
    tokens = np.searchsorted(doc.to_array(IDX), [place for place, _ in starts])
    blocks = [(int(token), index) for token, (_, index) in zip(tokens, starts, strict=True)]
    doc.user_data["block_starts"] = tuple(start for start, _ in blocks)
    return doc, normal, blocks


def _sentences(doc: Doc, report: Report, blocks: list[tuple[int, int]]) -> Iterator[Sentence]:
    """Give the parse's sentences; a lone quotation mark or other stray sign joins the sentence before it."""
    firsts = [start for start, _ in blocks]
    held: Sentence | None = None
    for sent in doc.sents:
        index = blocks[bisect.bisect_right(firsts, sent.start) - 1][1]
        if held and held.block == index and not any(token.text[-1:].isalnum() for token in sent):
            held = Sentence(held.start, sent.end, held.kind, index)
            continue
        if held:
            yield held
        held = Sentence(sent.start, sent.end, report.blocks[index].kind, index)
    if held:
        yield held
