"""Are the annotations of the fast parse those of spaCy's own components, token by token?

    python -m evals.speed.equality [--texts FILE.jsonl[.gz] …] [--limit N] [--blis]

Compares tag, coarse tag, morphology, lemma, head, label, sentence start and name of every token. With --blis
the stock components multiply with BLIS, as installed; else both multiply with NumPy. The last line is JSON;
the exit code is 1 when a token differs (not with --blis: there sums are taken in another order).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import spacy
from spacy.attrs import DEP, ENT_IOB, ENT_TYPE, HEAD, LEMMA, MORPH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc

from evals.speed.measure import DEFAULT_TEXTS, environment, texts_of
from tacitus.analysis.parse import load_pipeline, parse
from tacitus.analysis.starts import BLOCK_STARTS
from tacitus.reports import from_text
from tacitus.settings import Settings

ANNOTATIONS = {
    "tag": TAG,
    "coarse tag": POS,
    "morphology": MORPH,
    "lemma": LEMMA,
    "head": HEAD,
    "label": DEP,
    "sentence start": SENT_START,
    "name type": ENT_TYPE,
    "place in name": ENT_IOB,
}
_TOGETHER = 256


@dataclass(slots=True)
class Count:
    """What was compared and what differed."""

    reports: int = 0
    tokens: int = 0
    tokens_apart: int = 0
    reports_apart: int = 0
    by_annotation: Counter[str] = field(default_factory=Counter)

    def add(self, one: Doc, other: Doc) -> None:
        """Compare two docs of one report."""
        columns = list(ANNOTATIONS.values())
        apart = one.to_array(columns).reshape(-1, len(columns)) != other.to_array(columns).reshape(
            -1, len(columns)
        )
        tokens = int(np.count_nonzero(apart.any(axis=1)))
        self.reports += 1
        self.tokens += len(one)
        self.tokens_apart += tokens
        self.reports_apart += tokens > 0
        for name, count in zip(ANNOTATIONS, apart.sum(axis=0).tolist(), strict=True):
            if count:
                self.by_annotation[name] += count


def compare(texts: Sequence[str], stock: Language, count: Count) -> None:
    """Parse texts with the fast components and with a stock pipeline, and count what differs."""
    fast = load_pipeline(Settings().model)
    for begin in range(0, len(texts), _TOGETHER):
        some = texts[begin : begin + _TOGETHER]
        reports = [from_text(text, address=f"text {number}") for number, text in enumerate(some)]
        for one, other in zip(parse(reports, fast), parse(reports, stock), strict=True):
            count.add(one.parse, other.parse)


def _with_blis() -> Language:
    nlp = spacy.load(Settings().model)
    nlp.add_pipe(BLOCK_STARTS, before="parser")
    return nlp


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare and print; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.speed.equality", description=__doc__)
    parser.add_argument("--texts", type=Path, nargs="+", default=[DEFAULT_TEXTS], help="JSONL files")
    parser.add_argument("--limit", type=int, default=0, help="texts taken of each file; 0 for all")
    parser.add_argument("--blis", action="store_true", help="against spaCy as installed")
    given = parser.parse_args(arguments)
    if missing := [path for path in given.texts if not path.is_file()]:
        print(f"{missing[0]} is not here; name a file with --texts", file=sys.stderr)
        return 1
    stock = _with_blis() if given.blis else load_pipeline(Settings().model, stock=True)
    count = Count()
    for path in given.texts:
        compare(texts_of(path, given.limit), stock, count)
    print(environment())
    print(
        f"{count.reports:,} reports, {count.tokens:,} tokens: {count.tokens_apart} tokens in "
        f"{count.reports_apart} reports differ {dict(count.by_annotation) or ''}"
    )
    figures = {
        "reports": count.reports,
        "tokens": count.tokens,
        "tokens_apart": count.tokens_apart,
        "against": "blis" if given.blis else "numpy",
    }
    print(json.dumps(figures))
    return int(count.tokens_apart > 0 and not given.blis)


if __name__ == "__main__":
    sys.exit(main())
