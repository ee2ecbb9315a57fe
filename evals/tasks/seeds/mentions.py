"""The sheet's mention clusters: are the words that point at one actor read as one?"""

from __future__ import annotations

from evals.figures import Figures
from evals.rows import Row
from evals.scorers.clusters import score_clusterings
from evals.tasks.seeds.gold import Spot
from evals.tasks.seeds.said import Said


def coreference(said: Said) -> Figures:
    """Return B-cubed of the sheet's mentions, each report by itself, in percent.

    Words that nobody reads as an actor are a cluster of their own. A person's mention is looked up at the
    family name where it is told; a mention that begins inside a word is a slip of the sheet and is left out.
    """
    gold: dict[str, str] = {}
    found: dict[str, str] = {}
    for row in said.gold.data["actors"]:
        for index, spot in enumerate(said.gold.mentions(row["id"])):
            if spot.doc not in said.coded or _inside_a_word(said, spot):
                continue
            item = f"{row['id']} {index}"
            gold[item] = f"{spot.doc} {row['id']}"
            actor = said.actor_at(_at_name(spot, row))
            if actor:
                found[item] = f"{spot.doc} {actor.id}"
    figures = score_clusterings(gold, found) if gold else {}
    return {f"mentions_{name}": figures.get(f"bcubed_{name}", 0.0) for name in ("p", "r", "f1")}


def _at_name(spot: Spot, row: Row) -> Spot:
    last = row["name"].split()[-1]
    place = spot.text.find(last) if row.get("type") == "person" else -1
    return spot if place < 0 else Spot(spot.doc, spot.start + place, spot.start + place + len(last), last)


def _inside_a_word(said: Said, spot: Spot) -> bool:
    text = said.coded[spot.doc].report.text
    return spot.start > 0 and text[spot.start - 1].isalnum() and text[spot.start].isalnum()
