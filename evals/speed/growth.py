"""How grouping grows with the archive: time a report and memory, on made-up archives of several sizes.

    python -m evals.speed.growth [--texts FILE.jsonl[.gz] …] [--sizes 1000 10000 100000] [--rate 100]

Real reports are coded once. Happenings are made of them: each takes one report, puts other words of the same
rank in place of its telling words, and is told by one to eight reports that each leave out a third of it, on
neighbouring days. What is grouped are the rows that a store keeps of each report (`profiles`), a window at a
time, by the steps of a real run; neither parsing nor the store is measured. Each size is a process of its
own. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from evals.rows import Row
from evals.scorers.clusters import score
from evals.speed.measure import DEFAULT_TEXTS, environment, texts_of
from tacitus import pipeline
from tacitus.records.coded import CodedReport
from tacitus.records.ids import ReportId
from tacitus.records.window import Window
from tacitus.reports import from_text
from tacitus.settings import Settings
from tacitus.stories.drafts import draft_stories
from tacitus.stories.packed import pack_profile, unpack_profile
from tacitus.stories.profile import Profile, make_profile
from tacitus.stories.score import score_table
from tacitus.stories.ties import find_ties
from tacitus.stories.windows import Dated, by_publication, windows

FIRST = date(2020, 1, 1)
COMMON = 1_500
"""Words that stay as they are: what all news use."""
KEPT = 0.67
"""Share of a happening's words that each of its reports keeps."""
MOST = 8
"""Reports of a happening."""


@dataclass(frozen=True, slots=True)
class Ring:
    """Names in a ring: each has one that stands so many places on."""

    names: tuple[str, ...]
    at: Mapping[str, int]
    """Place of each name."""

    @classmethod
    def of(cls, names: Iterable[str]) -> Ring:
        """Return the ring of names."""
        ordered = tuple(sorted(names))
        return cls(ordered, {name: place for place, name in enumerate(ordered)})

    def on(self, name: str, places: int) -> str:
        """Return the name that stands so many places on."""
        return self.names[(self.at[name] + places) % len(self.names)]


@dataclass(frozen=True, slots=True)
class Base:
    """What happenings are made of."""

    profiles: tuple[Profile, ...]
    common: frozenset[str]
    telling: tuple[str, ...]
    """Rarer words, the more frequent first."""
    rank: Mapping[str, int]
    """Place of each telling word."""
    actors: Ring
    places: Ring


def base_of(profiles: Sequence[Profile]) -> Base:
    """Return what happenings are made of, from the profiles of real reports."""
    counts: Counter[str] = Counter()
    for profile in profiles:
        counts.update(profile.body.keys())
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    telling = tuple(ranked[COMMON:])
    return Base(
        tuple(profiles),
        frozenset(ranked[:COMMON]),
        telling,
        {word: place for place, word in enumerate(telling)},
        Ring.of({each for profile in profiles for each in profile.actors}),
        Ring.of({each for profile in profiles for each in profile.places}),
    )


@dataclass(frozen=True, slots=True)
class Made:
    """A made-up report, as far as its order is decided by it."""

    happening: int
    number: int
    day: date


