from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from tacitus.cli.main import COMMANDS, app


def tacitus(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from tacitus.cli import main; main()", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_help_with_an_example(command: object) -> None:
    name = command.name  # type: ignore[attr-defined]
    done = CliRunner().invoke(app, [name, "--help"])
    assert done.exit_code == 0
    assert f"tacitus {name}" in done.output


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["stories"], 1, "no such store; make one with: tacitus read"),
        (["explain"], 2, "Missing argument"),
        (["nonsense"], 2, "No such command 'nonsense'"),
        (["statements", "--act", "sing"], 2, "'sing' is not one of"),
        (["--version"], 0, "0.1.0"),
    ],
)
def test_exit_codes_and_messages(words: list[str], code: int, said: str, tmp_path: Path) -> None:
    done = tacitus(*words, cwd=tmp_path)
    assert done.returncode == code
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
