import gzip

import pytest

from evals.rows import write_rows
from evals.tasks.reading import TASK, names


@pytest.mark.parametrize(
    ("byline", "expected"),
    [("By Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]), ("Ann Lee, Bo Ek", ["Ann Lee", "Bo Ek"]), ("", [])],
)
def test_names(byline, expected):
    assert names(byline) == expected


def test_reads_a_page_beside_the_index(tmp_path):
    words = "The dam above the town held through the night, and the water fell again by the morning. " * 8
    html = f"<html lang='en'><title>Dam holds</title><body><article><h1>Dam holds</h1><p>{words}</p>"
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.html.gz").write_bytes(gzip.compress(html.encode()))
    write_rows(tmp_path / "index.jsonl", [{"id": "a", "file": "pages/a.html.gz", "url": None}])
    gold = TASK.read(tmp_path / "index.jsonl")
    (found,) = TASK.code(gold.work)
    assert found["id"] == "a"
    assert "The dam above the town held" in found["text"]
    assert found["date"] is None
