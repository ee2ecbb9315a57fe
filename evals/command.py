"""The command line: one task on one gold file, or all tasks on the shared development sets."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from evals.everything import add_options, run_everything
from evals.rows import GoldError, write_rows
from evals.run import run_task
from evals.sets import HERE
from evals.task import Task
from evals.tasks import TASKS, find_task

RAISED = 1
"""Exit code when a record raised, or a floor fell."""
FAILURES_SHOWN = 20
UNUSABLE = 2
"""Exit code when the command or the gold file cannot be used."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return 0 when done, 1 when a record raised or a floor fell, 2 when not usable."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or words[0] in ("-h", "--help"):
        print(overview())
        return 0
    try:
        if words[0] == "all":
            return run_everything(_parser_all().parse_args(words[1:]))
        return _run_one(find_task(words[0]), words[1:])
    except GoldError as error:
        print(f"evals: {error}", file=sys.stderr)
        return UNUSABLE


def overview() -> str:
    """Return the list of tasks, each with an example."""
    width = max(len(task.name) for task in TASKS)
    lines = [
        "Scores Tacitus on gold sets.",
        "",
        "  python -m evals TASK --gold FILE [--predictions OUT.jsonl] [--limit N] [--workers N]",
        "  python -m evals all --shared ../shared [--only TASK] [--limit N] [--workers N] [--pin]",
        "",
        "Prints the scores in words, and as its last line one JSON object of figures (percent).",
        "",
        "Tasks, with a gold file that fits:",
    ]
    for task in TASKS:
        lines.append(f"  {task.name:<{width}}  {task.summary}")
        lines.append(f"  {'':<{width}}  python -m evals {task.name} --gold {task.example_path}")
    return "\n".join(lines)


def _parser(task: Task) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"python -m evals {task.name}", description=task.summary)
    parser.add_argument(
        "--gold",
        type=Path,
        required=not task.own,
        default=[HERE.parent / task.example],
        nargs="+",
        help=f"gold set, such as {task.example_path}; several files are scored as one",
    )
    parser.add_argument("--predictions", type=Path, help="write one prediction a line here")
    _add_common(parser)
    return parser


def _parser_all() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evals all", description="Every task on its development sets."
    )
    add_options(parser)
    _add_common(parser, workers=2)
    return parser


def _add_common(parser: argparse.ArgumentParser, workers: int = 1) -> None:
    parser.add_argument("--limit", type=_positive, help="only the first N items")
    parser.add_argument("--workers", type=_positive, default=workers, help=f"processes (default {workers})")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _run_one(task: Task, words: Sequence[str]) -> int:
    options = _parser(task).parse_args(words)
    gold = task.read(options.gold, options.limit)
    if options.predictions:
        write_rows(options.predictions, [])
    run = run_task(task, gold, options.workers)
    if options.predictions:
        write_rows(options.predictions, run.predictions)
    for failure in run.failures[:FAILURES_SHOWN]:
        print(f"raised: {failure}", file=sys.stderr)
    if len(run.failures) > FAILURES_SHOWN:
        print(f"… and {len(run.failures) - FAILURES_SHOWN} more raised", file=sys.stderr)
    cut = f", the first {options.limit} items only" if options.limit else ""
    names = " ".join(map(str, options.gold))
    print(f"{task.name} on {names}: {run.items} items, {len(run.failures)} raised{cut}")
    for line in run.scores.lines:
        print(line)
    head = {
        "task": task.name,
        "gold": " ".join(path.name for path in options.gold),
        "items": run.items,
        "failed": len(run.failures),
    }
    print(json.dumps(head | run.scores.figures))
    return RAISED if run.failures else 0
