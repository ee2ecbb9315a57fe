"""The commands that list rows: stories, statements, events, reports, refusals, search, sql."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Run

LISTS = [
    (["stories"], 1, "Peru sends doctors"),
    (["statements"], 2, "We keep our word"),
    (["statements", "--speaker", "Quispe", "--act", "promise"], 2, "promise"),
    (["events", "--type", "agree", "--status", "PLANNED"], 2, "AGREE"),
    (["reports", "--outlet", "other"], 1, "The Other"),
    (["search", "keep", "word"], 4, "[keep]"),
    (["sql", "SELECT outlet FROM reports ORDER BY outlet"], 2, "The Other"),
]


@pytest.mark.parametrize(("words", "count", "shown"), LISTS)
def test_rows_for_people_and_for_programs(run: Run, words: list[str], count: int, shown: str) -> None:
    assert shown in " ".join(run(*words).stdout.split())
    rows = [json.loads(line) for line in run(*words, "--json").stdout.splitlines()]
    assert len(rows) == count
    assert shown.split(maxsplit=1)[0] in json.dumps(rows, ensure_ascii=False)


@pytest.mark.parametrize(
    "words", [["refusals"], ["statements", "--act", "deny"], ["sql", "SELECT 1 WHERE 0"]]
)
def test_an_empty_answer_says_so_and_prints_no_rows(run: Run, words: list[str]) -> None:
    done = run(*words)
    assert done.stdout == ""
    assert done.stderr.strip()
    assert run(*words, "--json").stdout == ""


@pytest.mark.parametrize("command", ["statements", "events"])
def test_programs_get_the_spans(run: Run, command: str) -> None:
    row = json.loads(run(command, "--json").stdout.splitlines()[0])
    (evidence,) = [span for span in row["spans"] if span["role"] == "evidence"]
    assert len(evidence["words"]) == evidence["end_char"] - evidence["start_char"]


def test_codes_stay_text(run: Run) -> None:
    assert '"cameo": "033"' in run("events", "--json").stdout


def test_limits(run: Run) -> None:
    assert len(run("statements", "--limit", "1", "--json").stdout.splitlines()) == 1
    done = run("sql", "SELECT outlet FROM reports", "--limit", "1")
    assert "1 of 2 rows" in done.stderr


def test_sql_only_reads(run: Run) -> None:
    from tacitus.errors import StoreError

    for query in (
        "DELETE FROM reports",
        "ATTACH 'x.db' AS x",
        "PRAGMA journal_mode = DELETE",
        "DROP TABLE reports",
    ):
        with pytest.raises(StoreError):
            run("sql", query)
    assert len(run("reports", "--json").stdout.splitlines()) == 2
