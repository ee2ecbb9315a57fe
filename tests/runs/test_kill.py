"""A run that is killed and started again ends in the same content as one run undisturbed."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tacitus.store.store import Store

ROOT = Path(__file__).parent.parent.parent
SCRIPT = """
import sys
from tacitus.runs.local import read
from tacitus.settings import Settings
from tacitus.store.store import Store
with Store(sys.argv[1]) as store:
    read(store, ["examples/reports"], Settings(batch_size=4))
"""


def start(db: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", SCRIPT, str(db)], cwd=ROOT)


def reports_in(db: Path) -> int:
    if not db.exists():
        return 0
    with closing(sqlite3.connect(db)) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM reports").fetchone()[0])
        except sqlite3.Error:
            return 0


@pytest.mark.model
def test_killed_midway(tmp_path: Path) -> None:
    clean, killed = tmp_path / "clean.db", tmp_path / "killed.db"
    assert start(clean).wait(timeout=120) == 0
    run = start(killed)
    deadline = time.monotonic() + 120
    while reports_in(killed) < 4 and run.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    run.send_signal(signal.SIGKILL)
    assert run.wait(timeout=30) == -signal.SIGKILL
    kept = reports_in(killed)
    assert 4 <= kept < 33
    with closing(sqlite3.connect(killed)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert start(killed).wait(timeout=120) == 0
    with Store(clean) as one, Store(killed) as other:
        assert one.digest() == other.digest()
        assert one.query("SELECT count(*) FROM reports").rows == ((33,),)
