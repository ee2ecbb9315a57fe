"""Whole runs over made-up archives of several sizes: speed, memory and store as they grow, grouping a report.

    python -m evals.speed.archive [--texts FILE.jsonl[.gz] …] [--sizes 10000 100000] [--rate 100] [--out FILE]

Real archives of this size are not at hand. Happenings are made of real short reports (`growth.archive`):
other names, words of the same ending and rank, other numbers and dates; one to eight outlets tell each, and
each leaves out some sentences. Each archive is a file that one process with one worker reads into a store, as
`tacitus read` does; it tells its memory, time and store as it goes. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, takewhile
from pathlib import Path

from evals.rows import Row, read_rows
from evals.speed.growth import COMMON, Made, archive
from evals.speed.measure import environment
from tacitus.runs.local import Progress, read
from tacitus.settings import Settings
from tacitus.store.store import Store

CORPORA = Path("../shared/gold/corpora")
DEFAULT = tuple(CORPORA / name / "docs.jsonl.gz" for name in ("reuters", "bbc", "syria"))
LEAST, MOST = 40, 120
"""Words of a report; of longer ones the first sentences are taken."""
FIGURES = 0.1
"""Largest share of numbers among the words of a report: the rest are tables."""
KEPT = 0.75
"""Share of the sentences after the first two that a report keeps."""
NEAR = 40
"""Words of one ending and like frequency, of which one takes the place of another."""
WARM = 0.2
"""Share of a run after which memory should have settled."""

_WORD = re.compile(r"[A-Za-z]+|\d+")
_SENTENCE = re.compile(r'(?<=[.!?"]) +(?=["A-Z])')
_DATE = re.compile(r"\b(January|February|March|April|May|June|July|August|September|October)\s+\d{1,2}\b")


@dataclass(frozen=True, slots=True)
class Model:
    """A real report of which happenings are made."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What may stand for what."""

    alike: Mapping[str, tuple[str, ...]]
    """The words among which each rarer word is changed; the common ones are not here."""

    def put(self, text: str, chance: random.Random, shift: int) -> str:
        """Return a text with other names, words and numbers, the same for the same word and shift."""

        def other(match: re.Match[str]) -> str:
            word = match[0]
            if word.isdigit():
                # Years and days of months stay: they are read as what they are.
                grown = str(int(word) + shift % 9 * 10 ** (len(word) - 2))[: len(word)]
                return word if len(word) < 3 or re.match(r"(?:19|20)\d\d$", word) else grown
            near = self.alike.get(word)
            return near[(near.index(word) + shift) % len(near)] if near else word

        day = f"{chance.choice(('March', 'April', 'May', 'June'))} {chance.randrange(1, 29)}"
        return _WORD.sub(other, _DATE.sub(day, text))


def models_of(rows: Sequence[Row]) -> list[Model]:
    """Return the short reports, or beginnings of reports, that are sentences rather than tables."""
    models = []
    for row in rows:
        text = " ".join((row["text"] or "").split())
        sentences = _SENTENCE.split(text)
        lengths = accumulate(len(each.split()) for each in sentences)
        kept = sentences[: sum(1 for _ in takewhile(lambda words: words <= MOST, lengths))]
        words = " ".join(kept).split()
        if len(words) >= LEAST and sum(each[0].isdigit() for each in words) <= FIGURES * len(words):
            models.append(Model(" ".join((row.get("title") or "").split()), tuple(kept)))
    return models


def words_of(models: Sequence[Model]) -> Words:
    """Return the rarer words of reports, by name or not, ending and rank."""
    counts: Counter[str] = Counter()
    for model in models:
        for sentence in model.sentences:
            counts.update(word for word in _WORD.findall(sentence) if word.isalpha())
    groups: dict[tuple[bool, str], list[str]] = defaultdict(list)
    for word in sorted(counts, key=lambda each: (-counts[each], each))[COMMON:]:
        if len(word) > 3:
            groups[word[0].isupper(), "" if word[0].isupper() else word[-3:]].append(word)
    blocks = (
        tuple(words[begin : begin + NEAR])
        for words in groups.values()
        for begin in range(0, len(words), NEAR)
    )
    return Words({word: block for block in blocks for word in block})


def report_of(made: Made, models: Sequence[Model], words: Words) -> Row:
    """Return a made-up report as a record of a file."""
    happening = random.Random(f"words {made.happening}")  # noqa: S311 (no secret)
    model = happening.choice(models)
    shift = happening.randrange(1, 1_000_000)
    whole = words.put("\n".join((model.title, *model.sentences)), happening, shift)
    title, *sentences = whole.split("\n")
    own = random.Random(f"report {made.happening} {made.number}")  # noqa: S311
    kept = [each for place, each in enumerate(sentences) if place < 2 or own.random() < KEPT]
    paragraphs = (" ".join(kept[begin : begin + 2]) for begin in range(0, len(kept), 2))
    heading = title.split()
    if made.number and len(heading) > 4:
        heading.pop(own.randrange(len(heading)))
    return {
        "title": " ".join(heading),
        "text": "\n\n".join(paragraphs),
        "date": made.day.isoformat(),
        "outlet": f"Outlet {own.randrange(200)}",
        "id": f"{made.happening}-{made.number}",
    }


def write_archive(path: Path, size: int, rate: int, texts: Sequence[Path]) -> int:
    """Write an archive of so many reports, `rate` a day; return how many words it has."""
    models = models_of([row for each in texts for row in read_rows(each, ("text",))])
    words = words_of(models)
    total = 0
    with path.open("w", encoding="utf-8") as stream:
        for made in archive(size, rate):
            row = report_of(made, models, words)
            total += len(row["text"].split())
            stream.write(json.dumps(row) + "\n")
    return total


