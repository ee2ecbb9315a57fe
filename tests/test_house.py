"""The house rules, held by machine: imports, sizes, types, docstrings, namesakes, quick starts."""

from __future__ import annotations

import ast
import resource
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SRC = ROOT / "src" / "tacitus"
MODULES = sorted(SRC.rglob("*.py"))
FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef

BASE = {"records", "text", "words", "data", "settings", "errors"}
STAGES = {"sources", "reports", "analysis", "statements", "events", "stories", "accounts"}
MAY_IMPORT = {
    "records": {"records"},
    "text": {"records", "text"},
    "words": {"records", "data", "words"},
    "data": {"data", "errors"},
    "settings": {"settings"},
    "errors": {"errors"},
    **{stage: {*BASE, stage} for stage in STAGES},
    "statements": {*BASE, "statements", "analysis"},
    "events": {*BASE, "events", "analysis"},
    "store": {"records", "errors", "store"},
    "views": {"records", "data", "errors", "store", "views", "__init__"},
    "pipeline": {*BASE, *STAGES, "pipeline", "__init__"},
    "streaming": {*BASE, *STAGES, "pipeline", "streaming", "__init__"},
    "streaming_sagas": {*BASE, *STAGES, "pipeline", "streaming_sagas", "__init__"},
    "versions": {*BASE, *STAGES, "versions", "__init__"},
    "runs": {
        *("records", "errors", "settings", "store", "pipeline", "streaming", "streaming_sagas"),
        *("versions", "runs"),
    }
    | {"__init__"},
    "api": {"records", "errors", "settings", "store", "runs", "views", "api", "pipeline"},
    "actors": {*BASE, "analysis", "actors"},
    "rules": {*BASE, "reports", "analysis", "events", "rules"},
    "cli": {"records", "errors", "settings", "store", "runs", "views", "api", "actors", "rules", "versions"}
    | {"cli", "__init__"},
    "__init__": {"api", "settings", "store"},
    "__main__": {"cli"},
}
"""Who may import whom. Arrows point one way; no stage imports a sibling but analysis."""

ONLY_IN = {
    "spacy": {"analysis"},
    "sqlite3": {"store"},
    "urllib.request": {"sources"},
    "http": {"sources"},
    "socket": {"sources"},
    "urllib3": {"sources"},
    "pyspark": {"runs"},
    "requests": set(),
}
"""Libraries that one part of the house keeps to itself."""

LINES_A_FILE, LINES_A_FUNCTION, ARGUMENTS, METHODS_A_CLASS = 400, 60, 6, 12
MORE_METHODS = {
    "Writer": "one method a noun that is written",
    "Store": "one method a noun that is read",
    "Database": "one method a verb of the command line",
}


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def part(path: Path) -> str:
    first = path.relative_to(SRC).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module != "tacitus":
                yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def functions(path: Path) -> Iterator[FUNCTION]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, FUNCTION))


def name_of(path: Path) -> str:
    return path.relative_to(SRC).as_posix()


def is_public(path: Path) -> bool:
    return not any(each.startswith("_") and each != "__init__.py" for each in path.relative_to(SRC).parts)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_arrows_of_import_point_one_way(path: Path) -> None:
    allowed = MAY_IMPORT[part(path)]
    for name in imports(path):
        if name.startswith("tacitus."):
            target = name.split(".")[1]
            is_attribute = not ((SRC / target).is_dir() or (SRC / f"{target}.py").is_file())
            assert ("__init__" if is_attribute else target) in allowed, name


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_libraries_stay_in_their_part(path: Path) -> None:
    for name in imports(path):
        for library, parts in ONLY_IN.items():
            if name == library or name.startswith(f"{library}."):
                assert part(path) in parts, name


