"""Every reader on damaged files, for minutes: no crash, no hang, no flood of memory, nothing lost.

    python -m tests.soak.fuzz_readers --minutes 30 --seed 1

Samples of every format (those of `tests/sources`) are damaged at random: bits, bytes, cuts, repeats, pieces
of other samples, packed or not. Each damaged file is read to reports. The work is done in a child process, so
that a crash of a library in C is seen, with the file that caused it; the last line is JSON.
"""

from __future__ import annotations

import argparse
import gzip
import json
import multiprocessing
import random
import resource
import signal
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

from tacitus.records.refusal import Refusal
from tacitus.reports import read_report
from tacitus.settings import Settings
from tacitus.sources import open_sources
from tests.sources.test_exports import CLASSIC
from tests.sources.test_mail import BOTH
from tests.sources.test_packing import FILES as MEMBERS
from tests.sources.test_packing import tarred, zipped
from tests.sources.test_parquet import ROWS, written
from tests.sources.test_readers import FILES

SECONDS_A_FILE = 10
"""A file that takes longer is a hang. Seconds of the processor: the machine may be busy with other work."""
MEMORY = 1_000_000_000
"""Bytes that the whole process may take."""
PAGE = b"<!DOCTYPE html><html><body><article><h1>T</h1><p>The dam was opened.</p></article>"
TABLE = b"title,text\nDam,The dam was opened.\n"
NOISE = (b"<" * 500, b"\x00" * 50, b'"' * 500, b"\n" * 500, b"\xff\xfe", b"&a;", b"{" * 500, b"9" * 30)
DEAD = {"fault": "the process died", "files": 0, "reports": 0, "refusals": 0, "slowest": 0.0, "memory": 0}


def samples() -> list[bytes]:
    """Return one file of each format, and some packed ones."""
    plain = [data for data, _ in FILES.values()]
    plain += [
        CLASSIC.encode(),
        BOTH,
        PAGE,
        written(ROWS),
        TABLE,
        b'[{"text": "A."}]',
    ]
    return [*plain, zipped(MEMBERS), tarred(MEMBERS), *(gzip.compress(data, mtime=0) for data in plain)]


def damaged(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Return a file damaged in one to six ways."""
    held = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, max(0, len(held) - 1))
        length = chance.choice((1, 2, 8, 64, 1024))
        kind = chance.randrange(7)
        if kind == 0 and held:
            held[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            held[at : at + length] = chance.randbytes(length)
        elif kind == 2:
            del held[at : at + length]
        elif kind == 3:
            held[at:at] = held[at : at + length] * chance.choice((2, 50))
        elif kind == 4:
            del held[at:]
        elif kind == 5:
            other = chance.choice(others)
            begin = chance.randint(0, len(other))
            held[at:at] = other[begin : begin + length]
        else:
            held[at:at] = chance.choice(NOISE)
    return bytes(held)


def read(path: Path) -> tuple[int, int]:
    """Return how many reports and refusals a file gives."""
    reports = refusals = 0
    for page in open_sources([str(path)], Settings(max_bytes=2_000_000)):
        found = page if isinstance(page, Refusal) else read_report(page)
        refused = isinstance(found, Refusal)
        refusals += refused
        reports += not refused
    return reports, refusals


def child(seed: int, until: float, path: Path, out: Connection) -> None:
    """Read damaged files until the time is over or one fails; tell how it went."""
    signal.signal(signal.SIGPROF, _too_long)
    chance, whole = random.Random(seed), samples()  # noqa: S311 - no secret
    told = {"files": 0, "reports": 0, "refusals": 0, "seed": seed, "fault": "", "slowest": 0.0}
    while time.time() < until:
        path.write_bytes(damaged(chance.choice(whole), whole, chance))
        signal.setitimer(signal.ITIMER_PROF, SECONDS_A_FILE)
        begin = time.process_time()
        try:
            reports, refusals = read(path)
            if not reports + refusals:
                told["fault"] = "neither a report nor a refusal"
        except (Exception, HangError) as error:  # noqa: BLE001 - whatever it raises is the finding
            told["fault"] = f"{type(error).__name__}: {error}"[:300]
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        told["slowest"] = max(told["slowest"], time.process_time() - begin)
        told["files"] += 1
        told["reports"] += reports
        told["refusals"] += refusals
        if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 > MEMORY:
            told["fault"] = "more memory than allowed"
        if told["fault"]:
            break
    told["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    out.send(told)


class HangError(BaseException):
    """A file takes too long; no reader may take it for damage."""


def _too_long(*_: object) -> None:
    raise HangError(f"a file took more than {SECONDS_A_FILE} seconds")


def main() -> int:
    """Run children until the time is over; a fault keeps its file and ends in exit code 1."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    until = time.time() + given.minutes * 60
    context = multiprocessing.get_context("spawn")
    total = {"files": 0, "reports": 0, "refusals": 0, "faults": [], "slowest_seconds": 0.0, "memory_mb": 0}
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    seed = given.seed
    while time.time() < until:
        path = folder / f"{seed}.bin"
        mine, theirs = context.Pipe(duplex=False)
        worker = context.Process(target=child, args=(seed, min(until, time.time() + 120), path, theirs))
        worker.start()
        theirs.close()
        try:
            told = mine.recv()
        except EOFError:
            told = DEAD
        worker.join()
        for name in ("files", "reports", "refusals"):
            total[name] += told[name]
        total["slowest_seconds"] = round(max(total["slowest_seconds"], told["slowest"]), 2)
        total["memory_mb"] = max(total["memory_mb"], told["memory"] // 1_000_000)
        if told["fault"]:
            total["faults"].append({"seed": seed, "fault": told["fault"], "file": path.name})
            sys.stderr.write(f"{told['fault']}: {path}\n")
        else:
            path.unlink(missing_ok=True)
        seed += 1
    sys.stdout.write(json.dumps({"minutes": given.minutes, **total}) + "\n")
    return 1 if total["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
