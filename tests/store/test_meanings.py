from __future__ import annotations

from tacitus.store.meanings import table_meanings
from tacitus.store.store import Store


def test_every_table_and_column_of_a_store_is_told(store: Store) -> None:
    told = {each.name: each for each in table_meanings()}
    tables = store.query(
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        " AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite%'"
    ).rows
    assert set(told) == {name for (name,) in tables}
    for name, table in told.items():
        columns = [row[1] for row in store.query(f"PRAGMA table_info({name})").rows]
        assert [each.name for each in table.columns] == columns
        assert all(len(each.words) > 3 for each in table.columns)
        assert table.words[0].isupper()
