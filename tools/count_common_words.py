"""Count how many reports use each word, for `src/tacitus/data/stories/common.tsv`.

    python tools/count_common_words.py REPORTS.jsonl.gz... > src/tacitus/data/stories/common.tsv

Each line of a file is an object with `title` (may be missing) and `text`.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tacitus.words import content_stems

LEAST = 0.015
"""Share of reports below which a word is left out: the table would grow and say little."""


def count_common_words(texts: Iterable[str]) -> Iterator[tuple[str, float]]:
    """Yield words by stem with the share of texts that use them, in the order of the alphabet."""
    counts: Counter[str] = Counter()
    total = 0
    for text in texts:
        counts.update(set(content_stems(text)))
        total += 1
    for stem, count in sorted(counts.items()):
        if count >= LEAST * total:
            yield stem, count / total


def _texts(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        with gzip.open(Path(path), "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                yield f"{record.get('title') or ''}\n{record['text']}"


def main() -> None:
    """Print the table."""
    print("# Share of English news reports that use a word (by stem, stopwords left out), in at least")
    print(f"# {100 * LEAST:.1f} % of them. Made by tools/count_common_words.py; sources in ../README.md.")
    print("stem\tshare")
    for stem, share in count_common_words(_texts(sys.argv[1:])):
        print(f"{stem}\t{share:.3f}")


if __name__ == "__main__":
    main()