def archive(size: int, rate: int) -> Iterator[Made]:
    """Yield made-up reports, `rate` a day."""
    made = happening = 0
    while made < size:
        chance = random.Random(f"happening {happening}")  # noqa: S311 (no secret)
        start = FIRST + timedelta(days=made // rate)
        for number in range(min(size - made, 1 + min(MOST - 1, int(chance.expovariate(0.5))))):
            yield Made(happening, number, start + timedelta(days=min(number, chance.randrange(3))))
            made += 1
        happening += 1


def profile_of(made: Made, base: Base) -> Profile:
    """Return the profile of a made-up report."""
    happening = random.Random(f"words {made.happening}")  # noqa: S311
    model = base.profiles[happening.randrange(len(base.profiles))]
    shift = happening.randrange(1, max(2, len(base.telling)))
    own = random.Random(f"report {made.happening} {made.number}")  # noqa: S311

    def word(each: str) -> str:
        if each not in base.rank:
            return each
        place = base.rank[each]
        # A word of like rank: within its block of a thousand, so that rare words stay rare.
        block, within = divmod(place, 1000)
        size = min(1000, len(base.telling) - 1000 * block)
        return base.telling[1000 * block + (within + shift) % size]

    def bag(words: Mapping[str, int]) -> dict[str, int]:
        mapped = ((" ".join(word(part) for part in each.split(" ")), count) for each, count in words.items())
        return {each: count for each, count in mapped if own.random() < KEPT}

    def some(words: frozenset[str]) -> frozenset[str]:
        return frozenset(word(each) for each in sorted(words) if own.random() < KEPT)

    def others(names: frozenset[str], ring: Ring) -> frozenset[str]:
        return frozenset(ring.on(each, shift) for each in sorted(names) if own.random() < KEPT)

    body = bag(model.body)
    return replace(
        model,
        report_id=id_of(made),
        day=made.day,
        outlet=f"Outlet {own.randrange(200)}",
        lead={each: count for each, count in bag(model.lead).items() if each in body},
        body=body,
        title=some(model.title),
        names=bag(model.names),
        phrases=bag(model.phrases),
        numbers=some(model.numbers),
        said={},
        actors=others(model.actors, base.actors),
        deeds=frozenset(each for each in sorted(model.deeds) if own.random() < KEPT),
        places=others(model.places, base.places),
    )


def id_of(made: Made) -> ReportId:
    """Return the id of a made-up report."""
    return ReportId(f"r_{made.happening:08}_{made.number}")


def group_archive(size: int, rate: int, base: Base) -> dict[str, float]:
    """Group a made-up archive and return what it took."""
    known = {id_of(made): made for made in archive(size, rate)}
    ordered: list[Dated] = sorted(((each, made.day) for each, made in known.items()), key=by_publication)
    before = time.process_time()
    making = 0.0
    largest = 0

    def profiles(window: Window) -> list[Profile]:
        nonlocal making, largest
        begin = time.process_time()
        packed = [pack_profile(profile_of(known[each], base)) for each in window.report_ids]
        making += time.process_time() - begin
        largest = max(largest, len(packed))
        return [unpack_profile(each) for each in packed]

    cut = list(windows(ordered, score_table().window_days))
    tied = ((window, find_ties(window, profiles(window), lambda _: {})) for window in cut)
    drafts = list(draft_stories(ordered, tied))
    taken = time.process_time() - before - making
    return {
        "reports": size,
        "windows": len(cut),
        "largest_window": largest,
        "stories": len(drafts),
        "ms_a_report": round(1000 * taken / size, 2),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "bcubed_f1": _right([draft.report_ids for draft in drafts]),
    }


def _right(stories: Sequence[Sequence[ReportId]]) -> float:
    """Return how well stories are the happenings, B-cubed F1 in percent."""
    gold: list[Row] = []
    found: list[Row] = []
    for number, story in enumerate(stories):
        gold += [{"id": each, "story_id": each.split("_")[1]} for each in story]
        found += [{"id": each, "cluster": str(number)} for each in story]
    return float(score(gold, found).figures["bcubed_f1"] or 0)


def _coded(paths: Sequence[Path], limit: int) -> list[Profile]:
    texts = [text for path in paths for text in texts_of(path, limit)]
    reports = [from_text(text, address=f"text {number}") for number, text in enumerate(texts)]
    coded = pipeline.code_reports(reports, Settings())
    return [make_profile(each) for each in coded if isinstance(each, CodedReport)]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.speed.growth", description=__doc__)
    parser.add_argument("--texts", type=Path, nargs="+", default=[DEFAULT_TEXTS], help="JSONL files")
    parser.add_argument("--limit", type=int, default=1000, help="texts taken of each file")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000], help="reports")
    parser.add_argument("--rate", type=int, default=100, help="reports a day")
    parser.add_argument("--profiles", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    if given.profiles:
        profiles = pickle.loads(given.profiles.read_bytes())  # noqa: S301 (the file of this very run)
        print(json.dumps(group_archive(given.sizes[0], given.rate, base_of(profiles))))
        return 0
    if missing := [path for path in given.texts if not path.is_file()]:
        print(f"{missing[0]} is not here; name a file with --texts", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "profiles"
        kept.write_bytes(pickle.dumps(_coded(given.texts, given.limit)))
        rows = []
        print(environment())
        for size in given.sizes:
            command = [sys.executable, "-m", "evals.speed.growth", "--profiles", str(kept)]
            command += ["--sizes", str(size), "--rate", str(given.rate)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
            rows.append(json.loads(done.stdout.splitlines()[-1]))
            print(rows[-1], flush=True)
    print(json.dumps({"rate": given.rate, "rows": rows}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
