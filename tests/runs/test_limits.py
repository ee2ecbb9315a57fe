"""Work that takes too much is stopped, told and left out; the rest goes on."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator, Sequence

import pytest

from tacitus import pipeline
from tacitus.errors import SettingsError
from tacitus.records.coded import CodedReport
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page, Report
from tacitus.runs import limits as limits_module
from tacitus.runs.limits import Limits, OverLimitError, code_within, held_to, read_within
from tacitus.settings import Settings
from tests.factory import make_report
from tests.store.factory import make_page

SHORT = Limits(seconds=0.3)


def spin() -> None:
    """Take the processor, until stopped."""
    until = time.process_time() + 60
    while time.process_time() < until:
        sum(range(1000))


def stubborn(reports: Sequence[Report], settings: Settings) -> Iterator[CodedReport]:
    """What stands for the walk: each report does what its text says."""
    for report in reports:
        match report.text:
            case "slow":
                try:
                    spin()
                except Exception:  # noqa: BLE001 (a stage that takes any error for its own)
                    raise AssertionError from None
            case "large":
                held = [bytes(10_000_000) * 2 for _ in range(30)]
                spin()
                del held
            case "broken":
                raise ValueError("a fault of the parser")
            case "deep":
                raise RecursionError("too deep")
            case "unset":
                raise SettingsError("no model")
        yield CodedReport(report, (), (), (), (), (), ())


@pytest.fixture(autouse=True)
def walk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "code_reports", stubborn)


@pytest.mark.parametrize(
    ("text", "limits", "reason"),
    [
        ("slow", SHORT, "it takes more than 0.3 seconds"),
        ("large", Limits(memory=50_000_000), "it takes more than 0.05 GB of memory"),
        ("broken", Limits(), "a stage failed on this report (ValueError: a fault of the parser)"),
        ("deep", Limits(), "a stage failed on this report (RecursionError: too deep)"),
    ],
)
def test_one_report_is_refused_and_the_others_of_its_batch_are_not(
    text: str, limits: Limits, reason: str
) -> None:
    batch = [make_report(each) for each in ("one", text, "two")]
    first, refused, last = code_within(batch, Settings(), limits)
    assert isinstance(first, CodedReport)
    assert isinstance(last, CodedReport)
    assert isinstance(refused, Refusal)
    assert refused.reason.startswith(reason)
    assert (refused.stage, refused.address) == ("analysis", batch[1].address)


def test_settings_that_cannot_be_used_end_the_run() -> None:
    with pytest.raises(SettingsError):
        code_within([make_report("unset")], Settings(), SHORT)


def test_a_page_that_takes_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(pages: Sequence[Page], settings: Settings) -> Iterator[Report]:
        if pages[0].data == b"slow":
            spin()
        yield make_report("read")

    monkeypatch.setattr(pipeline, "read_reports", slow)
    pages = [make_page(make_report(text)) for text in ("a", "slow", "b")]
    first, refused, last = read_within(pages, Settings(), SHORT)
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert isinstance(refused, Refusal)
    assert (refused.stage, refused.sha256) == ("reports", pages[1].sha256)


def test_an_error_that_is_lost_is_raised_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits_module, "_GRACE", 0.3)

    def deaf() -> None:
        try:
            spin()
        except OverLimitError:
            spin()

    begin = time.process_time()
    with pytest.raises(OverLimitError), held_to(SHORT):
        deaf()
    assert time.process_time() - begin < 20


def test_the_timer_and_its_handler_are_as_before() -> None:
    before = signal.getsignal(signal.SIGPROF)
    with pytest.raises(OverLimitError), held_to(SHORT):
        spin()
    with held_to(SHORT):
        assert signal.getitimer(signal.ITIMER_PROF)[0] > 0
    assert signal.getsignal(signal.SIGPROF) == before
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)


def test_other_threads_are_not_held() -> None:
    seen: list[float] = []

    def look() -> None:
        with held_to(SHORT):
            seen.append(signal.getitimer(signal.ITIMER_PROF)[0])

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert seen == [0]