def test_no_import_circles() -> None:
    modules = {
        "tacitus." + name_of(path).removesuffix(".py").replace("/", ".").removesuffix(".__init__"): path
        for path in MODULES
    }
    edges = {}
    for name, path in modules.items():
        top = (node for node in tree(path).body if isinstance(node, ast.Import | ast.ImportFrom))
        found = set()
        for node in top:
            if isinstance(node, ast.ImportFrom) and node.module:
                names = {f"{node.module}.{alias.name}" for alias in node.names} & modules.keys()
                found |= names or ({node.module} & modules.keys())
            elif isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names} & modules.keys()
        edges[name] = found - {name}
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " → ".join([*path, name])
        if name not in done:
            for target in sorted(edges[name]):
                visit(target, (*path, name))
            done.add(name)

    for name in sorted(edges):
        visit(name, ())


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_sizes(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LINES_A_FILE, f"{lines} lines: split it by idea"
    for function in functions(path):
        body = function.body
        if ast.get_docstring(function):
            body = body[1:]
        length = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
        assert length <= LINES_A_FUNCTION, f"{function.name}: {length} lines"
        arguments = function.args
        count = sum(len(each) for each in (arguments.posonlyargs, arguments.args, arguments.kwonlyargs))
        named = {each.arg for each in arguments.args}
        count -= bool({"self", "cls"} & named)
        assert count <= ARGUMENTS, f"{function.name}: {count} arguments"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_classes_do_one_thing(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ClassDef) and node.name not in MORE_METHODS:
            public = [
                each for each in node.body if isinstance(each, FUNCTION) and not each.name.startswith("_")
            ]
            assert len(public) <= METHODS_A_CLASS, node.name


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_public_names_are_typed_and_documented(path: Path) -> None:
    assert ast.get_docstring(tree(path)), "the module has no docstring"
    for function in functions(path):
        given = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
        untyped = [each.arg for each in given if each.annotation is None and each.arg not in {"self", "cls"}]
        assert not untyped, f"{function.name}: {untyped}"
        assert function.returns is not None, f"{function.name} does not say what it gives"
    for node in [*tree(path).body, *_methods(path)]:
        if isinstance(node, FUNCTION | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} has no docstring"


def _methods(path: Path) -> Iterator[ast.stmt]:
    for node in tree(path).body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from node.body


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_swallowed_errors_and_no_module_state(path: Path) -> None:
    for node in ast.walk(tree(path)):
        assert not isinstance(node, ast.Global), "a module keeps no state"
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, f"line {node.lineno}: a bare except"
            assert not any(isinstance(each, ast.Pass) for each in node.body), f"line {node.lineno}: swallowed"


@pytest.mark.parametrize("path", [each for each in MODULES if is_public(each)], ids=name_of)
def test_each_module_has_a_namesake_test(path: Path) -> None:
    if path.name == "__init__.py" and not any(isinstance(node, FUNCTION) for node in tree(path).body):
        return
    place = path.relative_to(SRC)
    name = f"test_{place.parent.name or 'tacitus'}.py" if path.name == "__init__.py" else f"test_{place.name}"
    folder = place.parent.parent if path.name == "__init__.py" else place.parent
    assert (ROOT / "tests" / folder / name).is_file(), f"tests/{folder}/{name} is missing"


def test_the_walk_reads_as_a_table_of_contents() -> None:
    assert len((SRC / "pipeline.py").read_text(encoding="utf-8").splitlines()) <= 120


def cpu_seconds(*words: str) -> tuple[float, str]:
    """The least CPU time of three starts of the interpreter, and what the last one said."""
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times), done.stderr


@pytest.mark.parametrize(
    ("code", "limit"),
    [
        ("import tacitus", 0.1),
        ("from tacitus.cli import main; import sys; sys.argv[1:] = ['--help']; main()", 0.5),
    ],
)
def test_starts_are_quick_and_light(code: str, limit: float) -> None:
    watch = "import sys, atexit; atexit.register(lambda: print('LOADED', *sys.modules, file=sys.stderr)); "
    taken, told = cpu_seconds("-c", watch + code)
    loaded = set(told.partition("LOADED")[2].split())
    assert not loaded & {"spacy", "thinc", "numpy", "starlette", "uvicorn", "jinja2", "trafilatura", "pandas"}
    assert taken - cpu_seconds("-c", "pass")[0] < limit


def test_versions_agree() -> None:
    import tomllib

    from tacitus import __version__

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == __version__
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    headings = [line for line in changelog.splitlines() if line.startswith("## ")]
    assert __version__ in headings[0]


def test_records_are_frozen_and_slotted() -> None:
    for path in sorted((SRC / "records").glob("*.py")):
        for node in tree(path).body:
            if isinstance(node, ast.ClassDef) and node.decorator_list:
                text = ast.unparse(node.decorator_list[0])
                assert "frozen=True" in text, node.name
                assert "slots=True" in text, node.name


def test_facts_are_described() -> None:
    readme = (SRC / "data" / "README.md").read_text(encoding="utf-8")
    for path in sorted((SRC / "data").rglob("*")):
        if path.is_file() and path.suffix in {".toml", ".tsv", ".gz", ".json"}:
            name = path.relative_to(SRC / "data").as_posix()
            folder = f"{path.parent.name}/*.toml"
            assert name in readme or folder in readme, f"data/README.md does not tell what {name} is"


def test_nothing_of_the_machine_is_in_the_repository() -> None:
    done = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("not a git checkout")
    marks = ["/" + "work/", "/" + "root/", "py" + "pi.org", "npm" + "js.org", "python" + "hosted.org"]
    for name in done.stdout.splitlines():
        path = ROOT / name
        if path.is_file() and path.suffix in {".py", ".md", ".toml", ".sql", ".yml", ".json", ".txt", ""}:
            text = path.read_text(encoding="utf-8", errors="replace")
            assert not [mark for mark in marks if mark in text], name
