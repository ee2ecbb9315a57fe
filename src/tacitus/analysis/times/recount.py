"""Times of an undated report, counted from the day that its story gives it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from tacitus.analysis.times.combine import combine
from tacitus.analysis.times.context import Context, Tense
from tacitus.analysis.times.find import since, when_of_group
from tacitus.analysis.times.grammar import find_hits, load_grammar, longest
from tacitus.analysis.times.resolve import Timex, resolve
from tacitus.records.coded import CodedReport, Comparison
from tacitus.records.ids import ReportId
from tacitus.records.when import Grain, When

_ENDS = 2
"""A range is told by its two ends, anything else by one expression."""
_TENSES = {Grain.PAST: Tense.PAST, Grain.FUTURE: Tense.FUTURE}


def recount_accounts(comparison: Comparison, reports: Mapping[ReportId, CodedReport]) -> Comparison:
    """Return a story's comparison in which undated reports have their times counted from the inferred day.

    Args:
        comparison: The comparison; an account's `inferred` begins with the day that the story gives.
        reports: The story's reports by id.
    """
    accounts = tuple(
        replace(account, inferred=(*account.inferred[:1], *recount(reports[account.report_id], day)))
        if account.inferred and (day := account.inferred[0].day)
        else account
        for account in comparison.accounts
    )
    return replace(comparison, accounts=accounts)


def recount(coded: CodedReport, published: date) -> tuple[When, ...]:
    """Return the times of a report that its words alone leave open, counted from a day; each is inferred.

    The words of each time are read again by themselves, with the tense that their first reading kept; nothing
    is parsed. What the report itself tells is not repeated.

    Args:
        coded: A report without a date of publication.
        published: The day that its story gives it.
    """
    return tuple(_counted(coded, published))


def _counted(coded: CodedReport, published: date) -> Iterator[When]:
    context = Context(published)
    for when in coded.times:
        if when.span is None:
            continue
        context.tense = _TENSES.get(when.grain, Tense.NONE)
        group = _read(when.span.text, context)
        if when.known or not group:
            continue
        found = when_of_group(group, when.span, published)
        found = since(found, coded.report.text[: when.span.start], published)
        if found.known:
            reason = f"{found.reason}; the day of publication, {published}, is inferred from the story"
            yield replace(found, inferred=True, reason=reason)


def _read(words: str, context: Context) -> list[Timex]:
    """Return what the words of a time are read as: one expression, or the two ends of a range."""
    grammar = load_grammar()
    hits = combine(longest(find_hits(words, grammar)), words)
    timexes = [timex for hit in hits for timex in resolve(hit, context, grammar)]
    whole = 0 < len(timexes) <= _ENDS and (timexes[0].start, timexes[-1].end) == (0, len(words))
    return timexes if whole else []
