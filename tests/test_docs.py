"""The docs cannot rot: generated parts are fresh, queries and examples run, links lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tacitus.cli.main import COMMANDS
from tacitus.store.store import Store
from tests.store.factory import write_example

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "evals" / "README.md"])
QUERIES = re.findall(
    r"```sql\n(.*?)```", (ROOT / "docs" / "queries.md").read_text(encoding="utf-8"), re.DOTALL
)


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)


def test_generated_parts_are_fresh() -> None:
    pages = [str(page) for page in PAGES if "[[[cog" in page.read_text(encoding="utf-8")]
    done = subprocess.run(
        [sys.executable, "-m", "cogapp", "--check", *pages],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}{done.stderr}\nmake docs-write"


def test_the_man_page_is_fresh(tmp_path: Path) -> None:
    # In a process of its own: Click remembers how a command was first asked for its help.
    made = tmp_path / "tacitus.1"
    subprocess.run([sys.executable, ROOT / "tools" / "make_man.py", made], check=True)
    written = (ROOT / "docs" / "man" / "tacitus.1").read_text(encoding="utf-8")
    assert written == made.read_text(encoding="utf-8"), "make docs-write"


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command.name))
def test_every_command_is_in_the_reference(command: object) -> None:
    assert f"## tacitus {command.name}" in (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")  # type: ignore[attr-defined]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_every_page_is_in_the_contents() -> None:
    docs = ROOT / "docs"
    listed = "".join(
        (docs / name).read_text(encoding="utf-8") for name in ("index.md", "decisions/README.md")
    )
    names = {page.name for page in docs.rglob("*") if page.suffix in {".md", ".ipynb"}} - {"index.md"}
    assert [name for name in sorted(names) if f"{name})" not in listed] == [], "link it in docs/index.md"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "docs.db") as opened:
        write_example(opened)
        yield opened


def test_there_are_five_queries() -> None:
    assert len(QUERIES) == 5


@pytest.mark.parametrize("number", range(5))
def test_the_queries_run(store: Store, number: int) -> None:
    assert store.query(QUERIES[number]).columns


@pytest.mark.model
def test_the_queries_and_the_python_page_give_answers_on_the_examples(tmp_path: Path) -> None:
    for code in blocks("docs/python.md", "python"):
        script = code.replace('"news.db"', repr(str(tmp_path / "news.db")))
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout.strip()
    with Store(tmp_path / "news.db", read_only=True) as store:
        for query in QUERIES:
            assert len(store.query(query)) > 0, query


@pytest.mark.model
def test_the_readme_runs(tmp_path: Path) -> None:
    (code,) = blocks("README.md", "python")
    script = code.replace('"news.db"', repr(str(tmp_path / "news.db")))
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "denies:" in done.stdout
