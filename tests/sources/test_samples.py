"""Realistic files of every format, whole and broken, read to reports."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from tacitus.records.refusal import Refusal
from tacitus.reports import read_report
from tacitus.settings import Settings
from tacitus.sources import open_sources

SAMPLES = Path(__file__).parent / "samples"
EXPECTED = tomllib.loads((SAMPLES / "expected.toml").read_text(encoding="utf-8"))
TITLES = {
    "In Piura, the water leaves and the counting begins": "2026-02-19",
    "Guyana and Suriname shelve river quarrel with Geneva deal": "2026-03-05",
    "Survey ships and suspicion in the Seychelles": "2026-03-12",
}
SAME_TEXTS = (
    "factiva.txt",
    "feed-atom.xml",
    "records.jsonl",
    "table.parquet",
    "nexis-uni.rtf",
    "lexisnexis.txt",
)
WITHOUT_HEAD = {"nested.parquet", "table-broken.csv"}
"""Files that tell neither title nor date."""


def read(name):
    pages = open_sources([str(SAMPLES / name)], Settings())
    return [page if isinstance(page, Refusal) else read_report(page) for page in pages]


def test_every_file_is_listed():
    files = {path.name for path in SAMPLES.iterdir()} - {"expected.toml"}
    assert files == EXPECTED.keys()


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_file_gives_its_reports_and_refusals(name):
    found = read(name)
    refused = [each for each in found if isinstance(each, Refusal)]
    assert {"reports": len(found) - len(refused), "refusals": len(refused)} == EXPECTED[name]
    for report in found:
        if isinstance(report, Refusal) or name in WITHOUT_HEAD:
            continue
        assert report.published.value[:10] == TITLES[report.title]
        assert report.outlet.removesuffix(" (London)") in {"The Aldgate Herald", "Meridian Wire"}


def test_one_text_in_many_formats_is_one_text():
    texts = Counter(
        " ".join(report.text.split()).replace("’", "'")
        for name in (
            "factiva.txt",
            "feed-atom.xml",
            "records.jsonl",
            "table.parquet",
            "nexis-uni.rtf",
            "lexisnexis.txt",
        )
        for report in read(name)
    )
    assert sorted(texts.values()) == [6, 6, 6]
