"""Which reports are copies of each other: wires sent again, and copies made from a corpus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from evals.figures import Figures, Scores, percent
from evals.rows import Row, read_rows
from evals.task import Answers, Gold, Result, Task
from evals.tasks.common import report_of
from evals.tasks.copies import with_copies

if TYPE_CHECKING:
    from tacitus.records.coded import CodedReport

MOST = 800
"""Reports of a corpus that are taken, in the order of the file, beside those of its groups of copies."""
EVERY = 4
"""One report in so many is copied."""
ALIKE = 0.5
"""Share of the shorter text's runs of five words from which nobody can say that two reports of the corpus are
no copies: such pairs are not judged, unless the corpus tells that they are."""
RUN = 5
Pair = tuple[str, str]


def load(path: Path, fields: tuple[str, ...]) -> Gold:
    """Read a corpus, take a part of it, and make copies. Known copies stand beside it, if there are any."""
    beside = path.with_name("exact_dup_groups.jsonl.gz")
    known = read_rows(beside, ("group", "ids")) if beside.is_file() else []
    original = {name: row["ids"][0] for row in known for name in row["ids"]}
    rows = [row for row in read_rows(path, fields) if row["text"].strip()]
    taken = {row["id"] for row in rows[:MOST]} | original.keys()
    part = [row | {"original": original.get(row["id"])} for row in rows if row["id"] in taken]
    made = with_copies(part, EVERY)
    return Gold(made, made)


def code(rows: list[Row]) -> list[Result]:
    """Return each report as read: copies are found by the words alone."""
    from tacitus.records.coded import CodedReport

    return [CodedReport(report_of(row, date="date", with_source=True)) for row in rows]


def finish(gold: Gold, results: list[CodedReport | None]) -> Answers:
    """Group all reports into stories, and say for each which later ones of its story are the same text."""
    from tacitus.stories import group

    stories = group([coded for coded in results if coded is not None]).stories
    original = {copy.report_id: copy.original_id for story in stories for copy in story.copies}
    names: dict[str, list[str]] = defaultdict(list)
    for row, coded in zip(gold.work, results, strict=True):
        if coded is not None:
            text = coded.report.id
            while text in original:
                text = original[text]
            names[text].append(str(row["id"]))
    return Answers(
        [{"id": name, "copies": same[at + 1 :]} for same in names.values() for at, name in enumerate(same)]
    )


def score_pairs(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score pairs of reports against pairs of copies.

    A corpus holds more copies than it tells of. Pairs of its own reports that share half of the shorter text,
    and the copies made of them, are not judged; `precision_floor` counts them as wrong.
    """
    rows = {str(row["id"]): row for row in gold}
    original = {name: str(row["original"]) for name, row in rows.items()}
    true = _pairs_of(original)
    said = {
        _pair(str(row["id"]), str(other))
        for row in predictions
        for other in row["copies"]
        if str(row["id"]) in rows and str(other) in rows
    }
    hits = true & said
    wrong = {
        pair for pair in said - true if not _alike(*(str(rows[original[name]]["text"]) for name in pair))
    }
    kinds: dict[str, list[bool]] = defaultdict(list)
    for pair in sorted(true):
        for name in pair:
            kinds[str(rows[name]["kind"])].append(pair in hits)
    figures: Figures = {
        "precision": percent(len(hits), len(hits) + len(wrong)),
        "recall": percent(len(hits), len(true)),
        "precision_floor": percent(len(hits), len(said)),
        "copies": len(true),
    }
    for kind, found in sorted(kinds.items()):
        figures[f"recall_{kind}"] = percent(sum(found), len(found))
    by_kind = ", ".join(f"{kind} {figures[f'recall_{kind}']:.1f}" for kind in sorted(kinds))
    unjudged = len(said - true) - len(wrong)
    floor = figures["precision_floor"]
    lines = (
        f"{len(rows)} reports, {len(true)} pairs of copies",
        f"  precision {figures['precision']:.1f}, recall {figures['recall']:.1f}",
        f"  {unjudged} pairs not judged, much alike in the corpus itself; precision with them {floor:.1f}",
        f"  recall by what was done to one of them: {by_kind}",
    )
    return Scores(figures, lines)


def _pairs_of(labels: dict[str, str]) -> set[Pair]:
    members: dict[str, list[str]] = defaultdict(list)
    for name in sorted(labels):
        members[labels[name]].append(name)
    return {pair for each in members.values() for pair in combinations(each, 2)}


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _alike(a: str, b: str) -> bool:
    mine, yours = _runs(a.lower().split()), _runs(b.lower().split())
    return len(mine & yours) >= ALIKE * max(1, min(len(mine), len(yours)))


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    starts: Iterable[int] = range(max(1, len(words) - RUN + 1))
    return {tuple(words[at : at + RUN]) for at in starts}


TASK = Task(
    name="near_duplicates",
    summary="which reports are copies of each other",
    example="gold/corpora/reuters/docs.jsonl.gz",
    fields=("id", "text", "title", "outlet"),
    code=code,
    score=score_pairs,
    finish=finish,
    load=load,
)
