"""`python -m evals all`: every task on its development sets, then the table and the gate."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from evals import gate
from evals.cards import CARDS, PACKAGED, differences, packaged, printed_rows, put_cards
from evals.gate import RESULTS
from evals.results import Result, Results, read_results, write_results
from evals.rows import digest
from evals.run import run_task
from evals.sets import HERE, DevSet, choose, dev_sets
from evals.table import make_table, put_table
from evals.tasks import find_task

README = HERE / "README.md"
FAILURES_SHOWN = 3


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of `all` to a command line."""
    parser.add_argument(
        "--shared",
        type=Path,
        default=Path("../shared"),
        help="folder with gold/ and seeds/ (default ../shared)",
    )
    parser.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="only this task or set; repeatable"
    )
    parser.add_argument(
        "--check", action="store_true", help="write nothing; tell which figures the docs print otherwise"
    )
    gate.add_options(parser)


def run_everything(options: argparse.Namespace) -> int:
    """Run the chosen sets, write `results.json` and the table, and compare with the floors.

    With `--limit` nothing is written and no floor is compared: figures of a part say nothing about the whole.
    With `--check` nothing is written either: what comes out is compared with what the docs print.

    Returns:
        0; 1 when an item raised, a floor fell or a printed figure did not come out. 0 also where the shared
        folder is not there: it is not part of the repository, and that is said; sets of our own are run.
    """
    sets = choose(dev_sets(), options.only)
    if not options.shared.is_dir():
        print(f"no folder {options.shared}: the gold of others is not part of this repository; ours is run")
        sets = tuple(one for one in sets if one.own)
    results: Results = {}
    for one in sets:
        if missing := [str(path) for path in one.paths(options.shared) if not path.exists()]:
            print(f"{one.name}: no {', '.join(missing)}, not run")
            continue
        results[one.name] = _run(one, options)
        if not options.limit and not options.check:
            _keep(results)
    if options.check:
        return _compare(results)
    if options.limit:
        print(f"the first {options.limit} items of each set: nothing written, no floor compared")
        return int(any(result.failed for result in results.values()))
    fell = gate.run_gate(results, options)
    return int(bool(fell) or any(result.failed for result in results.values()))


def _compare(results: Results) -> int:
    """Tell which figures differ from the cards' and return the exit code, 1 when one does."""
    rows = printed_rows(CARDS)
    differ = 0
    for one in dev_sets():
        if one.name not in results:
            continue
        row = rows.get(one.name)
        told = differences(row, one, results[one.name]) if row else ["not in the cards"]
        differ += bool(told)
        for line in told:
            print(f"check: {one.name}: {line}")
    print(f"check: {len(results) - differ} of {len(results)} sets give the figures that {CARDS.name} prints")
    return int(bool(differ))


def _keep(results: Results) -> None:
    """Write what was measured so far, with the tables: a run that is cut short loses no finished set."""
    everything = dev_sets()
    kept = read_results(RESULTS) | results
    write_results(RESULTS, kept, [one.name for one in everything])
    put_table(README, make_table(everything, kept))
    put_cards(CARDS, everything, kept)
    PACKAGED.write_text(packaged(CARDS, everything, kept), encoding="utf-8")


def _run(one: DevSet, options: argparse.Namespace) -> Result:
    task = find_task(one.task)
    paths = one.paths(options.shared)
    started = time.monotonic()
    run = run_task(task, task.read(paths, options.limit), options.workers)
    seconds = time.monotonic() - started
    for failure in run.failures[:FAILURES_SHOWN]:
        print(f"{one.name} raised: {failure}", file=sys.stderr)
    figures = run.scores.figures
    shown = ", ".join(f"{heading} {figures.get(name)}" for name, heading in one.show)
    raised = f", {len(run.failures)} raised" if run.failures else ""
    print(f"{one.name} ({run.items} items{raised}, {seconds:.0f} s): {shown}", flush=True)
    return Result(digest(*paths), run.items, len(run.failures), figures)
