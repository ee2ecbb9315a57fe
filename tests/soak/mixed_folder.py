"""A folder of 10,000 files of every format, one in twenty broken: read to the end, and the counts add up.

python -m tests.soak.mixed_folder [--files 10000]
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tempfile
import time
from pathlib import Path

from tacitus.records.refusal import Refusal
from tacitus.reports import read_report
from tacitus.settings import Settings
from tacitus.sources import open_sources
from tests.sources.test_documents import docx, pdf
from tests.sources.test_packing import zipped

WORDS = (
    "The minister said on Friday that dam number {} in the valley was open and that the talks would go on."
)
BROKEN = (
    b"",
    b"%PDF-1.4 cut",
    b"PK\x03\x04 cut",
    gzip.compress(b"x" * 5000)[:20],
    b"\x00\x01\x02" * 50,
    b'{"text": ',
)


def file_of(number: int) -> bytes:
    """Return a file with one report, in a format that changes from file to file."""
    words = WORDS.format(number)
    plain = words.encode()
    makers = (
        lambda: plain,
        lambda: b"<html><body><article><p>" + plain + b"</p></article></body></html>",
        lambda: json.dumps({"text": words}).encode(),
        lambda: b"title,text\nDam," + plain + b"\n",
        lambda: b"<rss><channel><item><description>" + plain + b"</description></item></channel></rss>",
        lambda: b"{\\rtf1 " + plain + b"}",
        lambda: b"Message-ID: <1>\nFrom: a@b\nSubject: Dam\n\n" + plain,
        lambda: gzip.compress(plain, mtime=0),
        lambda: zipped({"a.txt": plain}),
        lambda: pdf(*words.split(" on ")),
        lambda: words.encode("utf-16"),
        lambda: b"<nitf><body><body.content><p>" + plain + b"</p></body.content></body></nitf>",
    )
    return docx(words) if number % 100 == 7 else makers[number % len(makers)]()


def main() -> int:
    """Make the folder, read it, and compare the counts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--files", type=int, default=10_000)
    count = parser.parse_args().files
    with tempfile.TemporaryDirectory() as folder:
        broken = 0
        for number in range(count):
            is_broken = number % 20 == 13
            broken += is_broken
            data = BROKEN[number // 20 % len(BROKEN)] if is_broken else file_of(number)
            (Path(folder) / f"{number:06}").write_bytes(data)
        begin = time.process_time()
        reports = refused = 0
        for page in open_sources([folder], Settings()):
            found = page if isinstance(page, Refusal) else read_report(page)
            refused += isinstance(found, Refusal)
            reports += not isinstance(found, Refusal)
    told = {"files": count, "broken": broken, "reports": reports, "refused": refused}
    sys.stdout.write(json.dumps({**told, "cpu_seconds": round(time.process_time() - begin, 1)}) + "\n")
    return 0 if (reports, refused) == (count - broken, broken) else 1


if __name__ == "__main__":
    sys.exit(main())
