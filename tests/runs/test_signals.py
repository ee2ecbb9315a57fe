"""Ctrl-C and SIGTERM end a run in good order; a killed run leaves no process behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tacitus.store.store import Store

ROOT = Path(__file__).parents[2]
SLOW_READ = """
import signal, sys, time
from tacitus import pipeline
from tacitus.cli.main import main
from tacitus.records.coded import CodedReport

def code_reports(reports, settings):
    time.sleep(0.2)
    return (CodedReport(report, (), (), (), (), (), ()) for report in reports)

pipeline.code_reports = code_reports
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored when the tests run in the background
main()
"""
WORKERS = """
import os, sys, time
from tacitus.runs.workers import Workers

def own(_):
    return os.getpid()

if __name__ == "__main__":
    pool = Workers(2)
    print(*{pool.submit(own, 0).result() for _ in range(20)}, flush=True)
    pool.submit(time.sleep, 600)
    time.sleep(600)
"""


@pytest.mark.parametrize(
    ("number", "code", "told"), [(signal.SIGINT, 130, "Interrupted."), (signal.SIGTERM, 143, "Terminated.")]
)
def test_a_run_that_is_told_to_end_keeps_what_it_committed(
    tmp_path: Path, number: int, code: int, told: str
) -> None:
    for count in range(200):
        (tmp_path / f"{count}.txt").write_text(
            f"The minister said that bridge number {count} was open again."
        )
    db = tmp_path / "t.db"
    script = tmp_path / "slow.py"
    script.write_text(SLOW_READ)
    command = [
        sys.executable,
        str(script),
        "read",
        str(tmp_path / "*.txt"),
        "--db",
        str(db),
        "--workers",
        "1",
    ]
    said = tmp_path / "said"
    with said.open("w") as stderr, subprocess.Popen(command, stderr=stderr) as run:
        kept = wait_for_reports(db, run, said)
        run.send_signal(number)
        run.wait(timeout=300)
    errors = said.read_text()
    assert (run.returncode, told in errors, "run the same command again" in errors) == (code, True, True)
    with Store(db) as store:
        assert store.query("PRAGMA integrity_check").rows == (("ok",),)
        assert kept <= store.query("SELECT count(*) FROM reports").rows[0][0] < 200


def wait_for_reports(db: Path, run: subprocess.Popen[bytes], said: Path) -> int:
    """Wait until a run has committed something; return how much."""
    deadline = time.monotonic() + 300
    while time.monotonic() < deadline and run.poll() is None:
        if db.exists():
            with Store(db) as store:
                count: int = store.query("SELECT count(*) FROM reports").rows[0][0]
            if count:
                return count
        time.sleep(0.05)
    run.kill()
    raise AssertionError(f"the run committed nothing: {said.read_text()}")


def test_worker_processes_end_with_the_one_that_started_them(tmp_path: Path) -> None:
    script = tmp_path / "workers.py"
    script.write_text(WORKERS)
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        workers = [int(each) for each in run.stdout.readline().split()]
        run.kill()
        run.wait(timeout=60)
        run.stdout.close()
    assert workers
    deadline = time.monotonic() + 120
    while any(map(is_alive, workers)):
        assert time.monotonic() < deadline, "a worker process outlived the run"
        time.sleep(0.05)


def is_alive(process: int) -> bool:
    """Tell whether a process still runs; one that ended and waits to be collected does not."""
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat")
        return not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False
