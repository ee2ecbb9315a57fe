"""Fit the weights of `src/tacitus/data/stories/event_score.toml`.

    python tools/fit_event_score.py MENTIONS.jsonl.gz DOCS.jsonl.gz

Mentions have `mention_id`, `doc_id`, `sent`, `tokens`, `chain`, `topic`, `subtopic`, documents `id`, `text`,
`tokens`: the shapes of ECB+. Only validated mentions of events are used, within the gold groups of reports.
The weights are printed, to be copied by hand with a look at each, and the B-cubed F1 of several thresholds,
each topic scored with weights fitted on the others.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from fit_story_score import judge
from numpy.typing import NDArray

from tacitus.records.coded import CodedReport
from tacitus.reports import from_text
from tacitus.stories.cluster import Pair, cluster
from tacitus.stories.coreference import WordedMention, compared, event_score, pair_features

PENALTY = 2.0
"""Pull of each weight toward 0 (ridge), in units of one pair."""
STEPS = 25
LINKS = (0.34, 0.38, 0.42, 0.46, 0.50)
FOLDS = 5

Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Known:
    """The pairs of mentions of one gold group of reports."""

    topic: int
    chains: Sequence[str]
    pairs: Sequence[Pair]
    features: Vector
    same: Vector


def read(path: str) -> list[dict[str, Any]]:
    """Return the rows of a gzipped JSONL file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def known_of(mentions: Sequence[Mapping[str, Any]], documents: Sequence[Mapping[str, Any]]) -> list[Known]:
    """Return the pairs of all groups."""
    reports = {row["id"]: from_text(row["text"], address=row["id"]) for row in documents}
    tokens = {row["id"]: row["tokens"] for row in documents}
    rows = {
        row["mention_id"]: row for row in mentions if row.get("kind", "event") == "event" and row["validated"]
    }
    worded = [
        WordedMention(
            name,
            reports[row["doc_id"]].id,
            " ".join(tokens[row["doc_id"]][row["sent"]][at] for at in row["tokens"]),
            " ".join(tokens[row["doc_id"]][row["sent"]]),
        )
        for name, row in rows.items()
    ]
    stories = {name: row["subtopic"] for name, row in rows.items()}
    found = []
    for members in compared(worded, [CodedReport(report) for report in reports.values()], stories):
        chains = [rows[each.mention.id]["chain"] for each in members]
        pairs, features = [], []
        for pair, values in pair_features(members):
            pairs.append(pair)
            features.append([*(values[name] for name in event_score().features), 1.0])
        if pairs:
            same = np.array([float(chains[a] == chains[b]) for a, b in pairs])
            topic = int(rows[members[0].mention.id]["topic"])
            found.append(Known(topic, chains, pairs, np.array(features), same))
    return found


def fit(known: Sequence[Known]) -> Vector:
    """Return the weights of a logistic regression by Newton's method, the bias last."""
    x = np.concatenate([part.features for part in known])
    y = np.concatenate([part.same for part in known])
    found = np.zeros(x.shape[1])
    pull = np.full(x.shape[1], PENALTY)
    pull[-1] = 0.0
    for _ in range(STEPS):
        chance = 1.0 / (1.0 + np.exp(-x @ found))
        slope = x.T @ (y - chance) - pull * found
        curve = (x * (chance * (1.0 - chance))[:, None]).T @ x + np.diag(pull)
        found = found + np.linalg.solve(curve, slope)
    return found


def held_out(known: Sequence[Known], link: float) -> float:
    """Return B-cubed F1 of all mentions, each topic scored with weights fitted on the others."""
    chains: list[str] = []
    groups: list[list[int]] = []
    for fold in range(FOLDS):
        found = fit([part for part in known if part.topic % FOLDS != fold])
        for number, part in enumerate(known):
            if part.topic % FOLDS != fold:
                continue
            scores = 1.0 / (1.0 + np.exp(-part.features @ found))
            likely = {pair: float(value) for pair, value in zip(part.pairs, scores, strict=True)}
            first = len(chains)
            found_groups = cluster(len(part.chains), likely, link)
            groups.extend([place + first for place in members] for members in found_groups)
            chains.extend(f"{number} {chain}" for chain in part.chains)
    return judge(chains, groups)[0]


def main() -> None:
    """Fit and print."""
    known = known_of(read(sys.argv[1]), read(sys.argv[2]))
    for name, value in zip([*event_score().features, "bias"], fit(known), strict=True):
        print(f"{name:24} {value:7.2f}")
    for link in LINKS:
        print(f"link {link}: B-cubed {held_out(known, link):.2f}")


if __name__ == "__main__":
    main()
