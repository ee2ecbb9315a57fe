"""The content of a store does not depend on how the work was done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tacitus.runs.local import read
from tacitus.settings import Settings
from tacitus.store.store import Store

EXAMPLES = str(Path(__file__).parent.parent.parent / "examples" / "reports")


def digest(folder: Path, settings: Settings, inputs: list[str]) -> str:
    with Store(folder / "content.db") as store:
        done = read(store, inputs, settings)
        assert done.reports > 30
        return store.digest()


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> str:
    return digest(tmp_path_factory.mktemp("one"), Settings(), [EXAMPLES])


@pytest.mark.model
@pytest.mark.parametrize(
    "settings",
    [Settings(stock_parse=True), Settings(workers=2, batch_size=5)],
    ids=["stock parse", "two workers"],
)
def test_the_content_is_the_same(content: str, settings: Settings, tmp_path: Path) -> None:
    assert digest(tmp_path, settings, [EXAMPLES]) == content


@pytest.mark.model
def test_the_content_is_the_same_backwards(content: str, tmp_path: Path) -> None:
    paths = [str(path) for path in sorted(Path(EXAMPLES).rglob("*"), reverse=True) if path.is_file()]
    assert digest(tmp_path, Settings(batch_size=7), paths) == content
