from pathlib import Path

import pytest

from tacitus.store.filters import Filter
from tacitus.store.store import Store
from tacitus.views.export.formats import FORMATS, Wish, short
from tacitus.views.export.tables import WHAT


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_an_empty_store_makes_a_file_without_events(name: str) -> None:
    with Store(":memory:") as store:
        parts = list(FORMATS[name].write(store, Wish(Filter())))
    assert all(isinstance(part, str) for part in parts)


def test_quotations_can_be_kept_short() -> None:
    assert short("one two") == "one two"
    assert short("w " * 30).count("w") == 12


def test_the_docs_name_every_format() -> None:
    page = (Path(__file__).parents[3] / "docs" / "exports.md").read_text(encoding="utf-8")
    assert [name for name in FORMATS if f"`{name}`" not in page] == []
    assert [name for name in WHAT if name not in page] == []
