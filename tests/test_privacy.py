"""Nothing leaves the machine: the demo runs where no connection can be made, and asks for none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NO_NETWORK = """
import os, sys

def refuse(event, arguments):
    asked = event in ("socket.getaddrinfo", "socket.gethostbyname", "urllib.Request")
    if event in ("socket.connect", "socket.sendto"):
        asked = isinstance(arguments[1], tuple)
    if asked:
        with open(os.environ["ASKED"], "a") as told:
            told.write(f"{event} {arguments[1:]}\\n")
        raise OSError("no network here")

sys.addaudithook(refuse)
"""
"""Python runs `sitecustomize` when it starts: in the commands, and in each process that they start."""
TACITUS = '#!/bin/sh\nexec "{python}" -c "from tacitus.cli import main; main()" "$@"\n'


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command where the network is refused, and where there is none if the system lets us."""
    unshare = shutil.which("unshare")
    if unshare and subprocess.run([unshare, "-rn", "true"], capture_output=True, check=False).returncode == 0:
        command = [unshare, "-rn", *command]
    (folder / "site").mkdir(exist_ok=True)
    (folder / "site" / "sitecustomize.py").write_text(NO_NETWORK)
    known = [str(folder / "site"), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
    told = {"PYTHONPATH": os.pathsep.join(filter(None, known)), "ASKED": str(folder / "asked")}
    told |= {"BIN": str(folder / "bin")}
    return subprocess.run(
        command, cwd=ROOT, env=os.environ | told, capture_output=True, text=True, check=False, timeout=900
    )


@pytest.mark.model
def test_the_demo_needs_no_network(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    script = tmp_path / "bin" / "tacitus"
    script.write_text(TACITUS.format(python=sys.executable))
    script.chmod(0o755)
    (tmp_path / "demo").mkdir()
    done = run(["sh", str(ROOT / "examples" / "demo.sh"), str(tmp_path / "demo")], tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Where everything is" in done.stdout
    assert (tmp_path / "demo" / "site" / "index.html").exists()
    assert not (tmp_path / "asked").exists()


def test_the_hook_sees_what_asks(tmp_path: Path) -> None:
    ask = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)"
    done = run([sys.executable, "-c", ask], tmp_path)
    assert done.returncode
    assert "no network here" in done.stderr
    assert (tmp_path / "asked").exists()
