"""The task: both reports through the whole walk, then 49 checks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from evals.figures import Figures, Scores
from evals.rows import Row
from evals.task import Answers, Gold, Result, Task
from evals.tasks.common import coded, parsed
from evals.tasks.seeds import accounts, actors, events, facets, mentions, statements, structure, times
from evals.tasks.seeds.gold import PHENOMENA, SeedGold
from evals.tasks.seeds.said import Check, Said, Verdict, fails

if TYPE_CHECKING:
    from tacitus.records.coded import CodedReport

CHECKS: dict[int, Check] = {
    **structure.CHECKS,
    **statements.CHECKS,
    **actors.CHECKS,
    **times.CHECKS,
    **events.CHECKS,
    **accounts.CHECKS,
}
"""Number of the phenomenon in the sheet → its check."""


def load(path: Path, fields: tuple[str, ...]) -> Gold:  # noqa: ARG001 (a folder has no fields)
    """Read the sheet; the work is its two reports."""
    sheet = SeedGold(path)
    rows = [{"id": number, "phenomenon": words} for number, words in sorted(sheet.phenomena.items())]
    return Gold(rows, [{"id": doc, "file": str(file)} for doc, file in sorted(sheet.files.items())])


def code(rows: list[Row]) -> list[Result]:
    """Read and code each file as `tacitus read` does."""
    from tacitus.pipeline import open_pages, read_reports
    from tacitus.records.refusal import Refusal
    from tacitus.records.report import Page
    from tacitus.settings import Settings

    found: list[Result] = []
    for row in rows:
        pages = [one for one in open_pages([row["file"]], Settings()) if isinstance(one, Page)]
        reports = [one for one in read_reports(pages, Settings()) if not isinstance(one, Refusal)]
        if len(reports) != 1:
            raise ValueError(f"{len(reports)} reports in {Path(row['file']).name}")
        found += coded(reports)
    return found


def finish(gold: Gold, results: list[CodedReport | None]) -> Answers:
    """Group and compare the reports, and check every phenomenon."""
    folder = Path(gold.work[0]["file"]).parent
    said = listen(
        SeedGold(folder),
        {row["id"]: result for row, result in zip(gold.work, results, strict=True) if result is not None},
    )
    predictions = []
    for row in gold.rows:
        found = judge(CHECKS[row["id"]], said)
        predictions.append({**row, "holds": found.holds, "found": found.found})
    return Answers(predictions, *_extra(said))


def listen(sheet: SeedGold, reports: dict[str, CodedReport]) -> Said:
    """Return all that the pipeline says of the reports."""
    from tacitus.pipeline import compare_accounts, group_stories

    ordered = list(reports.values())
    grouping = group_stories(ordered)
    comparisons = tuple(compare_accounts(grouping, ordered))
    parses = parsed(one.report for one in ordered)
    return Said(sheet, reports, dict(zip(reports, parses, strict=True)), grouping, comparisons)


def judge(check: Check, said: Said) -> Verdict:
    """Run a check; nothing holds, not even a silence, unless both reports were read."""
    unread = [doc for doc in said.gold.files if doc not in said.coded]
    return fails(f"report {', '.join(unread)} was not read") if unread else check(said)


def _extra(said: Said) -> tuple[Figures, tuple[str, ...]]:
    shared, alone = accounts.shared_claims(said), accounts.only_one(said)
    clashes = accounts.contradictions(said)
    told, done, bad = said.found_statements(), events.found_events(said), events.violations(said)
    wrong = {name: told for name, told in facets.faults(said).items() if told}
    invented = facets.invented(said)
    together = len(said.grouping.stories) == 1 and len(said.coded) > 1
    figures: Figures = {
        "statements": len(told),
        "statements_right": len(list(said.gold.statements())) - len(wrong),
        "statements_invented": len(invented),
        "events": len(done),
        "violations": len(bad),
        "negatives_kept": events.NEGATIVES - len(bad),
        "one_story": int(together),
        "shared_claims": len(shared),
        "only_in": len(alone),
        "contradictions": len(clashes),
        **mentions.coreference(said),
    }
    missed = [one.id for one in said.gold.statements() if one.id not in told]
    lines = (
        f"  {len(told)} of {len(list(said.gold.statements()))} statements with the right speaker"
        + (f"; missed: {', '.join(missed)}" if missed else ""),
        f"  {figures['statements_right']} right in speaker, via, addressee, polarity, act, place and owner"
        + "".join(f"; {name}: {', '.join(told)}" for name, told in wrong.items()),
        f"  {len(invented)} statements that nobody made" + "".join(f"; {words}" for words in invented),
        f"  {len(done)} of {len(list(said.gold.events()))} events: {', '.join(done) or 'none'}",
        f"  {len(bad)} of {events.NEGATIVES} things that must not appear do"
        + "".join(f"; {one}" for one in bad),
        f"  {figures['mentions_f1']:.1f} % of the clusters of mentions (B-cubed)",
        f"  {len(shared)} of 6 shared claims side by side: {', '.join(shared)}",
        f"  {len(alone)} of 11 statements without a counterpart told as of one report: {', '.join(alone)}",
        f"  {len(clashes)} flat contradictions told, where there is none"
        + "".join(f"; {one}" for one in clashes),
        f"  both reports are {'' if together else 'not '}in one story",
    )
    return figures, lines


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Count the phenomena that hold."""
    held = [row for row in predictions if row["holds"]]
    marks = [
        f"  {'holds' if row['holds'] else 'FAILS'} {row['id']:>2} {row['phenomenon'][:70]} → {row['found']}"
        for row in predictions
    ]
    lines = (*marks, f"{len(held)} of {len(gold)} phenomena hold")
    return Scores({"phenomena": len(held), "of": PHENOMENA}, lines)


TASK = Task(
    name="seeds",
    summary="49 phenomena of two real reports (a folder)",
    example="seeds",
    fields=(),
    code=code,
    score=score,
    finish=finish,
    load=load,
    limit=lambda gold, number: gold,  # noqa: ARG005 (two reports belong together)
)
