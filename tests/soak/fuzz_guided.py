"""Readers fed by a fuzzer that sees which lines run, where `atheris` is installed: more than luck finds.

    pip install atheris
    python -m tests.soak.fuzz_guided [--minutes 5]

Without atheris it says so and ends well: the fuzzer has no wheels for every system.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SECONDS_A_FILE = 20
MEMORY_MB = 2_000
_TARGET = "--target"
"""Said to the process that fuzzes: libFuzzer ends its process when it is done, or on a fault."""
_DONE = re.compile(r"^Done (\d+) runs", re.MULTILINE)


def fuzz(folder: Path, seconds: int) -> None:
    """Feed the readers until the time is over."""
    import atheris

    with atheris.instrument_imports(include=["tacitus"]):
        from tests.soak.fuzz_readers import read, samples

    corpus = folder / "corpus"
    corpus.mkdir()
    for number, sample in enumerate(samples()):
        (corpus / f"{number:03}").write_bytes(sample)

    def one(data: bytes) -> None:
        path = folder / "file"
        path.write_bytes(data)
        if not sum(read(path)):
            raise AssertionError("neither a report nor a refusal")

    limits = [f"-max_total_time={seconds}", f"-timeout={SECONDS_A_FILE}", f"-rss_limit_mb={MEMORY_MB}"]
    kept = f"-artifact_prefix={folder}/fault-"
    atheris.Setup([sys.argv[0], *limits, kept, "-max_len=20000", str(corpus)], one)
    atheris.Fuzz()


def main() -> int:
    """Fuzz in a process of its own, and tell what came out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--minutes", type=float, default=5.0)
    given = parser.parse_args()
    if importlib.util.find_spec("atheris") is None:
        sys.stdout.write(json.dumps({"skipped": "atheris is not installed"}) + "\n")
        return 0
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    seconds = str(round(given.minutes * 60))
    command = [sys.executable, "-m", "tests.soak.fuzz_guided", _TARGET, str(folder), seconds]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, errors="replace", check=False)
    runs = _DONE.search(done.stderr)
    faults = sorted(path.name for path in folder.glob("fault-*"))
    if faults or runs is None:
        sys.stderr.write(f"{done.stderr[-3000:]}\nThe files are in {folder}\n")
    told = {"minutes": given.minutes, "files": int(runs[1]) if runs else 0, "faults": faults}
    sys.stdout.write(json.dumps(told) + "\n")
    return 1 if faults or runs is None else 0


if __name__ == "__main__":
    if sys.argv[1:2] == [_TARGET]:
        fuzz(Path(sys.argv[2]), int(sys.argv[3]))
    sys.exit(main())
