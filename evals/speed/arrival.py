"""Do order of arrival and size of batches leave stories as they are? A store is filled in several ways.

    python -m evals.speed.arrival [--reports FILE.jsonl[.gz]] [--limit N]

Each line of the file is an object with `text`, and where known `title`, `date`, `outlet`. Reports are known
by their text alone, so that nothing is parsed; each way adds them in batches to a store of its own, groups
after each batch, and the stores must hold the same in the end. The last line is JSON; the exit code is 1 when
a store differs.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from evals.rows import read_rows
from evals.tasks.common import report_of
from tacitus.records.coded import CodedReport
from tacitus.records.report import Page
from tacitus.runs.gathering import gather
from tacitus.store.store import Store

DEFAULT_REPORTS = Path("../shared/gold/stories/g5w1h/docs.dev.jsonl.gz")


def read_reports(path: Path, limit: int) -> list[CodedReport]:
    """Return the first reports of a file, each once; all when `limit` is 0."""
    rows = [row for row in read_rows(path, ("text",)) if (row["text"] or "").strip()]
    reports = [report_of(row, date="date", with_source=True) for row in rows[: limit or None]]
    return [CodedReport(report) for report in {report.id: report for report in reports}.values()]


def ways(reports: Sequence[CodedReport]) -> Iterator[tuple[str, list[Sequence[CodedReport]]]]:
    """Yield batches of the same reports in several orders and sizes."""
    mixed = sorted(reports, key=lambda coded: hashlib.sha256(coded.report.id.encode()).digest())
    size = max(1, len(reports) // 4)
    yield "all at once", [reports]
    yield "all at once, backwards", [reports[::-1]]
    yield "in four batches", [reports[at : at + size] for at in range(0, len(reports), size)]
    yield "mixed, in four batches", [mixed[at : at + size] for at in range(0, len(mixed), size)]
    yield "mixed, half and half", [mixed[: len(mixed) // 2], mixed[len(mixed) // 2 :]]


def digest_of(folder: Path, batches: Sequence[Sequence[CodedReport]]) -> tuple[str, int]:
    """Return the digest of a store that was filled batch by batch, and how many stories it holds."""
    with Store(folder / "news.db") as store:
        for batch in batches:
            with store.writer() as writer:
                for coded in batch:
                    report = coded.report
                    name = f"sha-{report.page_id}"
                    page = Page(report.page_id, report.address, "text/plain", name, report.text.encode())
                    writer.page(page, "report")
                    writer.report(coded, "text")
            gather(store, {"text": "1"})
        return store.digest(), sum(1 for _ in store.stories())


def main(arguments: Sequence[str] | None = None) -> int:
    """Fill the stores and compare them."""
    parser = argparse.ArgumentParser(description="Do order of arrival and size of batches change stories?")
    parser.add_argument("--reports", type=Path, default=DEFAULT_REPORTS)
    parser.add_argument("--limit", type=int, default=0)
    given = parser.parse_args(arguments)
    reports = read_reports(given.reports, given.limit)
    found: dict[str, str] = {}
    for name, batches in ways(reports):
        with tempfile.TemporaryDirectory() as folder:
            found[name], stories = digest_of(Path(folder), batches)
        print(f"{name}: {len(reports)} reports, {stories} stories, digest {found[name][:16]}")
    same = len(set(found.values())) == 1
    print("the same in all ways" if same else "NOT the same in all ways")
    print(json.dumps({"reports": len(reports), "ways": len(found), "same": same}))
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