@dataclass
class Meter:
    """What a run takes, told as it goes; memory is looked at every half second."""

    db: Path
    every: int
    began: float = field(default_factory=time.perf_counter)
    stage: str = "reading"
    told: int = 0
    peak: dict[str, float] = field(default_factory=dict)
    """Most memory of each stage, MB."""
    since: float = 0.0
    """Processor seconds when the stage began."""

    def watch(self, progress: Progress) -> None:
        """Tell a sample at each stage and every so many reports."""
        if progress.stage != self.stage or progress.reports >= self.told + self.every:
            self.told = progress.reports
            self.tell(progress.stage)

    def tell(self, stage: str) -> None:
        """Write a sample."""
        cpu = _processor_seconds()
        files = self.db.parent.glob(f"{self.db.name}*")
        sample = {
            "stage": self.stage,
            "reports": self.told,
            "cpu_s": round(cpu, 1),
            "stage_cpu_s": round(cpu - self.since, 1),
            "wall_s": round(time.perf_counter() - self.began, 1),
            "memory_mb": round(memory_mb()),
            "peak_mb": round(self.peak.get(self.stage, 0)),
            "store_mb": round(sum(each.stat().st_size for each in files) / 1e6, 1),
        }
        if stage != self.stage:
            self.stage, self.since = stage, cpu
        sys.stdout.write(json.dumps(sample) + "\n")
        sys.stdout.flush()

    def follow(self) -> None:
        """Keep the most memory of each stage; every minute of grouping is a sample as well."""
        for beat in range(sys.maxsize):
            self.peak[self.stage] = max(self.peak.get(self.stage, 0), memory_mb())
            if beat % 120 == 119 and self.stage == "grouping":
                self.tell(self.stage)
            time.sleep(0.5)


def memory_mb() -> float:
    """Return the memory that this process and its children hold."""
    parts = [Path("/proc/self")]
    for part in parts:
        children = (part / "task" / part.resolve().name / "children").read_text(encoding="ascii").split()
        parts += [Path("/proc") / child for child in children]
    pages = [int((part / "statm").read_text(encoding="ascii").split()[1]) for part in parts]
    return sum(pages) * resource.getpagesize() / 1e6


def _processor_seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def read_archive(path: Path, db: Path, every: int) -> None:
    """Read an archive into a store with one worker, and tell what it takes."""
    meter = Meter(db, every)
    threading.Thread(target=meter.follow, daemon=True).start()
    with Store(db) as store:
        read(store, [str(path)], Settings(), watch=meter.watch)


def samples_of(path: Path, db: Path, every: int) -> Iterator[Row]:
    """Read an archive in a process of its own and yield what it tells."""
    command = [sys.executable, "-m", "evals.speed.archive", "--read", str(path), "--db", str(db)]
    with subprocess.Popen(  # noqa: S603 (this interpreter)
        [*command, "--every", str(every)], stdout=subprocess.PIPE, text=True
    ) as child:
        for line in child.stdout or ():
            yield json.loads(line)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)


def figures_of(size: int, words: int, samples: Sequence[Row]) -> Row:
    """Return what a run took: steady or not, flat or not."""
    reading = [each for each in samples if each["stage"] == "reading"]
    *_, grouped = (each for each in samples if each["stage"] == "grouping")
    pairs = zip(({"reports": 0, "cpu_s": 0}, *reading), reading, strict=False)
    speeds = [
        (late["reports"] - early["reports"]) / max(0.1, late["cpu_s"] - early["cpu_s"])
        for early, late in pairs
        if late["reports"] > early["reports"]
    ]
    warm = [each["peak_mb"] for each in reading if each["reports"] <= WARM * size] or [reading[0]["peak_mb"]]
    return {
        "reports": size,
        "words_a_report": round(words / size),
        "reports_a_cpu_second": round(size / reading[-1]["cpu_s"], 1),
        "slowest_stretch": round(min(speeds), 1),
        "fastest_stretch": round(max(speeds), 1),
        "reading_growth_percent": round(100 * (reading[-1]["peak_mb"] / warm[-1] - 1), 1),
        "reading_peak_mb": reading[-1]["peak_mb"],
        "grouping_ms_a_report": round(1000 * grouped["stage_cpu_s"] / size, 2),
        "grouping_peak_mb": grouped["peak_mb"],
        "wall_minutes": round(grouped["wall_s"] / 60, 1),
        "store_kb_a_report": round(1000 * grouped["store_mb"] / size, 1),
        "samples": list(samples),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.speed.archive", description=__doc__)
    parser.add_argument("--texts", type=Path, nargs="+", default=list(DEFAULT), help="JSONL files")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000], help="reports")
    parser.add_argument("--rate", type=int, default=100, help="reports a day")
    parser.add_argument("--every", type=int, default=2_000, help="reports from one sample to the next")
    parser.add_argument("--keep", type=Path, help="folder in which archives and stores are kept")
    parser.add_argument("--out", type=Path, help="file for the figures with all samples")
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--db", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.read:
        read_archive(given.read, given.db, given.every)
        return 0
    if missing := [path for path in given.texts if not path.is_file()]:
        print(f"{missing[0]} is not here; name a file with --texts", file=sys.stderr)
        return 1
    print(environment())
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for size in given.sizes:
            path, samples = folder / f"{size}.jsonl", []
            words = write_archive(path, size, given.rate, given.texts)
            for sample in samples_of(path, folder / f"{size}.db", given.every):
                samples.append(sample)
                print(sample, flush=True)
            rows.append(figures_of(size, words, samples))
            if given.out:
                given.out.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    print(json.dumps([{key: row[key] for key in row if key != "samples"} for row in rows]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
