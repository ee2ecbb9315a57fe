"""Which gold event mentions, in several documents, tell of one event."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from evals.figures import Scores
from evals.rows import GoldError, Row, read_rows
from evals.scorers.clusters import score
from evals.task import Answers, Gold, Result, Task
from evals.tasks.common import coded, report_of

if TYPE_CHECKING:
    from tacitus.records.coded import CodedReport


def load(path: Path, fields: tuple[str, ...]) -> Gold:
    """Read the mentions, keep the validated ones of events, and read the documents beside them."""
    mentions = [row for row in read_rows(path, fields) if row.get("kind", "event") == "event"]
    mentions = [row for row in mentions if row.get("validated", True)]
    documents = {row["id"]: row for row in read_rows(documents_beside(path), ("id", "text", "tokens"))}
    lost = sorted({row["doc_id"] for row in mentions} - documents.keys())
    if lost:
        raise GoldError(
            f"{path}: no document {lost[0]} in {documents_beside(path)} ({len(lost)} are missing)"
        )
    work: dict[str, Row] = {}
    for row in mentions:
        document = documents[row["doc_id"]]
        item = work.setdefault(document["id"], {"id": document["id"], "text": document["text"], "asked": []})
        item["asked"].append(asked(row, document["tokens"]))
    return Gold(mentions, list(work.values()))


def documents_beside(path: Path) -> Path:
    """Return the file of documents that belongs to a file of mentions: same name, `docs` for `mentions`.

    Raises:
        GoldError: It is not there.
    """
    names = [path.name.replace("mentions", "docs"), path.name.replace("mentions", "docs").removesuffix(".gz")]
    for name in (*names, "docs.jsonl.gz", "docs.jsonl"):
        if name != path.name and path.with_name(name).is_file():
            return path.with_name(name)
    raise GoldError(f"no documents beside {path}: a file named {names[0]} is wanted there")


def asked(mention: Row, sentences: list[list[str]]) -> Row:
    """Return what the pipeline may see of a mention: its id, its words and its sentence."""
    sentence = sentences[mention["sent"]]
    return {
        "id": str(mention["mention_id"]),
        "words": " ".join(sentence[token] for token in mention["tokens"]),
        "sentence": " ".join(sentence),
    }


def cut(gold: Gold, number: int) -> Gold:
    """Keep the first documents and their mentions."""
    work = gold.work[:number]
    kept = {row["id"] for row in work}
    return Gold([row for row in gold.rows if row["doc_id"] in kept], work)


def code(rows: list[Row]) -> list[Result]:
    """Return each document coded."""
    return list(coded([report_of(row) for row in rows]))


def finish(gold: Gold, results: list[CodedReport | None]) -> Answers:
    """Cluster the mentions of all documents together."""
    from tacitus.stories.coreference import WordedMention, cluster_mentions

    read = [
        (row, result.report) for row, result in zip(gold.work, results, strict=True) if result is not None
    ]
    mentions = [
        WordedMention(one["id"], report.id, one["words"], one["sentence"])
        for row, report in read
        for one in row["asked"]
    ]
    groups = cluster_mentions(mentions, [result for result in results if result is not None])
    predictions = [
        {"mention_id": mention, "cluster": f"event-{number}"}
        for number, group in enumerate(groups)
        for mention in group
    ]
    return Answers(predictions)


def score_chains(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score clusters of mentions against chains."""
    return score(gold, predictions, item="mention_id", label="chain")


TASK = Task(
    name="event_coreference",
    summary="which event mentions of several documents are one event",
    example="gold/stories/ecbplus/mentions.jsonl.gz",
    fields=("mention_id", "doc_id", "sent", "tokens", "chain"),
    code=code,
    score=score_chains,
    finish=finish,
    load=load,
    limit=cut,
)
