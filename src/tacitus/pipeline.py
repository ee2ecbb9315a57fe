"""THE WALK: sources → reports → analysis → statements, events → stories → accounts. Read this first.

Each stage takes an iterable and gives an iterator; what cannot be used becomes a `Refusal`, and the walk goes
on. The stages are pure: no clock, no environment, never the store. What drives them and writes is `runs`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from tacitus.records.coded import CodedReport, Comparison, Grouping
from tacitus.records.correction import Correction
from tacitus.records.fetch import Fetch
from tacitus.records.ids import ReportId
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page, Report
from tacitus.settings import Settings

if TYPE_CHECKING:
    from tacitus.analysis.actors.registry import Registry
    from tacitus.analysis.document import ParsedReport
    from tacitus.sources.following import Arrival, Seen


def open_pages(inputs: Iterable[str], settings: Settings) -> Iterator[Page | Refusal]:
    """sources: open what the user named; give its pages."""
    from tacitus.sources import open_sources

    return open_sources(inputs, settings)


def follow_feeds(
    feeds: Iterable[str], seen: Seen, settings: Settings, unread: Iterable[Fetch]
) -> Iterator[Arrival | Refusal]:
    """sources: ask feeds for the reports that are new since last time, after what is not yet read."""
    from tacitus.sources import follow

    return follow(feeds, seen, settings, unread)


def read_reports(pages: Iterable[Page], settings: Settings) -> Iterator[Report | Refusal]:
    """reports: read each page into a report, with its metadata and blocks."""
    from tacitus.reports import read_report

    for page in pages:
        try:
            yield read_report(page, settings)
        except Exception as error:  # noqa: BLE001 (see _failed)
            yield _failed("reports", page.address, error)


def code_reports(reports: Iterable[Report], settings: Settings) -> Iterator[CodedReport | Refusal]:
    """analysis, statements, events: code each report; one on which a stage fails becomes a refusal."""
    from tacitus.analysis.actors.lists import registry_with
    from tacitus.analysis.parse import load_pipeline, parse
    from tacitus.events.rulebook import rulebook_with
    from tacitus.statements.lexicon import load_lexicon

    load_lexicon(settings.cues)
    rulebook_with(settings.rules)
    registry = registry_with(settings.actors)
    nlp = load_pipeline(settings.model, stock=settings.stock_parse)
    for parsed in parse(reports, nlp, settings.batch_size):
        yield _code(parsed, settings, registry)


def group_stories(reports: Sequence[CodedReport], corrections: Sequence[Correction] = ()) -> Grouping:
    """stories: which reports tell of the same thing, and which share an origin."""
    from tacitus.stories import group

    return group(reports, corrections)


def compare_accounts(grouping: Grouping, reports: Sequence[CodedReport]) -> Iterator[Comparison]:
    """accounts: what all reports of a story tell, what only one tells, where they differ."""
    from tacitus.accounts import compare, parts

    by_id = {coded.report.id: coded for coded in reports}
    for story, told, part in parts(grouping, reports):
        yield _count_times(compare(story, told, part), by_id)


def _code(parsed: ParsedReport, settings: Settings, registry: Registry) -> CodedReport | Refusal:
    from tacitus.analysis.analyzer import examine
    from tacitus.events import find_events
    from tacitus.events.rulebook import rulebook_with
    from tacitus.statements import find_statements

    try:
        analysis = examine(parsed, registry, settings.places)
        statements = find_statements(analysis, settings.cues)
        return CodedReport(
            report=parsed.report,
            actors=analysis.actors,
            mentions=tuple(located.record for located in analysis.mentions),
            places=tuple(located.record for located in analysis.places),
            times=analysis.whens,
            statements=statements,
            events=find_events(analysis, statements, rulebook_with(settings.rules)),
        )
    except Exception as error:  # noqa: BLE001 (see _failed)
        return _failed("analysis", parsed.report.address, error)


def _count_times(compared: Comparison, reports: Mapping[ReportId, CodedReport]) -> Comparison:
    """analysis: count the times of undated reports from the day that their story gives them."""
    if not any(account.inferred for account in compared.accounts):
        return compared
    from tacitus.analysis.times import recount_accounts  # only then: it brings the parser with it

    return recount_accounts(compared, reports)


def _failed(stage: str, address: str, error: Exception) -> Refusal:
    """Return a refusal for a fault of ours: on one report it must not end a run of thousands."""
    reason = f"a stage failed on this report ({type(error).__name__}: {error}); please tell the authors"
    return Refusal.make(stage, address, reason)
