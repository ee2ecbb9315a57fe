"""Whole runs in company and in trouble: other runs and the site, a full disk, a report without end."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tacitus import pipeline
from tacitus.records.coded import CodedReport
from tacitus.records.report import Report
from tacitus.runs import coding
from tacitus.runs.limits import Limits
from tacitus.runs.local import read
from tacitus.settings import Settings
from tacitus.store.store import Store
from tacitus.views.serve.app import Site, make_app

READ = """
import resource, signal, sys, time
from tacitus import pipeline
from tacitus.cli.main import main
from tacitus.records.coded import CodedReport

def code_reports(reports, settings):
    time.sleep(0.05)
    return (CodedReport(report, (), (), (), (), (), ()) for report in reports)

pipeline.code_reports = code_reports
if len(sys.argv) > 1 and sys.argv[1].isdigit():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    size = int(sys.argv.pop(1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
main()
"""
WORDS = "The minister said on Monday that bridge number {} was open again. "
LONG = WORDS + "Work went on there. " * 40


def uncoded(reports: Sequence[Report], _: Settings) -> Iterator[CodedReport]:
    """What stands for the parser: reports in which nothing was found, unless they take for ever."""
    for report in reports:
        while "for ever" in report.text:
            sum(range(1000))
        yield CodedReport(report, (), (), (), (), (), ())


def write_reports(folder: Path, numbers: range, words: str = WORDS) -> str:
    folder.mkdir()
    for number in numbers:
        (folder / f"{number}.txt").write_text(words.format(number))
    return str(folder)


def started(tmp_path: Path, *arguments: str) -> subprocess.Popen[str]:
    """Start `tacitus read` in a process of its own, without its parser."""
    script = tmp_path / "read.py"
    script.write_text(READ)
    command = [sys.executable, str(script), *arguments, "--db", str(tmp_path / "t.db"), "--workers", "1"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def content(folder: Path, inputs: list[str]) -> str:
    """Return what a run that is left in peace makes of the inputs."""
    with Store(folder / "alone.db") as store:
        read(store, inputs, Settings())
        return store.digest()


def test_two_reads_and_the_site_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "code_reports", uncoded)
    inputs = [write_reports(tmp_path / "one", range(40)), write_reports(tmp_path / "two", range(20, 60))]
    Store(tmp_path / "t.db").close()
    asking = TestClient(make_app(Site(str(tmp_path / "t.db"))), base_url="http://127.0.0.1:8000")
    runs = [started(tmp_path, "read", each) for each in inputs]
    deadline = time.monotonic() + 1_200
    seen = [0]
    while any(run.poll() is None for run in runs):
        assert time.monotonic() < deadline, "the runs do not end"
        for page in ("/?alone=too", "/quality.html", "/export/reports.csv"):
            answer = asking.get(page)
            assert answer.status_code == 200
        time.sleep(0.2)
        seen.append(len(answer.text.splitlines()) - 1)
    told = [run.communicate()[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0], told
    assert seen == sorted(seen)
    with Store(tmp_path / "t.db") as store:
        assert store.query("SELECT count(*) FROM reports").rows == ((60,),)
        assert store.query("PRAGMA integrity_check").rows == (("ok",),)
        assert store.digest() == content(tmp_path, inputs)


def test_a_run_that_fills_the_disk_goes_on_when_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("resource")
    monkeypatch.setattr(pipeline, "code_reports", uncoded)
    inputs = [write_reports(tmp_path / "one", range(250), LONG)]
    with started(tmp_path, "900000", "read", inputs[0]) as run:
        told = run.communicate(timeout=1_200)[0]
    assert run.returncode == 1
    assert "Traceback" not in told
    assert "full" in told
    assert "run the same command again" in told
    with Store(tmp_path / "t.db") as store:
        assert 0 < store.query("SELECT count(*) FROM reports").rows[0][0] < 250
        assert store.query("PRAGMA integrity_check").rows == (("ok",),)
        assert read(store, inputs, Settings()).reports < 250
        assert store.digest() == content(tmp_path, inputs)


def test_a_run_goes_on_after_a_report_that_takes_too_much(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "code_reports", uncoded)
    monkeypatch.setattr(coding, "Limits", lambda: Limits(seconds=0.3))
    inputs = [write_reports(tmp_path / "one", range(3))]
    (tmp_path / "one" / "1.txt").write_text("The minister said that it would take for ever.")
    with Store(tmp_path / "t.db") as store:
        done = read(store, inputs, Settings())
        assert (done.stage, done.reports, done.refusals) == ("done", 2, 1)
        ((reason,),) = store.query("SELECT reason FROM refusals").rows
        assert reason.startswith("it takes more than 0.3 seconds; no news report should")
        assert store.query("SELECT count(*) FROM story_reports").rows == ((2,),)
        again = read(store, inputs, Settings())
        assert (again.reports, again.refusals, again.known) == (0, 0, 3)
