"""A cluster on one machine against workers on it: time apart from the start, processor time, content.

    python -m evals.speed.cluster [--texts FILE.jsonl[.gz]] [--limit 5000] [--master MASTER]

PySpark and Java must be there. The reports are dealt out over files. Both ways read a few files and then all;
each run is a process of its own. What a run over a few takes is the start, and is taken off. The cluster
writes Parquet; loading it into a store is told apart, as one machine does it afterwards. The content of both
stores is compared. Processor time is that of all processes that a run starts, Java's too. The last line is
JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.rows import Row, write_rows
from evals.speed.measure import environment
from evals.speed.runs import compiled, content, rows_of

TEXTS = Path("../shared/gold/corpora/reuters/docs.jsonl.gz")
MASTER = "local-cluster[2,1,2048]"
A_FILE = 64
"""Reports of one file."""
FEW = 4
"""Files of the run that tells what the start takes: enough for two workers to be started."""
_LOOK_SECONDS = 0.2
_SESSION, _USER, _SYSTEM = 3, 11, 12
"""Places in `/proc/PID/stat` after the name of the program."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a command took, in seconds."""

    wall: float
    cpu: float

    def __sub__(self, other: Taken) -> Taken:
        return Taken(self.wall - other.wall, self.cpu - other.cpu)


class Session:
    """Processor time of all processes of a session, whoever started them."""

    def __init__(self, leader: int) -> None:
        """Begin to look; `leader` is the first process of the session."""
        self._leader = leader
        self._ticks: dict[str, int] = {}
        self._ended = threading.Event()
        self._looking = threading.Thread(target=self._follow, daemon=True)
        self._looking.start()

    def end(self) -> float:
        """Stop looking; return the seconds of all processes, as they were seen last."""
        self._ended.set()
        self._looking.join()
        return sum(self._ticks.values()) / os.sysconf("SC_CLK_TCK")

    def _follow(self) -> None:
        while not self._ended.wait(_LOOK_SECONDS):
            self._look()

    def _look(self) -> None:
        for path in Path("/proc").glob("[0-9]*/stat"):
            try:
                cells = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            except OSError:  # it ended between the two looks
                continue
            if int(cells[_SESSION]) == self._leader:
                self._ticks[path.parent.name] = int(cells[_USER]) + int(cells[_SYSTEM])


def tacitus(folder: Path, *arguments: str) -> Taken:
    """Run a command of Tacitus in a process of its own.

    Args:
        folder: Of the measurement; Python keeps its compiled files there.
        *arguments: Of the command.

    Raises:
        subprocess.CalledProcessError: It failed.
    """
    command = [sys.executable, "-c", "from tacitus.cli import main; main()", *arguments]
    found = os.pathsep.join(str(Path(each).absolute()) for each in sys.path)
    begin = time.perf_counter()
    with subprocess.Popen(  # noqa: S603 (this interpreter)
        command,
        env=compiled(folder) | {"PYTHONPATH": found},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as child:
        session = Session(child.pid)
        told, _ = child.communicate()
    wall = time.perf_counter() - begin
    cpu = session.end()
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command, told)
    return Taken(wall, cpu)


def deal_out(rows: Sequence[Row], folder: Path) -> tuple[Path, Path]:
    """Write reports into files of two folders; return that of a few files and that of all."""
    few, every = folder / "few", folder / "every"
    for place in (few, every):
        place.mkdir()
    for number, first in enumerate(range(0, len(rows), A_FILE)):
        part = rows[first : first + A_FILE]
        write_rows(every / f"{number:05}.jsonl", part)
        if number < FEW:
            write_rows(few / f"{number:05}.jsonl", part)
    return few, every


def measure(rows: Sequence[Row], folder: Path, master: str) -> Row:
    """Read reports both ways and return what is told of it."""
    few, every = deal_out(rows, folder)

    def local(source: Path) -> Taken:
        return tacitus(
            folder, "read", str(source), "--db", str(folder / f"{source.name}.db"), "--workers", "2"
        )

    def cluster(source: Path) -> Taken:
        out = str(folder / f"{source.name}.parquet")
        return tacitus(folder, "run", "--cluster", master, "--in", str(source), "--out", out, "--files", "1")

    tacitus(folder, "read", str(few / "00000.jsonl"), "--db", str(folder / "first.db"))
    starts = (local(few), cluster(few))
    one, other = (way(every) - start for way, start in zip((local, cluster), starts, strict=True))
    db = folder / "loaded.db"
    load = tacitus(folder, "load", str(folder / "every.parquet"), "--db", str(db))
    return {
        "reports": len(rows),
        "master": master,
        "cluster_over_local": round(other.wall / one.wall, 2),
        "cpu_of_cluster_over_local": round(other.cpu / one.cpu, 2),
        "local": [round(one.wall, 1), round(one.cpu, 1)],
        "cluster": [round(other.wall, 1), round(other.cpu, 1)],
        "starts": [round(starts[0].wall, 1), round(starts[1].wall, 1)],
        "load": [round(load.wall, 1), round(load.cpu, 1)],
        "same_content": content(db) == content(folder / "every.db"),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return 0, or 1 when there are no texts or the stores differ."""
    parser = argparse.ArgumentParser(prog="python -m evals.speed.cluster", description=__doc__)
    parser.add_argument("--texts", type=Path, default=TEXTS, help="JSONL with a `text` a line")
    parser.add_argument("--limit", type=int, default=5_000, help="texts taken; 0 for all")
    parser.add_argument("--master", default=MASTER, help="of Spark, on this machine")
    parser.add_argument("--out", type=Path, help="file for the figures")
    given = parser.parse_args(arguments)
    if not given.texts.is_file():
        print(f"{given.texts} is not here; name a file with --texts", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        try:
            figures = measure(rows_of(given.texts, given.limit), Path(folder), given.master)
        except subprocess.CalledProcessError as error:
            print(f"{error}:\n{error.output}", file=sys.stderr)
            return 1
    print(environment())
    if given.out:
        given.out.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures))
    return 0 if figures["same_content"] else 1


if __name__ == "__main__":
    sys.exit(main())
