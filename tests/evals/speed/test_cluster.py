from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from evals.rows import read_rows
from evals.speed import cluster
from evals.speed.cluster import A_FILE, FEW, Session, Taken, deal_out, main


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--texts", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err


def test_reports_are_dealt_out(tmp_path: Path) -> None:
    rows = [{"text": f"Report {number}."} for number in range(A_FILE * (FEW + 1) + 1)]
    few, every = deal_out(rows, tmp_path)
    assert [row for path in sorted(every.iterdir()) for row in read_rows(path)] == rows
    assert [row for path in sorted(few.iterdir()) for row in read_rows(path)] == rows[: A_FILE * FEW]


def pretend(folder: Path, command: str, *arguments: str) -> Taken:
    """Every run starts in 10 s; all files take 20 s with workers, 25 s on the cluster."""
    source = next(each for each in arguments if each.startswith(str(folder)))
    if source.endswith("every"):
        return {"read": Taken(30.0, 50.0), "run": Taken(35.0, 70.0)}[command]
    return Taken(10.0, 10.0)


@pytest.mark.parametrize("same", [True, False])
def test_the_start_is_taken_off(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, same: bool
) -> None:
    monkeypatch.setattr(cluster, "tacitus", pretend)
    monkeypatch.setattr(cluster, "content", lambda db: "same" if same else db.name)
    texts = tmp_path / "t.jsonl"
    texts.write_text('{"text": "One."}\n')
    assert main(["--texts", str(texts), "--out", str(tmp_path / "out.json")]) == (0 if same else 1)
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told == json.loads((tmp_path / "out.json").read_text())
    assert (told["cluster_over_local"], told["cpu_of_cluster_over_local"]) == (1.25, 1.5)
    assert (told["local"], told["cluster"]) == ([20.0, 40.0], [25.0, 60.0])
    assert told["same_content"] is same


def test_a_command_that_fails_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Taken:
        raise subprocess.CalledProcessError(1, ["tacitus"], "no Java")

    monkeypatch.setattr(cluster, "tacitus", fail)
    texts = tmp_path / "t.jsonl"
    texts.write_text('{"text": "One."}\n')
    assert main(["--texts", str(texts)]) == 1
    assert "no Java" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc, as on Linux")
def test_the_time_of_processes_is_that_of_their_children_too() -> None:
    work = "import time\nwhile time.process_time() < 0.5: sum(range(1000))\nprint(flush=True)\ninput()"
    code = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {work!r}])"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
    ) as child:
        session = Session(child.pid)
        assert child.stdout
        child.stdout.readline()
        session._look()
        child.communicate(b"\n")
    assert session.end() >= 0.4
