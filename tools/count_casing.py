"""Count how news writes each word within a sentence, for `src/tacitus/data/lexicon/casing.tsv`.

    python tools/count_casing.py REPORTS.jsonl.gz... > src/tacitus/data/lexicon/casing.tsv

Each line of a file is an object with `text`. Only the commonest form of a word is kept, no running text.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

LEAST = 2
"""Uses below which a word is left out: one use may be a misprint."""
SMALL = 0.1
"""Share of uses in small letters from which a word is no name: "the Army", "an army"."""
_PIECE = re.compile(r"\n+|(?<=[.?!…:])[\"”’)]*\s|\s[-–—]+\s|[“\"(]")
"""Where a capital letter may be due to the place: the word behind is not counted."""
_WORD = re.compile(r"[^\W\d_]+")


def count_casing(texts: Iterable[str]) -> Iterator[str]:
    """Yield the commonest form of each word used within a sentence, in the order of the alphabet."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for piece in _PIECE.split(text):
            found = _WORD.findall(piece)
            if sum(word[0].isupper() for word in found) * 2 <= len(found):  # else a headline
                for word in found[1:]:
                    forms[word.lower()][word] += 1
    for _, counted in sorted(forms.items()):
        total = sum(counted.values())
        if total >= LEAST:
            usual = max(counted, key=lambda form: (counted[form], form))
            yield usual.lower() if counted[usual.lower()] >= SMALL * total else usual


def _texts(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        with gzip.open(Path(path), "rt", encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)


def main() -> None:
    """Print the table."""
    print("# Words of English news as they are usually written within a sentence, for texts in capitals.")
    print("# Made by tools/count_casing.py; sources in ../README.md.")
    print("form")
    for form in count_casing(_texts(sys.argv[1:])):
        print(form)


if __name__ == "__main__":
    main()
