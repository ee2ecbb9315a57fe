"""Which gold event mentions, in several documents, tell of one event."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evals.figures import Scores
from evals.rows import GoldError, Row, read_rows
from evals.scorers.clusters import score
from evals.task import Answers, Gold, Result, Task
from evals.tasks.common import parsed, report_of

if TYPE_CHECKING:
    from tacitus.analysis.document import ParsedReport


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
    work = []
    for name in sorted({row["doc_id"] for row in mentions}):
        starts = token_places(documents[name]["text"], documents[name]["tokens"])
        asked = [_asked(row, starts) for row in mentions if row["doc_id"] == name]
        work.append({"id": name, "text": documents[name]["text"], "mentions": asked})
    return Gold(mentions, work)


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


def token_places(text: str, sentences: list[list[str]]) -> list[list[tuple[int, int]]]:
    """Return where each token of each sentence stands in the text, reading from the start."""
    place = 0
    found = []
    for tokens in sentences:
        row = []
        for token in tokens:
            start = text.find(token, place)
            if start < 0:
                raise GoldError(f"the token {token!r} is not in the text after {place}")
            place = start + len(token)
            row.append((start, place))
        found.append(row)
    return found


def _asked(mention: Row, places: list[list[tuple[int, int]]]) -> Row:
    """Return what the pipeline may see of a mention: its id and span."""
    tokens = [places[mention["sent"]][token] for token in mention["tokens"]]
    return {"mention_id": mention["mention_id"], "start": tokens[0][0], "end": tokens[-1][1]}


def cut(gold: Gold, number: int) -> Gold:
    """Keep the first documents and their mentions."""
    work = gold.work[:number]
    kept = {row["id"] for row in work}
    return Gold([row for row in gold.rows if row["doc_id"] in kept], work)


@dataclass(frozen=True)
class Document:
    """A parsed document, as it travels back from a worker."""

    parsed: ParsedReport


def code(rows: list[Row]) -> list[Result]:
    """Return the parse of each document."""
    return [Document(one) for one in parsed(report_of(row) for row in rows)]


def finish(gold: Gold, results: list[Document | None]) -> Answers:
    """Cluster the mentions of all documents together."""
    from tacitus.stories.coreference import cluster_mentions

    raise NotImplementedError(f"{cluster_mentions} {gold} {results}")


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
