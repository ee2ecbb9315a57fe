"""The content of a store does not depend on how the work was done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tacitus.runs.local import read
from tacitus.settings import Settings
from tacitus.store.store import Store

EXAMPLES = str(Path(__file__).parent.parent.parent / "examples" / "reports")


def digest(folder: Path, settings: Settings) -> str:
    with Store(folder / "content.db") as store:
        done = read(store, [EXAMPLES], settings)
        assert done.reports > 30
        return store.digest()


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> str:
    return digest(tmp_path_factory.mktemp("one"), Settings())


@pytest.mark.model
@pytest.mark.parametrize(
    "settings",
    [Settings(stock_parse=True), Settings(workers=2, batch_size=5)],
    ids=["stock parse", "two workers"],
)
def test_the_content_is_the_same(content: str, settings: Settings, tmp_path: Path) -> None:
    assert digest(tmp_path, settings) == content
