"""Runs the soak tests, or those named, and writes what came out to `evals/reports/soak.json` and `soak.md`.

python -m tests.soak                         all, as `make soak` does
python -m tests.soak fuzz_readers --minutes 30
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.soak import SOAKS

REPORTS = Path(__file__).parents[2] / "evals" / "reports"
HEAD = """# Soak tests: last figures

Made by `make soak`; one test alone: `python -m tests.soak NAME`. What each shows:
[reliability](../../docs/reliability.md).
"""


def run(name: str, options: list[str]) -> dict[str, object]:
    """Run one test in a process of its own; return what it told in its last line, and how it ended."""
    command = ["-m", f"tests.soak.{name}", *options]
    begin, before = time.monotonic(), _of_children()
    done = subprocess.run([sys.executable, *command], stdout=subprocess.PIPE, text=True, check=False)
    lines = done.stdout.strip().splitlines()
    return {
        "command": " ".join(["python", *command]),
        "day": datetime.now(UTC).date().isoformat(),
        "minutes": round((time.monotonic() - begin) / 60, 1),
        "processor_minutes": round((_of_children() - before) / 60, 1),
        "passed": done.returncode == 0,
        "told": json.loads(lines[-1]) if lines else {},
    }


def _of_children() -> float:
    """Return the seconds of the processor that all processes took which were started here and ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def page(results: dict[str, dict[str, object]]) -> str:
    """Return the results as a page."""
    parts = [HEAD]
    for name, result in sorted(results.items()):
        told = result["told"]
        assert isinstance(told, dict)
        rows = "".join(f"| {key.replace('_', ' ')} | {_cell(value)} |\n" for key, value in told.items())
        passed = "passed" if result["passed"] else "**FAILED**"
        parts.append(
            f"\n## {name}: {passed}\n\n"
            f"`{result['command']}`, {result['day']}, {result['minutes']} minutes{_processor(result)}\n\n"
            f"| figure | value |\n|---|---|\n{rows}"
        )
    return "".join(parts)


def _processor(result: dict[str, object]) -> str:
    minutes = result.get("processor_minutes")
    return "" if minutes is None else f", {minutes} of them of the processor"


def _cell(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    return f"{value:,}" if isinstance(value, int) else str(value)


def main() -> int:
    """Run, write the results, and tell by the exit code whether all passed."""
    named, options = sys.argv[1:2], sys.argv[2:]
    if unknown := set(named) - set(SOAKS):
        sys.stderr.write(f"no soak test is named {unknown.pop()!r}; there are: {', '.join(SOAKS)}\n")
        return 2
    passed = True
    for name in named or SOAKS:
        result = run(name, options or list(SOAKS[name]))
        kept = REPORTS / "soak.json"
        results = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
        results[name] = result
        kept.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", encoding="utf-8")
        (REPORTS / "soak.md").write_text(page(results), encoding="utf-8")
        sys.stdout.write(f"{name}: {json.dumps(result['told'])}\n")
        passed = passed and bool(result["passed"])
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
