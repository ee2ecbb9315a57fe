"""Builds sdist and wheel and tries them as a stranger would: `python -m tests.package` (two minutes).

The wheel is installed into an environment of its own, and run in a folder from which the source is out of
reach. CI runs it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
LARGEST = 15_000_000
"""Bytes of the wheel at most."""
TRY = """
import pkgutil, warnings
warnings.simplefilter("error")
import tacitus
assert "site-packages" in tacitus.__file__, tacitus.__file__
with tacitus.open("news.db") as db:
    print(db.read("examples/reports").reports, "reports,", len(db.stories()), "stories")
    assert db.statements(act="deny") and db.events()
"""
COMMANDS = (
    ("--version",),
    ("info", "--db", "news.db"),
    ("compare", "--db", "news.db"),
    ("export", "icews", "--db", "news.db", "--out", "events.tab"),
    ("plot", "map", "--db", "news.db", "--out", "map.html"),
    ("site", "pages", "--db", "news.db"),
)


def run(*words: str | Path, folder: Path) -> str:
    """Run a program and return what it prints.

    Raises:
        SystemExit: It failed; its output is told.
    """
    command = [str(word) for word in words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return done.stdout


def build(folder: Path) -> tuple[Path, Path]:
    """Build sdist, and the wheel from it; return both."""
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT, folder=ROOT)
    (sdist,), (wheel,) = folder.glob("*.tar.gz"), folder.glob("*.whl")
    return sdist, wheel


def look(sdist: Path, wheel: Path) -> None:
    """Check what the files hold.

    Raises:
        SystemExit: Something is missing, too much or too large.
    """
    names = zipfile.ZipFile(wheel).namelist()
    facts = [
        path
        for path in (ROOT / "src" / "tacitus").rglob("*")
        if path.suffix in {".toml", ".tsv", ".sql", ".npz"}
    ]
    missing = [path.name for path in facts if path.relative_to(ROOT / "src").as_posix() not in names]
    strange = [name for name in names if name.startswith("tests/") or name.endswith((".pyc", ".db"))]
    with tarfile.open(sdist) as archive:
        tested = any("/tests/test_house.py" in name for name in archive.getnames())
    size = wheel.stat().st_size
    print(f"wheel {size / 1e6:.1f} MB, {len(names)} files; sdist {sdist.stat().st_size / 1e6:.1f} MB")
    if missing or strange or not tested or size > LARGEST:
        raise SystemExit(f"missing {missing}, strange {strange}, tests in sdist {tested}, {size:,} bytes")


def try_out(wheel: Path, folder: Path) -> None:
    """Install the wheel into an environment of its own and use it."""
    venv.create(folder / "env", with_pip=True)
    programs = folder / "env" / "bin"
    quiet = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(programs / "python", *quiet, wheel, folder=folder)
    work = folder / "work"
    shutil.copytree(ROOT / "examples", work / "examples")
    print(run(programs / "python", "-I", "-c", TRY, folder=work).strip())
    for words in COMMANDS:
        run(programs / "tacitus", *words, folder=work)
    if not (folder / "env" / "share" / "man" / "man1" / "tacitus.1").is_file():
        raise SystemExit("the man page is not installed")
    print("installed, read, exported, drawn; man page in place")


def main() -> None:
    """Build, look, try."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sdist, wheel = build(folder / "dist")
        look(sdist, wheel)
        try_out(wheel, folder)


if __name__ == "__main__":
    main()
