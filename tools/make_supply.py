"""Writes what Tacitus brings with it: docs/licences.md and sbom.cdx.json, from requirements.lock.

    python tools/make_supply.py

Versions and hashes come from the lock, licences and purposes from what is installed (all extras).
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
PAGE = ROOT / "docs" / "licences.md"
SBOM = ROOT / "sbom.cdx.json"
HEAD = """# Licences of what Tacitus brings with it

Made by `make lock` from [requirements.lock](../requirements.lock), which pins every package that
`pip install tacitus[tables,plots]` brings, with the hashes of its files. The same list stands in
[sbom.cdx.json](../sbom.cdx.json) (CycloneDX) for tools. Licences are as the packages declare them.

| package | version | licence |
|---|---|---|
"""
NAMED = {
    "apache 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache": "Apache-2.0",
    "bsd": "BSD-3-Clause",
    "bsd license": "BSD-3-Clause",
    "3-clause bsd license": "BSD-3-Clause",
    "mit license": "MIT",
    "the mit license (mit)": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "python software foundation license": "PSF-2.0",
    "isc license (iscl)": "ISC",
    "isc license": "ISC",
    "the bsd 2-clause license": "BSD-2-Clause",
    "dual license": "Apache-2.0 OR BSD-3-Clause",
}
"""What packages write instead of the short names of SPDX, in small letters."""
ELSEWHERE = {"colorama": "BSD-3-Clause", "fasttext-predict-v2": "MIT", "resvg-py": "MIT"}
"""Packages of other systems, or that declare nothing: read on their pages."""
LONGEST = 60
"""A longer licence field holds the text of a licence, not its name."""
_PIN = re.compile(r"^([a-z0-9._-]+)==([^\s;]+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Package:
    """A package of the lock."""

    name: str
    version: str
    licence: str
    hashes: tuple[str, ...]


def packages(lock: str) -> Iterator[Package]:
    """Yield the packages of a lock, in its order."""
    pins = list(_PIN.finditer(lock))
    ends = [pin.start() for pin in pins[1:]] + [len(lock)]
    for pin, end in zip(pins, ends, strict=True):
        hashes = tuple(_HASH.findall(lock, pin.start(), end))
        yield Package(pin[1], pin[2], licence_of(pin[1]), hashes)


def licence_of(name: str) -> str:
    """Return the licence that an installed package declares; empty when it declares none."""
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ELSEWHERE.get(name, "")
    classified = [
        each.rsplit(" :: ", 1)[1]
        for each in told.get_all("Classifier") or []
        if each.startswith("License ::")
    ]
    fields = (*(told.get_all("License-Expression") or ()), *(told.get_all("License") or ()))
    for each in (*fields, *classified):
        if each and len(each) <= LONGEST and each.lower() != "osi approved":
            return NAMED.get(each.lower(), str(each))
    return ELSEWHERE.get(name, "")


def bill(listed: list[Package]) -> dict[str, Any]:
    """Return the bill of materials in CycloneDX 1.6."""
    components = [
        {
            "type": "library",
            "bom-ref": f"pkg:pypi/{each.name}@{each.version}",
            "name": each.name,
            "version": each.version,
            "purl": f"pkg:pypi/{each.name}@{each.version}",
            "licenses": [{"license": {"name": each.licence}}],
        }
        for each in listed
    ]
    content = json.dumps(components, sort_keys=True)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, content)}",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "tacitus", "bom-ref": "tacitus"}},
        "components": components,
        "dependencies": [{"ref": "tacitus", "dependsOn": [each["bom-ref"] for each in components]}],
    }


def main() -> None:
    """Write both files."""
    listed = list(packages(LOCK.read_text(encoding="utf-8")))
    rows = "".join(f"| {each.name} | {each.version} | {each.licence} |\n" for each in listed)
    PAGE.write_text(HEAD + rows, encoding="utf-8")
    SBOM.write_text(json.dumps(bill(listed), indent=1) + "\n", encoding="utf-8")
    if unknown := [each.name for each in listed if not each.licence]:
        raise SystemExit(f"no licence is known of {', '.join(unknown)}: install what the lock names")


if __name__ == "__main__":
    main()
