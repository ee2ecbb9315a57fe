from __future__ import annotations

import io
import json
from pathlib import Path

import pandas
import pytest

from tacitus.views.export.formats import FORMATS
from tacitus.views.export.gdelt import EVENTS
from tests.cli.conftest import Run


@pytest.mark.parametrize("name", [*FORMATS, "parquet"])
def test_every_format_is_written_twice_the_same(run: Run, tmp_path: Path, name: str) -> None:
    paths = [tmp_path / "a", tmp_path / "b"]
    for path in paths:
        assert run("export", name, "--out", str(path)).exit_code == 0
    assert paths[0].read_bytes() == paths[1].read_bytes() != b""
    assert not list(tmp_path.glob("*.part"))


def test_gdelt_loads_with_the_documented_types(run: Run) -> None:
    names = [column.name for column in EVENTS]
    text = {column.name: str for column in EVENTS if column.kind == "text"}
    out = run("export", "gdelt").stdout
    frame = pandas.read_csv(io.StringIO(out), sep="\t", header=None, names=names, dtype=text)
    assert len(frame) == 1
    assert (frame.EventCode[0], frame.EventRootCode[0]) == ("033", "03")
    assert frame.GLOBALEVENTID.dtype == "int64"


@pytest.mark.parametrize("name", ["icews", "polecat"])
def test_tables_with_headers_keep_codes_as_text(run: Run, name: str) -> None:
    frame = pandas.read_csv(
        io.StringIO(run("export", name).stdout), sep="\t", dtype=str, keep_default_na=False
    )
    assert len(frame) == 1
    assert "033" in set(frame.iloc[0]) or name == "polecat"


def test_filters_and_lists_reach_the_export(run: Run) -> None:
    assert run("export", "plover", "--type", "ASSAULT").stdout == ""
    rows = [json.loads(line) for line in run("export", "jsonl", "--what", "statements").stdout.splitlines()]
    assert rows
    assert all(row["spans"] for row in rows)
    shown = run("export", "csv", "--what", "statements", "--no-text").stdout
    assert max(len(row.split()) for row in shown.splitlines()) < 60


def test_a_file_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    done = run("export", "csv", "--out", str(tmp_path / "none" / "a.csv"))
    assert done.exit_code == 1
    assert "cannot be written" in done.output
