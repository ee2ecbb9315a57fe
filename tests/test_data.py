from __future__ import annotations

import pytest

from tacitus import data


def test_versions_change_with_content_only() -> None:
    for folder in data.folders():
        assert data.version(folder).startswith(f"{folder}@")
        assert data.version(folder) == data.version(folder)


def test_every_file_of_facts_can_be_read() -> None:
    for folder in data.folders():
        for name in data.names_in(folder, ".toml"):
            assert data.read_toml(name)
        for name in data.names_in(folder, ".tsv"):
            rows = list(data.read_rows(name))
            assert rows, name
            assert all(None not in row for row in rows), f"{name}: a row has more cells than the header"


def test_a_missing_file_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        data.read_toml("none/none.toml")
