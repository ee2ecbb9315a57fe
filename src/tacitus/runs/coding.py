"""Pages to rows: all of a run that needs one page only, so that it may be done in any process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tacitus import streaming
from tacitus.errors import EvidenceError
from tacitus.records.coded import CodedReport
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page, Report
from tacitus.runs.limits import Limits, code_within, read_within
from tacitus.settings import Settings
from tacitus.store.write import Prepared, prepare_report


@dataclass(frozen=True, slots=True)
class Coded:
    """A report coded and ready to be written."""

    report: Report
    rows: Prepared
    profile: bytes
    """What of it is compared when reports are grouped, packed."""


def code_pages(pages: Sequence[Page], settings: Settings, coded_by: str) -> list[Coded | Refusal]:
    """Read and code pages together; return what each became, in order.

    Args:
        pages: A batch.
        settings: What the run may be told.
        coded_by: Digest of the versions.
    """
    limits = Limits()
    read = list(read_within(pages, settings, limits))
    reports = [made for made in read if isinstance(made, Report)]
    coded = iter(code_within(reports, settings, limits) if reports else ())
    made = (next(coded) if isinstance(each, Report) else each for each in read)
    return [_ready(page, each, coded_by) for page, each in zip(pages, made, strict=True)]


def _ready(page: Page, made: CodedReport | Refusal, coded_by: str) -> Coded | Refusal:
    """Make a report ready; one whose records do not show its own words becomes a refusal."""
    if isinstance(made, Refusal):
        return made
    try:
        return Coded(made.report, prepare_report(made, coded_by), streaming.profile(made))
    except EvidenceError as error:
        return Refusal.make("store", page.address, f"{error}; please tell the authors", page.sha256)
