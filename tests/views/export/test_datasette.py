from __future__ import annotations

import json

from tacitus.store.store import Store
from tacitus.views.export.datasette import metadata


def test_it_tells_of_what_a_store_has() -> None:
    with Store(":memory:") as store:
        (told,) = metadata(store)
        ((name, database),) = json.loads(told)["databases"].items()
        assert name == ":memory:"
        for table, words in database["tables"].items():
            cursor = store.query(f"SELECT * FROM {table} LIMIT 0")
            assert words["description"].endswith(".")
            assert set(words.get("columns", ())) <= set(cursor.columns)
            assert set(words.get("facets", ())) <= set(cursor.columns)
        for query in database["queries"].values():
            assert len(store.query(query["sql"]).columns) > 1
