"""What is installed with Tacitus is pinned with hashes, listed with its licence, and may be passed on."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PINS = re.findall(r"^([a-z0-9._-]+)==([^\s;]+)([^\n]*(?:\n    --hash=\S+[^\n]*)+)", LOCK, re.MULTILINE)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
WANTED = [*PROJECT["dependencies"], *EXTRAS["tables"], *EXTRAS["plots"]]
FREE = re.compile(r"\b(MIT|BSD|0BSD|Apache-2\.0|ISC|PSF-2\.0|MPL-[12]\.[01]|CNRI-Python|Zlib|CC0-1\.0)\b")


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("asked", WANTED, ids=lambda asked: re.split(r"[<>=~;\[ ]", asked)[0])
def test_each_dependency_is_pinned_within_its_range(asked: str) -> None:
    packaging = pytest.importorskip("packaging.requirements")
    wanted = packaging.Requirement(asked)
    versions = [version for name, version, _ in PINS if plain(name) == plain(wanted.name)]
    assert versions, "run make lock"
    assert any(wanted.specifier.contains(version) for version in versions), "run make lock"


def test_every_line_of_the_lock_has_hashes_and_names_no_place() -> None:
    assert len(PINS) == len(re.findall(r"^[a-z0-9]", LOCK, re.MULTILINE))
    assert "://" not in LOCK


def test_all_licences_are_known_and_free() -> None:
    rows = re.findall(
        r"^\| (\S+) \| (\S+) \| (.*) \|$", (ROOT / "docs" / "licences.md").read_text(), re.MULTILINE
    )
    listed = [(name, version) for name, version, _ in rows if name not in {"package", "---"}]
    assert listed == [(name, version) for name, version, _ in PINS], "run make lock"
    for name, _, licence in rows[1:]:
        assert FREE.search(licence), f"{name} has the licence {licence!r}"


def test_the_bill_of_materials_lists_the_same() -> None:
    bill = json.loads((ROOT / "sbom.cdx.json").read_text(encoding="utf-8"))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert [(each["name"], each["version"]) for each in bill["components"]] == [
        (name, version) for name, version, _ in PINS
    ], "run make lock"
